"""From the words of a cell to what a record holds; a value that cannot be is `Unfit`.

A setter puts what one cell says into the list of a record's values. It is made once for a column;
what it has understood it remembers, because tables repeat themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from foiakit.model import markings, message, vocabulary
from foiakit.model.dates import is_date, written
from foiakit.model.fields import tidy
from foiakit.model.record import Record, labels_of
from foiakit.readers.values import nara_number

Setter = Callable[[list[Any], str], None]

NOTHING = frozenset({"", "n/a", "N/A", "#N/A"})
"""Cells that say that there is nothing to say."""
PLACE = {name: at for at, name in enumerate(Record._fields)}
"""Where each field stands in a record."""
LONG = frozenset({"description", "text"})
"""Fields whose blank lines and indents are the document's own."""
BLANK: list[Any] = list(Record())
"""The values of a record of which nothing is known."""

_DATE, _END = PLACE["date"], PLACE["date_end"]
_MESSAGE, _YEAR = PLACE["message"], PLACE["year"]
_CLASSIFICATION, _CAPTIONS = PLACE["classification"], PLACE["captions"]
_NOTES = PLACE["notes"]
_STAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|[+-]\d\d:?\d\d)?")
_SLASHED = re.compile(r"(\d{1,2})[/.-]\d{1,2}[/.-]\d{2,4}\b", re.ASCII)
_WHOLE = re.compile(r"(\d+)(?:\.0*)?", re.ASCII)
_SEPARATORS = re.compile(r"[,;()]")
_YES_OR_NO = {
    "true": True, "yes": True, "y": True, "1": True,
    "false": False, "no": False, "n": False, "0": False,
}  # fmt: skip


class Unfit(ValueError):
    """A row that cannot become a record, and why."""


def is_plain(field: str) -> bool:
    """Whether *field* holds the words of its cell, without the blanks around them."""
    return field not in _MAKERS and field not in LONG


def setter(field: str, column: str) -> Setter:
    """What puts a cell of *column* into *field*; it raises `Unfit` for a value that cannot be."""
    return _MAKERS[field](column)


def noted(values: list[Any], line: str) -> None:
    """Put *line* below what the notes hold already."""
    values[_NOTES] = f"{values[_NOTES]}\n{line}" if values[_NOTES] else line


@lru_cache(maxsize=2**16)
def days(text: str) -> tuple[str | None, str | None, bool] | None:
    """First and last day that *text* states, and whether it states a time too.

    ``None`` if it states no date that can be; without days if it says that there is none.
    """
    if is_date(text):
        return text, None, False
    if match := _STAMP.fullmatch(text):
        timed = match[2].strip("0:.") != ""
        return (match[1], None, timed) if is_date(match[1]) else None
    if written.is_undated(text):
        return None, None, False
    if (slashed := _SLASHED.match(text)) and int(slashed[1]) > 12:
        return None  # the day first: then 5/6/1999, in the same column, would be read wrong
    found = written.read(text)
    return (found.start, found.end, False) if found else None


def _date(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        found = days(text)
        if found is None:
            raise Unfit(f"{column}: {text!r} is no date that can be")
        values[_DATE] = found[0]
        if found[1]:
            values[_END] = found[1]
        if found[2]:
            noted(values, f"{column}: {text}")

    return put


def _day(place: int) -> Callable[[str], Setter]:
    def make(column: str) -> Setter:
        def put(values: list[Any], text: str) -> None:
            found = days(text)
            if found is None:
                raise Unfit(f"{column}: {text!r} is no date that can be")
            values[place] = found[0]

        return put

    return make


def _number(place: int, least: int, most: int, what: str) -> Callable[[str], Setter]:
    def make(column: str) -> Setter:
        def put(values: list[Any], text: str) -> None:
            if (
                text.isdecimal()
                and text.isascii()
                and len(text) < 10
                and least <= int(text) <= most
            ):
                values[place] = int(text)
                return
            match = _WHOLE.fullmatch(text)
            if not match or len(match[1]) > 12 or not least <= int(match[1]) <= most:
                raise Unfit(f"{column}: {text!r} is no {what}")
            values[place] = int(match[1])

        return put

    return make


def _excised(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        said = _YES_OR_NO.get(text.lower())
        if said is None:
            raise Unfit(f"{column}: {text!r} is neither yes nor no")
        values[PLACE["excised"]] = said

    return put


_marking = lru_cache(maxsize=4096)(markings.read)


def _classification(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        if len(text) > markings.LONGEST:
            values[_CLASSIFICATION] = text
            return
        label, captions = _marking(text)
        values[_CLASSIFICATION] = label
        if captions:
            values[_CAPTIONS] = captions

    return put


@lru_cache(maxsize=4096)
def _captions_of(text: str) -> tuple[str, ...]:
    if text.startswith("["):
        return markings.captions(labels_of(text))
    return markings.captions_in(text)


def _captions(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        captions = _captions_of(text)
        before = values[_CAPTIONS]
        values[_CAPTIONS] = tidy((*before, *captions)) if before else captions

    return put


@lru_cache(maxsize=4096)
def kind_of(text: str) -> str:
    """The vocabulary's word for a kind of document, else *text* as it is."""
    known = vocabulary.kind(text)
    return known.label if known else text


def _kind(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        values[PLACE["kind"]] = kind_of(text)

    return put


def _message(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        values[_MESSAGE] = text
        # Most are post and serial already; only a year in front or behind has to be taken off.
        if not (text[:1].isdigit() or text[:1] == "(" or text[-1:] == ")"):
            return
        if (parsed := message.parse(text)) and parsed.year:
            values[_MESSAGE] = parsed.printed
            values[_YEAR] = values[_YEAR] or parsed.year

    return put


@lru_cache(maxsize=4096)
def _traffic(text: str) -> tuple[str, ...]:
    if text.startswith("["):
        return labels_of(text)
    return tidy(_outside_brackets(text))


def _outside_brackets(text: str) -> list[str]:
    """What stands between commas and semicolons that are not within brackets."""
    parts: list[str] = []
    end, closing = len(text), False
    # From the end: whether a comma is within brackets, the next bracket says.
    for match in reversed(list(_SEPARATORS.finditer(text))):
        if match.group() in "()":
            closing = match.group() == ")"
        elif not closing:
            parts.append(text[match.end() : end])
            end = match.start()
    return [text[:end], *reversed(parts)]


def _document_number(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        found = nara_number.read(text)
        if found is None:
            raise Unfit(f"{column}: {text!r} is no document number of the National Archives")
        values[PLACE["document"]], values[_MESSAGE] = text, found.message
        values[_YEAR] = found.year
        if found.is_airgram:
            values[PLACE["kind"]] = "Airgram"

    return put


def _traffic_tags(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        values[PLACE["traffic_tags"]] = _traffic(text)

    return put


_labels = lru_cache(maxsize=4096)(labels_of)


def _tags(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        values[PLACE["tags"]] = _labels(text)

    return put


_MAKERS: dict[str, Callable[[str], Setter]] = {
    "date": _date,
    "date_end": _day(_END),
    "date_other": _day(PLACE["date_other"]),
    "pages": _number(PLACE["pages"], 0, 2**31 - 1, "number of pages"),
    "year": _number(_YEAR, 1, 9999, "year"),
    "excised": _excised,
    "classification": _classification,
    "captions": _captions,
    "kind": _kind,
    "message": _message,
    "number": _document_number,
    "traffic_tags": _traffic_tags,
    "tags": _tags,
}
