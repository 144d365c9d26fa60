"""How much of what real releases hide and show is found, and how much of what is found is true.

    python tests/releases/score.py

Every pair of ``state_pairs.csv`` and every passage of ``state_passages.csv`` (the document that
hides it, and a checksum of its words) was read by a person and is marked true or false. Threads are
in two halves: rules were written for half 1; docs/accuracy.md says what was seen of half 2. A
passage that has not been read counts as false.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

sys.path[:0] = [str(Path(__file__).parents[1])]

from releases.command_output import passages  # noqa: E402 - found by the line above

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TEXTS = ROOT.parent / "shared" / "world" / "state_emails"
HALVES = "1", "2"
LONG = 10
"""Of passages with more words than this, more is asked."""


class Score(NamedTuple):
    """Of one half, or of both."""

    pairs: int
    """Pairs that are true."""
    found: int
    false_found: int
    """Pairs that are not true, and were found."""
    passages: int
    true: int
    long: int
    """Passages of more than `LONG` words."""
    true_long: int

    @property
    def recall(self) -> float:
        return self.found / self.pairs

    @property
    def precision(self) -> float:
        return self.true / max(self.passages, 1)

    @property
    def precision_of_long(self) -> float:
        return self.true_long / max(self.long, 1)


def rows(name: str) -> list[dict[str, str]]:
    with Path(HERE, name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def found() -> list[dict[str, Any]]:
    """What the command finds in the texts, small gaps too."""
    with tempfile.TemporaryDirectory() as folder:
        return passages(TEXTS, folder)


def checksum(passage: dict[str, Any]) -> str:
    return f"{crc32(' '.join(passage['text'].split()).encode()):08x}"


def score(passages: list[dict[str, Any]], halves: tuple[str, ...] = HALVES) -> Score:
    labelled = [row for row in rows("state_pairs.csv") if row["half"] in halves]
    half_of = {row["hides"]: row["half"] for row in rows("state_pairs.csv")}
    read = {(row["hides"], row["checksum"]) for row in rows("state_passages.csv")
            if row["true"] == "yes"}  # fmt: skip
    shown = {
        (passage["hidden_in"]["document"], other["document"])
        for passage in passages
        for other in passage["shown_in"]
    }
    true_pairs, false_pairs = (
        {(row["hides"], row["shows"]) for row in labelled if row["true"] == answer}
        for answer in ("yes", "no")
    )
    ours = [
        passage
        for passage in passages
        if half_of.get(passage["hidden_in"]["document"], "1") in halves
    ]
    true = [
        passage for passage in ours if (passage["hidden_in"]["document"], checksum(passage)) in read
    ]
    return Score(
        len(true_pairs), len(shown & true_pairs), len(shown & false_pairs),
        len(ours), len(true),
        sum(1 for passage in ours if passage["words"] > LONG),
        sum(1 for passage in true if passage["words"] > LONG),
    )  # fmt: skip


if __name__ == "__main__":
    every = found()
    for halves in (("1",), ("2",), HALVES):
        got = score(every, halves)
        print(f"half {' and '.join(halves)}: {got}; recall {got.recall:.2f}, precision"
              f" {got.precision:.2f}, above {LONG} words {got.precision_of_long:.2f}")  # fmt: skip
