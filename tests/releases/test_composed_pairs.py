"""Pairs of composed documents: what one hides is found, and what only looks like it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run
from releases.score_composed import Pair, Score, pairs, scored

PAIRS = pairs()
UNDECIDED = "trap: talking points of two countries"
"""Nothing in these says that they are two papers: it is reported."""
ADJACENT = "two cases, each with a cut of its own"
"""Both texts have words and a mark in one place: nothing is reported."""


@pytest.fixture(scope="module")
def chosen() -> list[Pair]:
    return [pair for pair in PAIRS if pair.name not in {UNDECIDED, ADJACENT}]


def found(desk: Run, chosen: list[Pair]) -> Score:
    for at, text in enumerate(text for pair in chosen for text in pair.texts):
        Path(f"{at:03}.txt").write_text(text, encoding="utf-8")
    assert desk("import", "-q", ".").code == 0
    return scored(chosen, json.loads(desk("releases", "--small", "--format", "json").out))


def test_every_hidden_passage_is_found_whole_and_nothing_else(
    desk: Run, here: Path, chosen: list[Pair]
) -> None:
    """In one database, so that documents of two pairs are compared too."""
    assert len(chosen) == 28
    assert found(desk, chosen).mistakes == []


def test_signs_of_quoted_lines_are_not_in_the_words(
    desk: Run, here: Path, chosen: list[Pair]
) -> None:
    quoted = [pair for pair in chosen if "\n>" in pair.texts[1]]
    assert len(quoted) == 2
    found(desk, quoted)
    assert ">" not in "".join(one["text"] for one in json.loads(
        desk("releases", "--small", "--format", "json").out))  # fmt: skip
