"""How well composed papers of offices and agencies are read: python tests/papers/score_composed.py.

`composed_papers.txt` has a hundred papers with labels. Each is read in four ways: as a text, as a
page of a born-digital PDF, as a scan with one OCR layer (0.6% of its characters misread), and as a
scan with two (1.2% in each). A title or a sender from a scan is right if no more than one letter
in six differs. ``--wrong`` names every mistake.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cables.noise import noisy
from papers.score import Score

from foiakit.model.likeness import distance
from foiakit.model.record import Record
from foiakit.papers.reading import read
from foiakit.pdfs.answers import Opened, Page
from foiakit.pdfs.pages import Pdf
from foiakit.readers.documents import paper_record, pdf_fields

PAPERS = Path(__file__).with_name("composed_papers.txt")
FIELDS = ("kind", "title", "date", "sender")
WAYS = ("text", "born digital", "one layer", "two layers")
BATCHES = (1, 2, 3)
_IN_BATCH = 40
"""Papers; the third batch has twenty."""


class Labelled(NamedTuple):
    """A paper and what a person reads on it."""

    text: str
    labels: dict[str, str]


class Outcome(NamedTuple):
    """What was read of one field, and what is there."""

    number: int
    field: str
    value: str
    label: str
    is_right: bool


def papers() -> list[Labelled]:
    """The composed papers in their order."""
    found = []
    for block in re.split(r"(?m)^### ", PAPERS.read_text("utf-8"))[1:]:
        head, _, text = block.partition("\n")
        labels = [part.strip() for part in head.split("|")]
        found.append(Labelled(text, dict(zip(FIELDS, labels, strict=True))))
    return found


def record(text: str, way: str, seed: int) -> Record:
    """The record of *text*, read in one of `WAYS`."""
    if way == "text":
        return paper_record.record_of(read(text))
    pdf = Pdf(Opened(1, None, None))
    pdf.add(_page(text, way, seed))
    found = read(pdf.texts[0], 1)
    is_labelled = "title" in found.spans and bool(found.head.subject)
    return pdf_fields.certain_fields(pdf, paper_record.record_of(found), is_labelled=is_labelled)


def _page(text: str, way: str, seed: int) -> Page:
    if way == "born digital":
        return Page(text)
    if way == "one layer":
        return Page(noisy(text, seed, 0.006), None, 0.8)
    layers = (noisy(text, number, 0.012) for number in (seed, seed + 1000))
    first, other = (re.sub(r"(?m)^ +| +$|(?<= ) +", "", layer) for layer in layers)
    return Page(first, other, 0.7)


def outcomes(way: str) -> Iterator[Outcome]:
    """Each field of each paper that has a value or is given one."""
    for number, (text, labels) in enumerate(papers()):
        found = record(text, way, number)
        values = (found.kind, found.title, found.date, found.originator)
        for field, value in zip(FIELDS, values, strict=True):
            label = labels[field]
            if label != "?" and (value or label):
                is_right = _is_right(field, value or "", label, is_scan="layer" in way)
                yield Outcome(number, field, value or "", label, is_right)


def _is_right(field: str, value: str, label: str, *, is_scan: bool) -> bool:
    if not value or not label or not is_scan or field not in {"title", "sender"}:
        return value == label
    is_near = distance(value.upper(), label.upper(), 99) <= len(label) / 6
    return is_near and len(value) <= len(label) + 3


def scores(way: str, batch: int) -> dict[str, Score]:
    """The score of each field in one *batch* of the papers (1, 2 or 3)."""
    some = [found for found in outcomes(way) if found.number // _IN_BATCH == batch - 1]
    return {
        field: Score(
            sum(bool(found.value) for found in some if found.field == field),
            sum(bool(found.label) for found in some if found.field == field),
            sum(found.is_right for found in some if found.field == field),
        )
        for field in FIELDS
    }


def main() -> None:
    """Print precision and recall by way and field."""
    for way in WAYS:
        if "--wrong" in sys.argv:
            for found in outcomes(way):
                if not found.is_right:
                    print(f"{way} {found.number} {found.field}: {found.value!r} | {found.label!r}")
            continue
        for batch in BATCHES:
            row = scores(way, batch)
            cells = (f"{row[field].precision:.2f}, {row[field].recall:.2f}" for field in FIELDS)
            print(f"| {way} | {batch} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
