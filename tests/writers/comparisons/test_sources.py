"""The sources of a composite."""

from __future__ import annotations

from writers.comparisons.two_releases import WHOLE, compared

from foiakit.writers.comparisons.sources import left_out, sources, where


def test_consecutive_spans_of_one_record_and_page_are_one_source() -> None:
    both, made = compared()
    (source,) = sources(both, made)
    assert (source.number, source.where) == (0, "4")
    assert WHOLE.startswith(source.begins.removesuffix(" ..."))
    assert len(source.begins) <= 64
    assert list(left_out(both, made)) == []


def test_a_page_is_named_where_it_is_known() -> None:
    both, _ = compared()
    assert where(both, 1, 2) == "9, p. 2"
    assert where(both, 1, None) == "9"
