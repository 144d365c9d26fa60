"""A comparison or a composite as plain text."""

from __future__ import annotations

from writers.comparisons.two_releases import HIDDEN, WHOLE, compared

from foiakit.writers.comparisons.text import comparison, composite


def test_a_withheld_passage_is_between_lines_that_name_it() -> None:
    lines = list(comparison(compared()[0]))
    assert lines[0].startswith("4\t")
    assert lines[1].startswith("9\t")
    assert f"| {HIDDEN}" in lines
    heading = lines[lines.index(f"| {HIDDEN}") - 1]
    assert heading.startswith("[")
    assert "B5" in heading


def test_a_composite_is_the_text_and_then_its_sources() -> None:
    lines = list(composite(*compared()))
    end = lines.index("Sources:")
    assert " ".join(lines[:end]).strip() == WHOLE
    assert any(line.startswith("4\tThe council") for line in lines[end:])
