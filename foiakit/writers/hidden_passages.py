"""Hidden passages as rows of a table."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from foiakit.releases.passages import Passage, ground

COLUMNS = (
    "words", "hidden_in", "hidden_document", "exemption", "shown_in", "shown_document", "decision",
    "also_shown_in", "date", "subject", "paragraph", "sure", "text",
)  # fmt: skip
LIFTED = ("withheld", "shown", "days")
"""Further columns of passages that were shown later."""


def cells(passage: Passage) -> list[object]:
    """Return the cells of *passage* in the order of `COLUMNS`, followed by `LIFTED` if it was shown
    later.
    """
    best, *others = passage.shown_in
    row: list[object] = [
        passage.words, passage.hidden_in.id, passage.hidden_in.document, ground(passage),
        best.id, best.document, best.decision, " ".join(str(other.id) for other in others),
        passage.date, passage.subject, passage.paragraph, "yes" if passage.is_sure else "no",
        " ".join(passage.text.split()),
    ]  # fmt: skip
    if passage.days is not None:
        row += [passage.withheld, passage.shown, passage.days]
    return row


def write_csv(found: Iterable[Passage], out: TextIO, *, lifted: bool) -> None:
    """Write a line of headings, then one line per passage; *lifted* adds the columns `LIFTED`."""
    table = csv.writer(out)
    table.writerow((*COLUMNS, *LIFTED) if lifted else COLUMNS)
    table.writerows(map(cells, found))
