"""What a rule must catch and what it must let pass, and databases to say it with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from foiakit.model.record import Collection, LeadReference, Record

Items = tuple[Record | Collection, ...]


class RuleCase(NamedTuple):
    """What a rule must catch, and what it must let pass."""

    caught: Items
    clean: Items
    whose: int | None = 1
    """The record that is caught."""
    says: str = ""
    """Words that its evidence or advice has."""
    then: Mapping[str, Any] = {}
    """Fields that are set in the first record after it was added."""
    elsewhere: Mapping[str, str] = {}
    """Fields that another program then sets in the first record of `caught`."""


def single(**fields: object) -> Items:
    """A database of one record."""
    return (Record(**fields),)  # type: ignore[arg-type]  # a test's words


def cable(number: int, post: str, date: str, **fields: object) -> Record:
    """A cable of a post."""
    return Record(message=f"{post} {number:05}", date=date, kind="Cable", **fields)  # type: ignore[arg-type]  # a test's words


def series(*dates: str) -> tuple[Record, ...]:
    """Cables of Lima, 100 numbers apart, with these dates."""
    return tuple(cable(100 * at, "Lima", date) for at, date in enumerate(dates, 1))


def posting(*documents: dict[str, object], lead: str = "", refs: tuple[str, ...] = ()) -> Items:
    """A posting EBB 1 of these documents, numbered from 1."""
    references = tuple(LeadReference(number, 0, 1) for number in refs)
    records = [
        Record(**{"collection": "EBB 1", "document": str(at), **fields})  # type: ignore[arg-type]  # a test's words
        for at, fields in enumerate(documents, 1)
    ]
    head = Collection("EBB 1", posted="2012-09-11", lead=lead or None, references=references)
    return (head, *records)


def four(field: str, value: object) -> RuleCase:
    """Four documents of which the third lacks *field*; and four that all lack it."""
    full: list[dict[str, object]] = [{field: value} for _ in range(4)]
    return RuleCase(posting(*full[:2], {}, full[3]), posting({}, {}, {}, {}), 3, field)
