"""A request written as JSON comes back whole, and an object that is not one is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from composed_requests import request, requests
from hypothesis import given

from foiakit.errors import BadInput
from foiakit.requests.exchange import whole
from foiakit.requests.model import Request


@given(value=requests())
def test_json_is_whole_and_comes_back(value: Request) -> None:
    text = json.dumps(whole.as_object(value))
    assert whole.request_of(json.loads(text)) == value


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"law": 1}, "law: 1"),
        ({"law": None}, "law: None"),
        ({"office": None}, "office: None"),
        ({"items": None}, "items: None"),
        ({"items": [{"number": None}]}, "number: None"),
        ({"numbers": [{"number": "A1", "key": None}]}, "key: None"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"items": {}}, "items"),
        ({"items": [{"number": "1"}]}, "number: '1'"),
        ({"events": [{"kind": "sent", "day": "2026-11-27"}]}, "a required field is missing"),
        ({"waiver_asked": 1}, "waiver_asked"),
        ({"events": ["x"]}, "event: not an object"),
    ],
)
def test_an_object_that_is_not_a_request_is_named(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(BadInput) as refused:
        whole.request_of({**json.loads(json.dumps(whole.as_object(request()))), **changed})
    assert message in str(refused.value)
