"""Runs the rules, in one pass through the records, with memory that does not grow with them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from foiakit.checks import HIDDEN_TEXT, WHOLE, Finding, Rule, Slip, hidden_in_files
from foiakit.model.query import Query
from foiakit.model.record import Collection
from foiakit.store.links.neighbours import Neighbours
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store

FIXING = "spelling"
"""The module of the rules that fix; no other may (`foiakit.checks.rules.spelling` says why)."""
LARGEST_POSTING = 500
"""A larger collection is a catalogue: its records are not compared with each other."""


class Checked(NamedTuple):
    """A finding, and its fix if there is one right answer."""

    finding: Finding
    corrections: Mapping[str, Any] | None


def examine(
    store: Store,
    query: Query,
    rules: Mapping[str, Rule],
    tick: Callable[[], None] | None = None,
    *,
    show: bool = False,
    look: bool = False,
) -> Iterator[Checked]:
    """What *rules* find in the records of *query*, record by record.

    A posting is examined whole when its first record comes, and what is found in its other
    documents kept until their turn; documents that *query* does not ask for are skipped.
    *tick* is called after each record. With *show* the evidence has what may be private. With
    *look*, the records' PDFs are searched for hidden words. Where *query* asks for all, the rules
    of the database as a whole come first.
    """
    if look:
        rules = {code: rule for code, rule in rules.items() if code != HIDDEN_TEXT}
    if query == Query():
        yield from _whole(store, rules, show=show)
    rules = {code: rule for code, rule in rules.items() if code not in WHOLE}
    around = Neighbours(store)
    single = [(code, rule, rule.function(code)) for code, rule in rules.items()
              if not rule.of_posting]  # fmt: skip
    if look:
        single.append((HIDDEN_TEXT, WHOLE[HIDDEN_TEXT], hidden_in_files.rule_for(store)))
    several = [(code, rule, rule.function(code)) for code, rule in rules.items() if rule.of_posting]
    waiting: dict[int | None, list[Checked]] = {}
    met: set[str] = set()
    for record in store.select(query):
        if several and record.collection and record.collection not in met:
            met.add(record.collection)
            for checked in _posting(store, record.collection, several):
                waiting.setdefault(checked.finding.record, []).append(checked)
            yield from waiting.pop(None, ())
        for code, rule, function in single:
            for slip in function(record, around):
                yield _checked(code, rule, _shown(slip, show=show), record.id)
        yield from waiting.pop(record.id, ())
        if tick:
            tick()


def corrections(
    store: Store, query: Query, rules: Mapping[str, Rule]
) -> Iterator[tuple[int, dict[str, Any], list[Finding]]]:
    """Yield the records that *rules* can fix: id, the fields to set, and the findings it settles.

    Findings that a person has accepted are left as they are. Nothing is changed here.
    """
    right = {(finding.record, finding.code) for finding in accepted_findings.every(store)}
    around = Neighbours(store)
    single = [(code, rule, rule.function(code)) for code, rule in rules.items()
              if rule.module == FIXING]  # fmt: skip
    for record in store.select(query) if single else ():
        fields: dict[str, Any] = {}
        settled = []
        for code, rule, function in single:
            for slip in function(record, around):
                if slip.fix and record.id and (record.id, code) not in right:
                    fields.update(slip.fix)
                    settled.append(_checked(code, rule, slip, record.id).finding)
        if record.id and fields:
            yield record.id, fields, settled


def _whole(store: Store, rules: Mapping[str, Rule], *, show: bool) -> Iterator[Checked]:
    for code in WHOLE:
        if rule := rules.get(code):
            for slip in rule.function(code)(store):
                yield _checked(code, rule, _shown(slip, show=show), slip.record)


def _shown(slip: Slip, *, show: bool) -> Slip:
    """Return *slip* with what may be private, if somebody asked to see it."""
    if show and slip.withheld:
        return slip._replace(evidence=f"{slip.evidence}: {slip.withheld}")
    return slip


def _posting(
    store: Store, name: str, rules: list[tuple[str, Rule, Callable[..., Iterator[Slip]]]]
) -> Iterator[Checked]:
    query = Query(collections=(name,), has=("document",), limit=LARGEST_POSTING + 1)
    documents = sorted(store.select(query), key=lambda record: record.id or 0)
    if not documents or len(documents) > LARGEST_POSTING:
        return
    posting = store.collection(name) or Collection(name)
    for code, rule, function in rules:
        for slip in function(posting, documents):
            yield _checked(code, rule, slip, slip.record)


def _checked(code: str, rule: Rule, slip: Slip, record: int | None) -> Checked:
    finding = Finding(
        record,
        code,
        slip.severity or rule.severity,
        slip.field,
        slip.evidence,
        slip.confidence,
        slip.advice,
    )
    return Checked(finding, slip.fix)
