"""Rules are run record by record; a posting is looked at whole, and accepted findings stay."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from rule_case import posting

from foiakit.checks import RULES, chosen
from foiakit.checks.examine import corrections, examine
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store


def test_documents_are_compared_with_their_whole_posting_whatever_is_selected(seven: Path) -> None:
    with Store.open(str(seven)) as store:
        rules = chosen(["missing-source", "shared"])
        found = [result.finding for result in examine(store, Query(ids=((6, 6),)), rules)]
        assert [(result.record, result.code) for result in found] == [
            (6, "missing-source"),
            (6, "shared-description"),
        ]
        assert list(corrections(store, Query(), chosen())) == []


def test_findings_come_in_the_order_of_records_and_each_record_is_counted(
    held: Callable[..., Store],
) -> None:
    documents: list[dict[str, object]] = [
        {"source": "FOIA"},
        {},
        {"source": "FOIA"},
        {"source": "FOIA", "kind": "CABLES"},
    ]
    rules = {code: RULES[code] for code in ("kind-spelling", "missing-source", "missing-document")}
    ticks: list[None] = []
    with held((*posting(*documents), Record(kind="CABLES"))) as store:
        found = list(examine(store, Query(), rules, lambda: ticks.append(None)))
    assert [(checked.finding.record, checked.finding.code) for checked in found] == [
        (2, "missing-source"),
        (4, "kind-spelling"),
        (5, "kind-spelling"),
    ]
    assert [checked.corrections for checked in found] == [
        None,
        {"kind": "Cable"},
        {"kind": "Cable"},
    ]
    assert len(ticks) == 5


def test_one_correction_settles_all_findings_of_a_record_but_those_that_were_accepted(
    held: Callable[..., Store],
) -> None:
    path = held([Record(kind="CABLES", classification="SECRET", tags=("strike ",))]).path
    with Store.write(path) as store, store.transaction():
        accepted_findings.mark(store, 1, "kind-spelling", "as on the document")
    with Store.open(path) as store:
        ((number, fields, settled),) = corrections(store, Query(), RULES)
    assert (number, fields) == (1, {"classification": "Secret", "tags": ("strike",)})
    assert {finding.code for finding in settled} == {"classification-spelling", "outer-space"}


def test_a_rule_that_only_advises_corrects_nothing(held: Callable[..., Store]) -> None:
    with held([Record(title="One, two")]) as store:
        assert list(corrections(store, Query(), {"comma-in-title": RULES["comma-in-title"]})) == []
