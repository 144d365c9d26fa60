"""Spellings with one correct form, only in fields that are in foiakit's own words.

The title, the originator, the message, the source, the description and the printed citation are
quotations; nothing here touches them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from foiakit.checks import HINT, Slip
from foiakit.checks.rules.dates import NEW_YEAR_DAYS
from foiakit.dating.held_numbers import exact_day
from foiakit.model import cached_vocabulary, markings, vocabulary
from foiakit.model.dates import QUALIFIERS, year_of
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours

_FIX = "foiakit check --fix corrects it"
FIXED = frozenset(
    ("kind", "classification", "captions", "case", "url", "collection", "tags", "year", "excised")
)
"""The fields that `check --fix` may change."""
_OURS = ("kind", "classification", "case", "url", "collection")
_EXCISED = re.compile(r"\[excised\]", re.I)


def classification_spelling(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``SECRET`` and ``S E C R E T`` are Secret. A single letter may mean something else."""
    printed = record.classification or ""
    level = cached_vocabulary.level(printed) if printed else None
    if level is None or level.label == printed:
        return
    evidence = f"{printed} for {level.label}"
    if len(printed) == 1:
        advice = f"if the source means {level.label} by it, set --classification"
        yield Slip("classification", evidence, advice, 0.6, severity=HINT)
    else:
        yield Slip("classification", evidence, _FIX, fix={"classification": level.label})


def caption_spelling(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``Nodis`` is NODIS, and a repeated caption is written once."""
    usual = markings.captions(record.captions)
    if usual != record.captions:
        evidence = f"{', '.join(record.captions)} for {', '.join(usual)}"
        yield Slip("captions", evidence, _FIX, fix={"captions": usual})


def kind_spelling(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``CABLE`` and ``Cables`` are Cable; ``Telegram`` is another kind, and stays."""
    kind = cached_vocabulary.kind(record.kind) if record.kind else None
    if (
        kind
        and record.kind
        and kind.label != record.kind
        and _singular(record.kind) == _singular(kind.label)
    ):
        yield Slip("kind", f"{record.kind} for {kind.label}", _FIX, fix={"kind": kind.label})


def _singular(kind: str) -> str:
    folded = re.sub(r"\bmemoranda\b", "memorandum", vocabulary.fold(kind))
    return re.sub(r"(?<!s)s\b", "", re.sub(r"ies\b", "y", folded))


def outer_space(record: Record, around: Neighbours) -> Iterator[Slip]:
    """Only in fields that are in foiakit's own words, and in tags."""
    for field in _OURS:
        value = getattr(record, field)
        if value and value != value.strip():
            yield Slip(field, repr(value), _FIX, fix={field: value.strip() or None})
    tags = tuple(tag.strip() for tag in record.tags if tag.strip())
    if tags != record.tags:
        yield Slip("tags", repr(record.tags), _FIX, fix={"tags": tuple(dict.fromkeys(tags))})


def missing_year(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The year of a number is that of its date, except around New Year, when it stays empty."""
    year = year_of(record.date)
    if not record.message or record.year is not None or year is None or record.date_end:
        return
    evidence = f"{record.message}, {record.date}"
    if (record.date or "")[-1:] in {*QUALIFIERS} or _near_new_year(exact_day(record.date)):
        yield Slip("year", evidence, f"set --year {year}, if that is the number's year", 0.9)
    else:
        yield Slip("year", evidence, _FIX, fix={"year": year})


def _near_new_year(day: date | None) -> bool:
    if day is None:
        return False
    before, after = day - date(day.year, 1, 1), date(day.year, 12, 31) - day
    return min(before, after).days < NEW_YEAR_DAYS


def missing_excised(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The source marked the title ``[Excised]``, so something was cut out."""
    if not record.excised and (match := _EXCISED.search(record.title or "")):
        fix = {"excised": True} if record.excised is None else None
        advice = _FIX if fix else "the record says that nothing was cut out; look at it"
        yield Slip("excised", match.group(), advice, fix=fix)
