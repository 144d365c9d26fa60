"""What is read from a composed paper."""

from __future__ import annotations

from foiakit.cables.scans.reading import ReadPage
from foiakit.papers.reading import read
from foiakit.papers.scans.reading import read as read_scan
from foiakit.readers.documents import paper_record

BELOW = "\n\nThe council of the port met in the morning and closed the mole.\n"


def fields(text: str) -> tuple[str | None, ...]:
    found = paper_record.record_of(read(text))
    return (found.kind, found.title, found.date, found.originator)


def scanned(first: str, other: str | None = None) -> tuple[str | None, ...]:
    found = read_scan([ReadPage(first + BELOW, (other or first) + BELOW)])
    return (found.kind, found.title, found.date) if found else (None, None, None)
