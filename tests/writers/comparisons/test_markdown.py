"""A comparison or a composite as Markdown."""

from __future__ import annotations

from writers.comparisons.two_releases import compared

from foiakit.writers.comparisons.markdown import comparison, composite


def test_a_withheld_passage_is_a_quotation_under_its_heading() -> None:
    lines = list(comparison(compared()[0]))
    assert lines[0] == "# Records 4, 9 compared"
    quoted = [line for line in lines if line.startswith(">")]
    assert quoted[0].startswith("> **")
    assert r"> The \<minister\> asked whether" in "\n".join(quoted)


def test_a_source_follows_its_paragraph() -> None:
    lines = list(composite(*compared()))
    assert lines[0] == "# Composite of records 4, 9"
    assert "*(4)*" in lines
    assert r"\<minister\>" in "\n".join(lines)
