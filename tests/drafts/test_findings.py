"""A finding as JSON, and whether it is an error."""

from __future__ import annotations

import json

import pytest

from foiakit.drafts.findings import NOT_AN_ERROR, Finding, Place, as_json

FOUND = Finding(3, None, "citation", "differs", "Kabul 1090", record=4, also=(Place(5, None),))


def test_json_has_the_words_under_the_type_of_the_finding() -> None:
    made = as_json(FOUND)
    assert (made["citation"], made["quotation"]) == ("Kabul 1090", None)
    assert made["also"] == [{"record": 5, "page": None}]
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize("status", sorted(NOT_AN_ERROR))
def test_a_hint_and_what_cannot_be_compared_are_not_errors(status: str) -> None:
    assert FOUND.is_error()
    assert not FOUND._replace(status=status).is_error()
    assert not FOUND._replace(type="hint").is_error()
