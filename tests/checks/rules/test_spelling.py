"""What has one right answer, so that `foiakit check --fix` corrects it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, single

from foiakit.checks import RULES
from foiakit.checks.rules.spelling import FIXED
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours

CASES = cases_of(
    "spelling",
    {
        "outer-space": RuleCase(
            single(collection=" EBB 1"), single(collection="EBB 1", title=" Strike ")
        ),
        "classification-spelling": RuleCase(
            single(classification="S E C R E T"), single(classification="[Excised]"), says="Secret"
        ),
        "caption-spelling": RuleCase(
            single(captions=("Nodis", "NODIS")), single(captions=("NODIS", "EXDIS")), says="NODIS"
        ),
        "kind-spelling": RuleCase(single(kind="CABLES"), single(kind="Telegram"), says="Cable"),
        "missing-year": RuleCase(
            single(message="Lima 1", date="1989-05"),
            single(message="Lima 1", date="198X"),
            then={"year": None},
        ),
        "missing-excised": RuleCase(
            single(title="The Group [Excised]"), single(title="The Group [Excised]", excised=True)
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)


WORDS = st.text(alphabet="aA sS+:é[]\n", max_size=8)


@settings(max_examples=60)
@given(
    st.builds(
        Record,
        classification=st.sampled_from(["S", "secret ", "S E C R E T", "[Excised]", None]) | WORDS,
        kind=st.sampled_from(["CABLE", "Memoranda", "telegrams"]) | WORDS,
        captions=st.lists(st.sampled_from(["Nodis", "EXDIS", "odd"]), max_size=3).map(tuple),
        title=st.sampled_from([" x [EXCISED] ", "SECRET"]) | WORDS,
        tags=st.lists(WORDS, max_size=2).map(tuple),
        url=WORDS,
        case=WORDS,
        message=st.sampled_from(["Lima 1", None]),
        date=st.sampled_from(["1989-05-04", "1989", "1990-01-01", None]),
    )
)
def test_a_fix_touches_no_quotation_and_leaves_nothing_to_fix(record: Record) -> None:
    around: Any = Neighbours.__new__(Neighbours)  # the rules that fix do not use it
    rules = [(code, rule) for code, rule in RULES.items() if rule.module == "spelling"]
    for _ in range(2):
        fields: dict[str, Any] = {}
        for code, rule in rules:
            for slip in rule.function(code)(record, around):
                fields.update(slip.fix or {})
        assert set(fields) <= FIXED
        record = record._replace(**fields)
    assert not any(slip.fix for code, rule in rules for slip in rule.function(code)(record, around))
