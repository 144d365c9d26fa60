"""Telegrams that OCR programs have read: from two readings of each page to what they agree on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from foiakit.cables import Cable
from foiakit.cables.layout.ocr_letters import distance
from foiakit.cables.reading import read_one
from foiakit.cables.scans import days, numbers
from foiakit.cables.scans.senders import alone, is_of, put_right, sender
from foiakit.cables.scans.titles import title
from foiakit.cables.spans import moved

_NEAR = 2
"""Numbers of two pages that differ in at most this number of characters are one number, misread."""
_IN_DOUBT = ("the number is", "no message number", "no date-time group", "dated ", "no subject",
             "the date-time group", "no sender", "no classification")  # fmt: skip
"""The fields decided here, as they are read from one text."""


class ReadPage(NamedTuple):
    """A page as one OCR program read it, and as another did."""

    text: str
    other: str | None = None


def read_all(pages: Sequence[ReadPage]) -> Iterator[Cable]:
    """The telegrams on *pages*, at least one; spans are places in the texts, joined by form feeds.

    A number, date or year that the places which print it do not agree on is left empty, and a
    warning has what was read.
    """
    offset = 0
    starts = [*_starts(pages), len(pages)]
    for start, end in pairwise(starts):
        part = pages[start:end]
        yield moved(_read(part), offset)
        offset += sum(len(page.text) + 1 for page in part)


def _starts(pages: Sequence[ReadPage]) -> list[int]:
    """The pages on which a telegram begins: those that print another number than before."""
    found, current = [0], None
    for at, page in enumerate(pages):
        number = numbers.decide(numbers.printed_numbers(chain(*_readings([page])))).message
        if number is None:
            continue
        if current is not None and distance(number, current, _NEAR) > _NEAR:
            found.append(at)
        current = number
    return found


def _read(pages: Sequence[ReadPage]) -> Cable:
    readings = _readings(pages)
    lines = [line for reading in readings for line in reading if line]
    places = list(numbers.printed_numbers(lines))
    first = read_one("\f".join(page.text for page in pages))
    other = None
    if any(page.other for page in pages) and not (places and _is_whole(first)):
        other = read_one("\f".join(page.other or page.text for page in pages))
    doubts: list[str] = []
    made = _filled(first, other) if other else first
    made = _numbered(made, places, other, doubts)
    made = _dated(made, lines, places, other, doubts)
    made = made._replace(title=title(readings, made.title))
    made = made._replace(originator=_sender(made, lines))
    return _finished(made, first, doubts)


def _is_whole(cable: Cable) -> bool:
    """Whether nothing is missing that the second reading would be asked for."""
    return bool(cable.title and cable.originator and cable.classification and cable.tags)


def _numbered(
    cable: Cable, places: Sequence[numbers.PrintedNumber], other: Cable | None, doubts: list[str]
) -> Cable:
    if places:
        verdict = numbers.decide(places)
        doubts += _doubt("number", verdict.candidates)
        return cable._replace(message=verdict.message)
    if other:
        return cable._replace(message=_agreed("number", cable.message, other.message, doubts))
    return cable


def _dated(
    cable: Cable,
    lines: Sequence[str],
    places: Sequence[numbers.PrintedNumber],
    other: Cable | None,
    doubts: list[str],
) -> Cable:
    groups = list(days.groups(lines))
    if groups or places:
        years = Counter(days.film_years(lines))
        for place in places:
            if place.year:
                years[place.year] += place.weight
        verdict = days.decide(groups, days.received(lines), years, Counter(days.years(lines)))
        doubts += _doubt("date", verdict.candidates)
        return cable._replace(date=verdict.date, year=verdict.year, dtg=verdict.group)
    if other:
        date = _agreed("date", cable.date, other.date, doubts)
        year = cable.year if cable.year == other.year else None
        return cable._replace(date=date, year=year, dtg=cable.dtg if date else None)
    return cable


def _sender(cable: Cable, lines: Sequence[str]) -> str | None:
    own = (cable.message or "").rpartition(" ")[0]
    printed = cable.originator or ""
    if not own:
        return alone(printed)
    return sender(lines, own) or (put_right(printed, own) if is_of(printed, own) else None)


def _readings(pages: Sequence[ReadPage]) -> list[list[str]]:
    texts = (text for page in pages for text in (page.text, page.other) if text)
    return [[line.strip() for line in text.split("\n")] for text in texts]


def _doubt(what: str, candidates: Sequence[str]) -> list[str]:
    return [f"the {what} is in doubt: {', '.join(candidates[:4])}"] if candidates else []


def _agreed(what: str, first: str | None, other: str | None, doubts: list[str]) -> str | None:
    """What two readings of a whole telegram both say."""
    if first != other:
        doubts += _doubt(what, [value for value in (first, other) if value])
        return None
    return first


def _filled(cable: Cable, other: Cable) -> Cable:
    """*cable* with what only the *other* reading has,"""
    return cable._replace(
        title=cable.title or other.title,
        originator=cable.originator or other.originator,
        classification=cable.classification or other.classification,
        captions=cable.captions or other.captions,
        tags=cable.tags or other.tags,
        release=cable.release or other.release,
    )


def _finished(cable: Cable, first: Cable, doubts: list[str]) -> Cable:
    spans = {
        name: span
        for name, span in cable.spans.items()
        if name not in cable._fields or getattr(cable, name) == getattr(first, name)
    }
    kept = [warning for warning in cable.warnings if not warning.startswith(_IN_DOUBT)]
    missing = [
        f"no {words} found"
        for value, words in (
            (cable.message, "message number"), (cable.date, "date"), (cable.title, "subject"),
            (cable.originator, "sender"), (cable.classification, "classification"),
        )
        if not value
    ]  # fmt: skip
    return cable._replace(spans=spans, warnings=(*doubts, *missing, *kept))
