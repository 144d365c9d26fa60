"""What an office asks or announces: interest, fees, clarity, a day, and the end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from foiakit.requests.incoming.proposed import SURE, Proposed
from foiakit.requests.incoming.questions import closed, estimate, fee, interest, question

Read = Callable[[list[str], str | None, str], Iterator[Proposed]]
CASES: list[tuple[Read, str, dict[str, Any] | None]] = [
    (interest, "Please tell us by April 2, 2027 whether you are still interested in this request.",
     {"answer_by": "2027-04-02"}),
    (interest, "We wrote to ask if you are still interested in this request.", None),
    (fee, "We estimate that the fees will be $1,025.50.", {"amount": 102550}),
    (fee, "If the estimated fees are $25.00 or more, we will ask you.", None),
    (question, "Your letter does not reasonably describe the records.", {}),
    (question, "If we need clarification we will write to you.", None),
    (estimate, "The estimated completion date is June 30, 2027.", {"day": "2027-06-30"}),
    (estimate, "We expect to complete our response in September 2027.", {"day": "2027-09"}),
    (estimate, "The estimated completion date was January 5, 2027.", None),  # already over
    (closed, "We have closed your request because you did not respond.", {"why": "no answer"}),
    (closed, "Your request was withdrawn, and the case has been closed.", {"why": "withdrawn"}),
    (closed, "If you do not answer, your request will be considered closed.", None),
]  # fmt: skip


@pytest.mark.parametrize(("read", "sentence", "data"), CASES)
def test_what_is_stated_is_read_and_what_is_possible_is_not(
    read: Read, sentence: str, data: dict[str, Any] | None
) -> None:
    found = [event.data for event in read([sentence], "2027-03-08", SURE)]
    assert found == ([] if data is None else [data])
