"""What is due: your own acts first, ahead of their day, then those about late offices."""

from __future__ import annotations

from datetime import date

from request_histories import ASKED, DECIDED, KNOWN, MORE, SENT, request_after

from foiakit.requests.progress.due import due
from foiakit.requests.progress.status import status


def test_yours_are_due_first_and_what_rests_is_not_due() -> None:
    requests = [
        request_after(SENT, KNOWN, id=1),
        request_after(SENT, KNOWN, DECIDED, id=2),
        request_after(id=3),
        request_after(SENT, KNOWN, MORE, ASKED, id=4),
    ]

    def ids(day: str, within: int = 0) -> list[int | None]:
        today = date.fromisoformat(day)
        found = due((status(part, today) for part in requests), today, within)
        return [due_request.status.request.id for due_request in found]

    assert ids("2027-01-18") == [1]
    assert ids("2027-05-25", within=14) == [2, 1, 4]
    assert ids("2027-05-25") == [1, 4]
