"""What a rule must catch and what it must let pass, and how both are tested."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from foiakit.checks import RULES, SEVERITIES, Finding
from foiakit.model.record import Collection, LeadReference, Record

Items = tuple[Record | Collection, ...]
Examined = Callable[..., list[Finding]]
"""The fixture that runs one rule on a database of these records (`checks/conftest.py`)."""


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


def cases_of(module: str, cases: dict[str, RuleCase]) -> dict[str, RuleCase]:
    """Return *cases*, which must have one for each rule of foiakit/checks/rules/*module*.py."""
    assert set(cases) == {code for code, rule in RULES.items() if rule.module == module}
    return cases


def assert_caught(code: str, case: RuleCase, examined: Examined) -> None:
    found = examined(code, *case.caught, then=case.then, elsewhere=case.elsewhere)
    assert case.whose in {finding.record for finding in found}
    assert any(case.says in f"{finding.evidence} {finding.advice}" for finding in found)
    for finding in found:
        assert finding.code == code
        assert finding.severity in SEVERITIES
        assert 0 < finding.confidence <= 1
        assert all((finding.field, finding.evidence, finding.advice))


def assert_clean(code: str, case: RuleCase, examined: Examined) -> None:
    assert examined(code, *case.clean, then=case.then) == []


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
