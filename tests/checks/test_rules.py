"""The table of rules: each is a function with a docstring, and codes choose among them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run

from foiakit.checks import RULES, SEVERITIES, WHOLE, chosen
from foiakit.errors import NotFound


def test_every_rule_is_one_function_that_says_what_it_looks_for() -> None:
    for code, rule in RULES.items():
        function = rule.function(code)
        assert function.__name__ == code.replace("-", "_")
        assert function.__doc__
        assert rule.sentence.endswith(".")


def test_severities_are_three() -> None:
    assert {rule.severity for rule in RULES.values()} == set(SEVERITIES)


def test_codes_are_chosen_by_name_by_beginning_and_all() -> None:
    assert list(chosen(["date-conflict"])) == ["date-conflict"]
    assert set(chosen(["missing-p", "pages"])) == {"missing-pages", "pages-no-space"}
    assert set(chosen(["all"])) == {*WHOLE, *RULES}
    assert "title-case" not in chosen()
    assert "title-case" in chosen(["title"])
    assert set(chosen()) - set(chosen(ignore=["date"])) == {
        code for code in chosen() if code.startswith("date")
    }


def test_an_unknown_code_is_refused_with_the_nearest() -> None:
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
