"""The labelled citations are read as well as docs/accuracy.md says, and no entry is lost."""

from __future__ import annotations

import pytest
from citations.score import (
    Result,
    archive_shapes,
    composed,
    composed_notes,
    fifth_styles,
    fourth_styles,
    further_layouts,
    later_notes,
    later_styles,
    notes,
    notes_without_citation,
    other_layouts,
    score,
    sixth_styles,
    styles,
    third_styles,
    volumes_are_here,
)

from foiakit.citations.reading import read_entry


def holds(result: Result, *, precision: float, recall: float, whole: float) -> None:
    total = result.total
    assert total.precision >= precision
    assert total.recall >= recall
    assert result.whole / result.cases >= whole


@pytest.mark.parametrize("half", ["dev", "set-aside"])
def test_composed_lines_of_every_family_are_read(half: str) -> None:
    result = score(composed(half))
    holds(result, precision=0.97, recall=0.92, whole=0.8)
    assert result.lost == 0


@pytest.mark.parametrize("half", ["dev", "set-aside"])
def test_other_layouts_are_read(half: str) -> None:
    result = score(other_layouts(half))
    holds(result, precision=0.97, recall=0.92, whole=0.8)
    assert result.lost == 0


@pytest.mark.parametrize("half", ["dev", "set-aside"])
def test_editors_notes_are_read(half: str) -> None:
    if not volumes_are_here():
        pytest.skip("the volumes of FRUS are not next to this checkout (../shared/world/frus)")
    result = score(notes(half))
    holds(result, precision=0.97, recall=0.92, whole=0.8)
    assert result.lost <= 1


@pytest.mark.parametrize(
    ("half", "precision", "recall"), [("dev", 0.97, 0.95), ("set-aside", 0.97, 0.92)]
)
def test_further_layouts_are_read(half: str, precision: float, recall: float) -> None:
    result = score(further_layouts(half))
    holds(result, precision=precision, recall=recall, whole=0.8)
    assert result.lost == 0


@pytest.mark.parametrize(("half", "recall", "lost"), [("dev", 0.95, 0), ("set-aside", 0.85, 3)])
def test_composed_notes_of_every_era_are_read(half: str, recall: float, lost: int) -> None:
    result = score(composed_notes(half))
    holds(result, precision=0.95, recall=recall, whole=0.7)
    assert result.lost <= lost


@pytest.mark.parametrize(
    ("half", "precision", "recall", "whole"),
    [("dev", 0.95, 0.88, 0.75), ("set-aside", 0.88, 0.75, 0.3)],
)
def test_styles_of_many_countries_are_read(
    half: str, precision: float, recall: float, whole: float
) -> None:
    result = score(styles(half))
    holds(result, precision=precision, recall=recall, whole=whole)
    assert result.lost == 0


@pytest.mark.parametrize(
    ("half", "precision", "recall", "whole"),
    [("dev", 0.97, 0.92, 0.8), ("set-aside", 0.9, 0.8, 0.55)],
)
def test_later_styles_are_read(half: str, precision: float, recall: float, whole: float) -> None:
    result = score(later_styles(half))
    holds(result, precision=precision, recall=recall, whole=whole)
    assert result.lost == 0


def test_third_to_sixth_styles_and_later_notes_are_read() -> None:
    sets = (third_styles, fourth_styles, fifth_styles, sixth_styles, later_notes, archive_shapes)
    for make in sets:
        result = score(make("dev"))
        holds(result, precision=0.97, recall=0.92, whole=0.8)
        assert result.lost <= (2 if make is fifth_styles else 0)


def test_notes_that_cite_nothing_give_no_fields() -> None:
    if not volumes_are_here():
        pytest.skip("the volumes of FRUS are not next to this checkout (../shared/world/frus)")
    read = {text: read_entry(text) for text in notes_without_citation()}
    assert len(read) > 30
    assert {text: entry.fields for text, entry in read.items() if entry and entry.fields} == {}
