"""The standard log of requests that MuckRock publishes: a row for each number of a request."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.requests.model import ADVERSE, Request
from foiakit.requests.progress.status import Status

COLUMNS = (
    "request id", "requester", "requester organization", "subject", "date requested",
    "date perfected", "date completed", "status", "exemptions cited", "fee category", "fee waiver",
    "fees charged", "processed under privacy act",
)  # fmt: skip
_STATES = {
    "answer": "fix",
    "appeal-pending": "appealing",
    "appeal-overdue": "appealing",
    "remanded": "appealing",
    "in-court": "lawsuit",
}
_QUESTIONS_OF_FEES = {"fee_question", "fee_estimate"}


def rows(status: Status) -> Iterator[dict[str, str]]:
    """Return the rows of a request; the requester is left empty."""
    request = status.request
    subject = request.title or "; ".join(
        f"{item.message} of {item.year}" if item.message else item.what or ""
        for item in request.items
    )
    row = {
        **dict.fromkeys(COLUMNS, ""),
        "subject": subject,
        "date requested": _day(request, "sent"),
        "date perfected": _day(request, "perfected"),
        "date completed": _day(request, "determined", "closed"),
        "status": log_status(status),
        "exemptions cited": "; ".join(_exemptions(request)),
        "fee category": request.category or "",
        "fee waiver": "requested" if request.waiver_asked else "",
        "fees charged": _paid(request),
        "processed under privacy act": "no",
    }
    for number in [number.number for number in request.numbers] or [""]:
        yield {**row, "request id": number}


def log_status(status: Status) -> str:
    """Return the log's name for the state of a request."""
    request = status.request
    if any(event.kind == "withdrawn" for event in request.events):
        return "abandoned"
    if (found := _STATES.get(status.state)) is not None:
        asked = [event for event in request.events if event.kind in _QUESTIONS_OF_FEES]
        return "payment" if status.state == "answer" and asked else found
    results = [outcome.result for event in request.events for outcome in event.outcomes]
    decided = any(event.kind in {"determined", "appeal_decided"} for event in request.events)
    if not decided:
        return (
            "partial" if any(event.kind == "interim" for event in request.events) else "processed"
        )
    if results and set(results) == {"no_records"}:
        return "no_docs"
    if results and set(results) <= ADVERSE - {"part"}:
        return "rejected"
    return "done"


def _day(request: Request, *kinds: str) -> str:
    return max((event.day for event in request.events if event.kind in kinds), default="")


def _exemptions(request: Request) -> list[str]:
    outcomes = (outcome for event in request.events for outcome in event.outcomes)
    return list(dict.fromkeys(code for outcome in outcomes for code in outcome.exemptions))


def _paid(request: Request) -> str:
    cents = sum(event.data.get("amount", 0) for event in request.events if event.kind == "paid")
    return f"{cents / 100:.2f}" if cents else ""
