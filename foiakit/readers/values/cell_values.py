"""From the words of a cell to a record's value; an invalid value is `Unfit`.

A setter puts one cell's value into the list of a record's values. It is made once per column and
caches what it has parsed, because tables repeat themselves.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from foiakit.model import markings, message, vocabulary
from foiakit.model.dates import numeric
from foiakit.model.fields import tidy
from foiakit.model.record import labels_of
from foiakit.readers.values import nara_number, release_cells
from foiakit.readers.values.days import Days, days
from foiakit.readers.values.number_cells import NumberCell
from foiakit.readers.values.record_values import PLACE, Setter, Unfit, noted

LONG = frozenset({"description", "text"})
"""Fields whose empty lines and indents are the document's own."""
DATES = frozenset({"date", "date_end", "date_other"})

_DATE, _END = PLACE["date"], PLACE["date_end"]
_MESSAGE, _YEAR = PLACE["message"], PLACE["year"]
_CLASSIFICATION, _CAPTIONS = PLACE["classification"], PLACE["captions"]
_WHOLE = re.compile(r"(\d+)(?:\.0*)?", re.ASCII)
_PAGES = re.compile(r"(\d{1,6})\s?(?:pp?\.?|pages?|pgs?\.?)", re.I | re.ASCII)
_PAGE_RANGE = re.compile(r"(?:pp?\.? ?)?\d+[A-Za-z]?(?:\s?[-–]\s?\d+[A-Za-z]?)(?:, ?\d+.*)?")
_ADDRESS = re.compile(r"https?://\S+", re.I)
_SEPARATORS = re.compile(r"[,;()]")
_YES_OR_NO = {
    "true": True, "yes": True, "y": True, "1": True,
    "false": False, "no": False, "n": False, "0": False,
}  # fmt: skip


def is_plain(field: str) -> bool:
    """Return whether *field* takes the words of its cell, without the spaces around them."""
    return field not in _MAKERS and field not in LONG and field not in DATES


def setter(field: str, column: str, order: str | None = None) -> Setter:
    """Return a function that puts a cell of *column* into *field*; it raises `Unfit` for an invalid
    value.

    *order* is that of the column's numeric dates, ``mdy`` or ``dmy``, if it is known.
    """
    if field in DATES:
        return _date(column, order) if field == "date" else _day(PLACE[field], column, order)
    if field == "released":
        return release_cells.released(column, order)
    return _MAKERS[field](column)


def _found(column: str, text: str, order: str | None) -> Days:
    if type(text) is NumberCell:
        return Days(text.day)
    try:
        found = days(text, order)
    except numeric.Ambiguous:
        raise Unfit(
            f"{column}: {text!r}: which is the month? use --date-order mdy or dmy"
        ) from None
    if found is None:
        raise Unfit(f"{column}: {text!r} is not a valid date")
    return found


def _date(column: str, order: str | None) -> Setter:
    def put(values: list[Any], text: str) -> None:
        found = _found(column, text, order)
        values[_DATE] = found.first
        if found.last:
            values[_END] = found.last
        if found.says_more:
            noted(values, f"{column}: {text}")

    return put


def _day(place: int, column: str, order: str | None) -> Setter:
    def put(values: list[Any], text: str) -> None:
        found = _found(column, text, order)
        values[place] = found.first
        if found.says_more:
            noted(values, f"{column}: {text}")

    return put


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
                raise Unfit(f"{column}: {text!r} is not a {what}")
            values[place] = int(match[1])

        return put

    return make


def _pages(column: str) -> Setter:
    """A count of pages (``14``, ``14 pp.``); the pages of a book (``12-14``) are not one."""
    count = _number(PLACE["pages"], 0, 2**31 - 1, "number of pages")(column)

    def put(values: list[Any], text: str) -> None:
        if match := _PAGES.fullmatch(text):
            values[PLACE["pages"]] = int(match[1])
        elif _PAGE_RANGE.fullmatch(text):
            noted(values, f"{column}: {text}")
        else:
            count(values, text)

    return put


def _file(column: str) -> Setter:
    """A path; an address on the web is the record's, or else a line of the notes."""

    def put(values: list[Any], text: str) -> None:
        if not _ADDRESS.fullmatch(text):
            values[PLACE["file"]] = text
        elif values[PLACE["url"]] is None:
            values[PLACE["url"]] = text
        else:
            noted(values, f"{column}: {text}")

    return put


def _excised(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        answer = _YES_OR_NO.get(text.lower())
        if answer is None:
            raise Unfit(f"{column}: {text!r} is neither yes nor no")
        values[PLACE["excised"]] = answer

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
    """Return the vocabulary's word for a kind of document, else *text* as it is."""
    known = vocabulary.kind(text)
    return known.label if known else text


def _kind(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        values[PLACE["kind"]] = kind_of(text)

    return put


def _message(column: str) -> Setter:
    def put(values: list[Any], text: str) -> None:
        values[_MESSAGE] = text
        # Most are post and serial already; only a year before or after has to be removed.
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
    """Return the parts between commas and semicolons that are not within brackets."""
    parts: list[str] = []
    end, closing = len(text), False
    # From the end: the next bracket shows whether a comma is within brackets.
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
            raise Unfit(f"{column}: {text!r} is not a document number of the National Archives")
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
    "pages": _pages,
    "file": _file,
    "year": _number(_YEAR, 1, 9999, "year"),
    "excised": _excised,
    "classification": _classification,
    "captions": _captions,
    "kind": _kind,
    "message": _message,
    "number": _document_number,
    "traffic_tags": _traffic_tags,
    "released": release_cells.released,
    "case": release_cells.case,
    "decision": release_cells.decision,
    "exemptions": release_cells.exemptions,
    "tags": _tags,
}
