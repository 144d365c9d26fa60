"""What is found in real releases is what people who read them found, in both halves."""

from __future__ import annotations

from typing import Any

import pytest
from program import Run
from releases.score import HALVES, TEXTS, checksum, found, rows, score

SCANS = TEXTS.parent / "pdf"
pytestmark = pytest.mark.skipif(not TEXTS.is_dir(), reason="the real releases are not here")


@pytest.fixture(scope="module")
def passages() -> list[dict[str, Any]]:
    return found()


@pytest.mark.parametrize("halves", [("1",), ("2",), HALVES])
def test_nine_of_ten_true_pairs_are_found_and_nine_of_ten_passages_are_true(
    passages: list[dict[str, Any]], halves: tuple[str, ...]
) -> None:
    got = score(passages, halves)
    assert got.recall >= 0.9
    assert got.precision >= 0.9
    assert got.precision_of_long >= 0.95
    assert got.false_found == 0


def test_every_passage_that_is_found_was_read(passages: list[dict[str, Any]]) -> None:
    read = {(row["hides"], row["checksum"]) for row in rows("state_passages.csv")}
    assert not [
        (passage["hidden_in"]["document"], passage["words"])
        for passage in passages
        if (passage["hidden_in"]["document"], checksum(passage)) not in read
    ]


@pytest.mark.skipif(not SCANS.is_dir(), reason="the real scans are not here")
def test_what_scanners_misread_in_telegrams_that_came_twice_is_not_hidden(process: Run) -> None:
    pytest.importorskip("pypdfium2", reason="needs the extra pdf")
    assert process("import", str(SCANS), "--quiet").code == 0
    assert process("list", "State 307648", "--format", "ids").out.count("\n") == 2
    # If they were released in part, only the missing words would show it.
    assert process("edit", "--all", "--decision", "released in part").code == 0
    result = process("releases", "--small", "--format", "json")
    assert (result.code, result.out) == (0, "[]\n")
