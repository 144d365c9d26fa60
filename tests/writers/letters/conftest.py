"""A letter whose text tries to be markup."""

from __future__ import annotations

import pytest
from request_histories import request_after
from sample_letters import letter
from writers.letters.hostile_letter import ITEMS

from foiakit.requests.letters.letter import Letter


@pytest.fixture
def hostile() -> Letter:
    return letter(request_after(items=ITEMS), "request")
