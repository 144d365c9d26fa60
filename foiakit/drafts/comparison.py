"""A citation compared with a record, field by field.

Only what both have is compared. A shortened title, a less precise date or another form of a name
count as the same. Where it cannot be decided whether two names mean one office, nothing is
reported.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from foiakit.model import markings, message, vocabulary
from foiakit.model.dates import bounds, is_date, long_form
from foiakit.model.likeness import ratio
from foiakit.model.record import Record
from foiakit.text.words import joined, words_of

SAME_TITLE = 0.8
"""Titles less alike than this, of 1, are different titles."""
LEAST = 3
"""A record is what a citation means if the fields that agree weigh at least this much."""
_WEIGHTS = {"number": 3, "document": 4, "title": 3, "date": 1, "sender": 1, "marking": 0}


class FieldDifference(NamedTuple):
    """A field that is different in the draft and in the record."""

    field: str
    draft: str
    record: str


class Comparison(NamedTuple):
    """The agreements and differences of a citation and a record."""

    agree: tuple[str, ...]
    differences: tuple[FieldDifference, ...]

    near: tuple[str, ...] = ()
    """Fields that differ so little that they count as evidence for the same document."""

    def weight(self) -> int:
        """How certainly the citation means the record: what agrees, less what differs."""
        return self._agreement() - len(self.differences)

    def is_meant(self) -> bool:
        """Whether enough agrees for the citation to mean the record."""
        return self._agreement() >= LEAST

    def _agreement(self) -> int:
        return sum(_WEIGHTS[name] for name in self.agree + self.near)


def compare(cited: Record, record: Record) -> Comparison:
    """Return how *cited*, the fields of a citation, compares with *record*."""
    agree: list[str] = []
    differ: list[FieldDifference] = []
    for name, field in _FIELDS.items():
        same = field(cited, record)
        if same is True:
            agree.append(name)
        elif isinstance(same, tuple):
            differ.append(FieldDifference(name, *same))
    near = (
        ("title",)
        if any(
            field_difference.field == "title" and _alike(field_difference)
            for field_difference in differ
        )
        else ()
    )
    return Comparison(tuple(agree), tuple(differ), near)


Same = bool | tuple[str, str] | None
"""``True`` if they agree; both values if they differ; ``None`` if one of them is empty."""


def _number(cited: Record, record: Record) -> Same:
    if not cited.message or not record.message:
        return None
    stated, other = message.parse(cited.message), message.parse(record.message)
    if stated is None or other is None:
        return None
    years = cited.year or stated.year, record.year or other.year
    if message.same(stated._replace(year=years[0]), other._replace(year=years[1])):
        return True
    return _with_year(cited.message, years[0]), _with_year(record.message, years[1])


def _with_year(number: str, year: int | None) -> str:
    return f"{number} ({year})" if year else number


def _document(cited: Record, record: Record) -> Same:
    if not cited.document or not record.document or not cited.collection or not record.collection:
        return None
    mine = vocabulary.fold(cited.collection), vocabulary.fold(cited.document)
    its = vocabulary.fold(record.collection), vocabulary.fold(record.document)
    if mine == its:
        return True
    return f"{cited.collection}, {cited.document}", f"{record.collection}, {record.document}"


def _title(cited: Record, record: Record) -> Same:
    if not cited.title or not record.title:
        return None
    stated = joined(cited.title)
    other = joined(record.title)
    if stated == other or (stated.count(" ") > 1 and f" {stated} " in f" {other} "):
        return True
    return cited.title, record.title


def _date(cited: Record, record: Record) -> Same:
    if not cited.date or not record.date or not is_date(cited.date) or not is_date(record.date):
        return None
    first, last = bounds(cited.date, cited.date_end)
    other_first, other_last = bounds(record.date, record.date_end)
    if first <= other_last and other_first <= last:
        return True
    return long_form(cited.date, cited.date_end), long_form(record.date, record.date_end)


def _sender(cited: Record, record: Record) -> Same:
    stated, other = cited.originator, record.originator
    if not stated or not other:
        return None
    ours = {word.folded for word in words_of(stated)}
    its = {word.folded for word in words_of(other)}
    if ours <= its or its <= ours:
        return True
    posts = vocabulary.post(stated), vocabulary.post(other)
    if posts[0] and posts[1]:
        return posts[0] == posts[1] or (stated, other)
    if ours & its or posts[0] or posts[1] or any(name.isupper() for name in (stated, other)):
        return None
    return stated, other


def _marking(cited: Record, record: Record) -> Same:
    if not cited.classification or not record.classification:
        return None
    stated, other = markings.rank(cited.classification), markings.rank(record.classification)
    if cited.classification == record.classification or (stated == other and stated is not None):
        return True
    return cited.classification, record.classification


_FIELDS: dict[str, Callable[[Record, Record], Same]] = {
    "number": _number,
    "document": _document,
    "title": _title,
    "date": _date,
    "sender": _sender,
    "marking": _marking,
}


def _alike(title: FieldDifference) -> bool:
    """Return whether a different title is still the record's, with a word wrong or missing."""
    return ratio(title.draft.casefold(), title.record.casefold()) >= SAME_TITLE
