"""Whatever a request holds, it has a state, a letter or a reason why there is none."""

from __future__ import annotations

import json
import re
from datetime import date
from itertools import pairwise

from composed_requests import requests
from hypothesis import given
from hypothesis import strategies as st
from sample_letters import filled

from foiakit.errors import FoiakitError
from foiakit.requests.letters.compose import compose, kinds
from foiakit.requests.model import Request
from foiakit.requests.progress.due import due
from foiakit.requests.progress.next_act import ACTS
from foiakit.requests.progress.status import status
from foiakit.writers.letters.plain_text import text

days = st.dates(date(1975, 1, 1), date(2090, 1, 1))
agencies = st.sampled_from([None, "nara", "cia", "dhs", "nobody"])


@given(requests(), days, agencies)
def test_it_has_a_state_and_one_next_act_for_each_part(
    request: Request, today: date, agency: str | None
) -> None:
    found = status(request, today, agency=agency)
    assert found.parts
    assert found.next.act in ACTS
    for part in found.parts:
        json.dumps(part.as_json(request.id))
        assert len({clock.key for clock in part.clocks}) == len(part.clocks)


@given(requests(), days, agencies)
def test_what_is_due_is_in_order_and_is_an_act(
    request: Request, today: date, agency: str | None
) -> None:
    found = due([status(request, today, agency=agency)], today, within=30)
    assert all(due_request.next.act != "wait" for due_request in found)
    assert all(a.next.is_yours >= b.next.is_yours for a, b in pairwise(found))


@given(requests(), st.sampled_from(kinds()))
def test_a_letter_is_composed_or_says_what_it_lacks(request: Request, kind: str) -> None:
    try:
        written = text(compose(kind, request.law, filled(request, kind)))
    except FoiakitError as error:
        written = f"{error}\n"
    assert not re.search(r"\{\w+\}", written)
    assert written.endswith("\n")
