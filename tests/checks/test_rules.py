"""Each rule has a record that it must catch and one that it must not."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from program import Run
from rule_cases import RULE_CASES

from foiakit.checks import HINT, RULES, SEVERITIES, WHOLE, Finding, chosen
from foiakit.errors import NotFound
from foiakit.model.record import Collection, LeadReference, Record

Examined = Callable[..., list[Finding]]


@pytest.mark.parametrize("code", RULES)
def test_it_catches_what_it_must(code: str, examined: Examined) -> None:
    pair = RULE_CASES[code]
    found = examined(code, *pair.caught, then=pair.then, elsewhere=pair.elsewhere)
    assert pair.whose in {finding.record for finding in found}
    assert any(pair.says in f"{finding.evidence} {finding.advice}" for finding in found)
    for finding in found:
        assert finding.code == code
        assert finding.severity in SEVERITIES
        assert 0 < finding.confidence <= 1
        assert all((finding.field, finding.evidence, finding.advice))


@pytest.mark.parametrize("code", RULES)
def test_it_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert examined(code, *RULE_CASES[code].clean, then=RULE_CASES[code].then) == []


def test_every_rule_is_one_function_that_says_what_it_looks_for() -> None:
    for code, rule in RULES.items():
        function = rule.function(code)
        assert function.__name__ == code.replace("-", "_")
        assert function.__doc__
        assert rule.sentence.endswith(".")


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (Record(message="Almaty 00001", date="1990-05-01"), "post-time"),
        (Record(classification="Confidential", captions=("GAMMA",)), "caption-level"),
        (Record(classification="Top Secret", date="1940"), "classification-early"),
    ],
)
def test_what_is_general_knowledge_only_is_no_more_than_a_hint(
    record: Record, code: str, examined: Examined
) -> None:
    assert {finding.severity for finding in examined(code, record)} == {HINT}


def test_codes_are_chosen_by_name_by_beginning_and_all() -> None:
    assert list(chosen(["date-conflict"])) == ["date-conflict"]
    assert set(chosen(["missing-p", "pages"])) == {"missing-pages", "pages-no-space"}
    assert set(chosen(["all"])) == {*WHOLE, *RULES}
    assert "title-case" not in chosen()
    assert "title-case" in chosen(["title"])
    assert set(chosen()) - set(chosen(ignore=["date"])) == {
        code for code in chosen() if code.startswith("date")
    }


def test_a_code_that_is_none_is_refused_with_the_nearest() -> None:
    with pytest.raises(NotFound, match="date-conflict"):
        chosen(["date-conflit"])
    with pytest.raises(NotFound):
        chosen(ignore=["nothing-of-the-sort"])


EDITOR = {
    (1, "originator-mismatch"),
    (2, "space-before-colon"),
    (2, "pages-no-space"),
    (5, "missing-pages"),
    (5, "missing-final-period"),
    (5, "typo-agency"),
    (6, "date-conflict"),
    (6, "missing-source"),
    (6, "shared-description"),
    (7, "shared-description"),
    (7, "unreferenced-document"),
    (7, "odd-character"),
}
"""What a careful editor finds in the real posting, by document."""


def test_on_the_real_posting_it_finds_what_a_careful_editor_finds_and_nothing_else(
    desk: Run, real_posting: Path
) -> None:
    assert desk("import", str(real_posting)).code == 0
    done = desk("check", "--format", "json")
    found = json.loads(done.out)
    assert done.code == 1
    assert {(finding["record"], finding["code"]) for finding in found} == EDITOR
    assert len(found) == len(EDITOR)
    sentences = {
        (finding["record"], finding["code"]): f"{finding['evidence']} {finding['advice']}"
        for finding in found
    }
    assert "July 6, 2010 is more likely" in sentences[6, "date-conflict"]
    assert "June 6, 2010 was a Sunday" in sentences[6, "date-conflict"]
    assert "serial 70339 fits July 6, 2010" in sentences[6, "date-conflict"]
    assert "CENTCOM" in sentences[5, "typo-agency"]
    assert "00154 :" in sentences[2, "space-before-colon"]
    assert "14pp." in sentences[2, "pages-no-space"]


@pytest.mark.parametrize("number", ["1997000001", "9" * 17, "9" * 40, "9" * 5000, "²", "٣"])
def test_a_document_number_of_any_length_is_read_at_once(examined: Examined, number: str) -> None:
    posting = Collection("EBB 1", references=(LeadReference(number, 0, 1),))
    documents = [Record(collection="EBB 1", document=document) for document in ("1", "2", number)]
    for code, rule in RULES.items():
        if rule.of_posting:
            examined(code, posting, *documents)
    assert examined("missing-document", posting, *documents) == []
