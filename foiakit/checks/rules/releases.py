"""Releases of one document: their markings, their pages, and words that only one of them shows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.checks import Slip
from foiakit.model.document_number import is_release_number
from foiakit.model.record import Record
from foiakit.releases.compared_text import ComparedText
from foiakit.releases.shown_elsewhere import shown_elsewhere
from foiakit.store.links.neighbours import Neighbours
from foiakit.text.plurals import counted

_VOLUME = re.compile(r"FRUS|Foreign Relations of the United States", re.I)


def _earlier(record: Record, around: Neighbours) -> Iterator[tuple[str, Record]]:
    """Return the earlier releases of *record*, and the number that they share."""
    for other in around.releases(record) if record.message else ():
        if (other.id or 0) < (record.id or 0):
            yield record.message or "", other
    document = record.document or ""
    if is_release_number(document):
        yield from (
            (document, other) for other in around.same_days(record) if other.document == document
        )


def same_message_marking(record: Record, around: Neighbours) -> Iterator[Slip]:
    """One of them has a slip, or was downgraded before its release."""
    for number, other in _earlier(record, around):
        mine, theirs = _marking(record), _marking(other)
        if record.classification and other.classification and mine != theirs:
            evidence = f"{number}: {mine} here, {theirs} in record {other.id}"
            advice = "look at both copies: a slip, or downgraded before one release?"
            yield Slip("classification", evidence, advice, 0.7)


def _marking(record: Record) -> str:
    return ", ".join(filter(None, (record.classification, *sorted(record.captions))))


def same_message_pages(record: Record, around: Neighbours) -> Iterator[Slip]:
    """One of them may lack pages, or have added sheets."""
    for number, other in _earlier(record, around):
        if record.pages and other.pages and record.pages != other.pages:
            pages = counted(record.pages, "page")
            evidence = f"{number}: {pages} here, {other.pages} in record {other.id}"
            advice = f"does one lack a page? foiakit compare {other.id} {record.id}"
            yield Slip("pages", evidence, advice, 0.5)


def withheld_but_printed(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The finding gives the volume, the page and the first words of what is withheld."""
    if not record.text or not record.message:
        return
    hides = ComparedText(record.id or 0, record.text)
    if not hides.marks:
        return
    for other in around.releases(record):
        if not _VOLUME.match(other.collection or ""):
            continue
        for shown_passage in shown_elsewhere(
            hides, ComparedText(other.id or 0, around.text(other))
        ):
            grounds = (
                f" ({', '.join(shown_passage.exemptions)})" if shown_passage.exemptions else ""
            )
            evidence = (
                f"{shown_passage.words} words withheld here{grounds} are printed in"
                f" {other.collection}, record {other.id}: {shown_passage.begins} ..."
            )
            advice = f"foiakit compare {record.id} {other.id}; an appeal can cite the volume"
            yield Slip("text", evidence, advice, 0.9)
