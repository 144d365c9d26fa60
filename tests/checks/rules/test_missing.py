"""A field that all documents of a posting have except one."""

from __future__ import annotations

import pytest
from rule_case import Examined, assert_caught, assert_clean, cases_of, four

CASES = cases_of(
    "missing",
    {
        "missing-source": four("source", "FOIA request"),
        "missing-pages": four("pages", 3),
        "missing-date": four("date", "1989-05-04"),
        "missing-title": four("title", "Strike"),
        "missing-classification": four("classification", "Secret"),
        "missing-originator": four("originator", "CIA"),
        "missing-description": four("description", "Three cables on the strike in the harbour."),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)
