"""What an office decided: whether anything in it may be appealed."""

from __future__ import annotations

from foiakit.requests.model import ADVERSE, Event, Request
from foiakit.requests.progress.parts import Part, in_items

REFUSALS = ("waiver", "expedition", "category")


def results(part: Part) -> dict[int | None, str]:
    """The last result of each item of the part; ``None`` stands for documents without an item."""
    return in_items(part.events, part.items)


def unknown_items(part: Part, request: Request) -> list[int]:
    """The items of the part of which nothing was entered."""
    known = results(part)
    if None in known:
        return []
    own = part.items or tuple(item.number for item in request.items)
    return [number for number in own if number not in known]


def is_adverse(decision: Event, part: Part, request: Request) -> bool:
    """Whether *decision* leaves something to appeal: what was not entered may have been denied."""
    said = decision.data.get("decision")
    if said in {"reversed", "remanded"}:
        return False
    if said in {"upheld", "part"}:
        return True
    found = results(part)
    return not found or bool(ADVERSE & set(found.values())) or bool(unknown_items(part, request))


def why(decision: Event, part: Part, request: Request) -> str:
    """What is to be appealed, in words."""
    found = results(part)
    adverse = sorted({one for one in found.values() if one in ADVERSE})
    if adverse:
        words = ", ".join(one.replace("_", " ") for one in adverse)
        return f"the decision of {decision.day}: {words}"
    if missing := unknown_items(part, request):
        numbers = ", ".join(map(str, missing))
        return f"the decision of {decision.day}; what became of item {numbers} is not entered"
    return f"the decision of {decision.day}"


def refused(part: Part) -> Event | None:
    """The last refusal of a waiver, of expedition or of a category that was asked for."""
    said = [one for one in part.of(*REFUSALS) if one.data.get("granted") is False]
    return said[-1] if said else None
