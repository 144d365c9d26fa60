"""Exemptions are read as they are stamped, and words are never taken for them."""

from __future__ import annotations

import pytest

from foiakit.papers.exemption_codes import codes, goes_on, is_codes, with_figures


@pytest.mark.parametrize(
    ("stamped", "expected"),
    [
        ("B6", ("B6",)),
        ("(b)(1), (b)(3)", ("B1", "B3")),
        ("1.4(B), 1.4(D)", ("1.4(B)", "1.4(D)")),
        ("1.4(B)(D)", ("1.4(B)", "1.4(D)")),
        ("B1, 1.4(D), B1", ("B1", "1.4(D)")),
        ("25X1 and 3.3(b)(1)", ("25X1", "3.3(b)(1)")),
        ("NR", ("NR",)),
    ],
)
def test_a_list_is_read_into_standard_spelling(stamped: str, expected: tuple[str, ...]) -> None:
    assert is_codes(stamped)
    assert codes(stamped) == expected


@pytest.mark.parametrize("words", ["B6 and so on", "Boston", "", "1.4 million", "NRC", "B10"])
def test_words_are_not_a_list_of_exemptions(words: str) -> None:
    assert not is_codes(words)


def test_a_statute_continues_a_list_but_does_not_begin_one() -> None:
    assert goes_on("CIA ACT, B3")
    assert not is_codes("CIA ACT, B3")


def test_misread_figures_are_repaired() -> None:
    assert with_figures("BS, 86") == "B5, B6"
    assert with_figures("l.4(8)") == "1.4(B)"
