"""An office's decision: whether anything in it may be appealed."""

from __future__ import annotations

from foiakit.requests.model import ADVERSE, Event, Request
from foiakit.requests.progress.parts import Part, in_items

REFUSALS = ("waiver", "expedition", "category")


def results(part: Part) -> dict[int | None, str]:
    """Return the last result by item of the part; ``None`` is for documents without an item."""
    return in_items(part.events, part.items)


def unknown_items(part: Part, request: Request) -> list[int]:
    """Return the items of the part without a result."""
    known = results(part)
    if None in known:
        return []
    own = part.items or tuple(item.number for item in request.items)
    return [number for number in own if number not in known]


def is_adverse(decision: Event, part: Part, request: Request) -> bool:
    """Return whether *decision* leaves something to appeal: unknown items may be denied."""
    outcome = decision.data.get("decision")
    if outcome in {"reversed", "remanded"}:
        return False
    if outcome in {"upheld", "part"}:
        return True
    found = results(part)
    return not found or bool(ADVERSE & set(found.values())) or bool(unknown_items(part, request))


def why(decision: Event, part: Part, request: Request) -> str:
    """Return in words what is to be appealed."""
    found = results(part)
    adverse = sorted({outcome for outcome in found.values() if outcome in ADVERSE})
    if adverse:
        words = ", ".join(outcome.replace("_", " ") for outcome in adverse)
        return f"the decision of {decision.day}: {words}"
    if missing := unknown_items(part, request):
        numbers = ", ".join(map(str, missing))
        return f"the decision of {decision.day}; what became of item {numbers} is not entered"
    return f"the decision of {decision.day}"


def refused(part: Part) -> Event | None:
    """Return the last refusal of a waiver, of expedition or of a category that was asked for."""
    refusals = [event for event in part.of(*REFUSALS) if event.data.get("granted") is False]
    return refusals[-1] if refusals else None
