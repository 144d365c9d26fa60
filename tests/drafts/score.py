"""How well quotations are found: ``python tests/drafts/score.py`` prints it.

300 composed quotations over 200 composed texts, clean, and as a scanner misreads them. Precision is
the share of the answers *found* and *differs* that are right: the passage is from that text, a word
is said to differ only where one was changed. Recall is the share of the passages that are in a text
and for which that was said. With clean texts a changed word must be named, and nothing else.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

if __name__ == "__main__":
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[1])]

from drafts.composed import Composed, noisy, quotations, text

from foiakit.drafts.findings import Finding
from foiakit.drafts.manuscript import Block, Manuscript
from foiakit.model.record import Record
from foiakit.proofreading.examination import Examination
from foiakit.store.store import Store

TEXTS = 200


class Score(NamedTuple):
    """How many answers were right, answered, and possible; and invented ones called found."""

    right: int
    answered: int
    possible: int
    invented: int

    @property
    def precision(self) -> float:
        return self.right / self.answered

    @property
    def recall(self) -> float:
        return self.right / self.possible


def measure(noise: float, each: int = 50, seed: int = 7) -> Score:
    """The score of *each* quotations of the six kinds, with *noise* in the texts."""
    chance = random.Random(seed)
    texts = [text(chance) for _ in range(TEXTS)]
    made = quotations(texts, chance, each)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.write(f"{folder}/r.db", create=True) as store,
    ):
        with store.transaction():
            ids = [store.add(Record(title=f"Text {number}", text=noisy(text, chance, noise)))
                   for number, text in enumerate(texts)]  # fmt: skip
        blocks = tuple(
            Block(f"“{quotation_made.quotation}”", "text", ((0, line),))
            for line, quotation_made in enumerate(made)
        )
        found = {
            finding.line: finding for finding in Examination(store, Manuscript(blocks)).findings()
        }
    right = answered = possible = invented = 0
    for line, wanted in enumerate(made):
        answer = found[line]
        is_answered = answer.status in {"found", "differs"}
        answered += is_answered
        possible += wanted.status != "not-found"
        invented += wanted.kind == "invented" and is_answered
        right += (
            is_answered
            and wanted.text is not None
            and _is_right(wanted, answer, ids, exact=not noise)
        )
    return Score(right, answered, possible, invented)


def _is_right(wanted: Composed, answer: Finding, ids: list[int], *, exact: bool) -> bool:
    places = {answer.record, *(place.record for place in answer.also)}
    if wanted.status == "not-found" or ids[wanted.text or 0] not in places:
        return False
    if not exact:
        return True
    if answer.status != wanted.status:
        return False
    pairs = [(each.draft.lower(), each.record.lower()) for each in answer.differences]
    return wanted.changed is None or pairs == [wanted.changed]


if __name__ == "__main__":
    for share in (0.0, 0.03, 0.08):
        result = measure(share)
        print(
            f"{share:4.0%} of the letters misread: precision {result.precision:.3f}, recall"
            f" {result.recall:.3f}, invented ones called found {result.invented}"
        )
