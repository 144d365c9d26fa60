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


@pytest.fixture(scope="module")
def chosen() -> list[Pair]:
    return [pair for pair in PAIRS if pair.name != UNDECIDED]


def found(desk: Run, chosen: list[Pair]) -> Score:
    for at, text in enumerate(text for pair in chosen for text in pair.texts):
        Path(f"{at:03}.txt").write_text(text, encoding="utf-8")
    assert desk("import", "-q", ".").code == 0
    return scored(chosen, json.loads(desk("releases", "--small", "--format", "json").out))


def test_every_hidden_passage_is_found_whole_and_nothing_else(
    desk: Run, here: Path, chosen: list[Pair]
) -> None:
    """In one database, so that documents of two pairs are compared too."""
    assert len(chosen) == 37
    assert found(desk, chosen).mistakes == []


def test_signs_of_quoted_lines_are_not_in_the_words(
    desk: Run, here: Path, chosen: list[Pair]
) -> None:
    quoted = [pair for pair in chosen if "\n>" in pair.texts[1]]
    assert len(quoted) == 2
    found(desk, quoted)
    assert ">" not in "".join(text["text"] for text in json.loads(
        desk("releases", "--small", "--format", "json").out))  # fmt: skip


def test_a_comparison_puts_cuts_where_the_sentences_are(
    desk: Run, here: Path, chosen: list[Pair]
) -> None:
    """Also where each text has a cut of its own, next to the other's."""
    cut = [pair for pair in chosen if pair.name in {"two grounds in one mail", chosen[0].name}]
    found(desk, cut)
    grounds = desk("compare", "3", "4").out
    assert "| The first is the ceasefire" in grounds
    assert "liaison service of the neighbor.\n" in grounds
    assert grounds.count("withheld in 3") == 2
    cases = desk("compare", "1", "2").out
    assert "withheld in 1 (p. 1): B5]\n| We should let the lawyers" in cases
    assert "withheld in 2 (p. 1): 1.4(D), B1]\n| The chairman told me" in cases
