"""A counted clock: the due day, and how it was determined."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from foiakit.requests.clocks.rules import SAFE


class LeftOut(NamedTuple):
    """A day that does not count, and why."""

    day: date
    why: str


class Clock(NamedTuple):
    """The day until which something must be done, or from which it may be."""

    kind: str
    owner: str
    """``theirs``: an office must act by the due day. ``yours``: the requester must. ``opens``:
    from the due day on something may be done.
    """
    what: str
    start: date | None
    due: date | None
    """The last day; ``None`` if it is not known yet."""
    act_from: date | None
    """The day from which the requester may act: after a clock of theirs has run out."""
    safe: date | None
    """For a clock of yours, the last working day on or before the due day."""
    used: int | None
    left: int | None
    """How many days were counted up to the due day, or until the clock stopped, and how many are
    left; ``None`` if years are counted.
    """
    confidence: str
    """``counted``, ``approximate`` if a day is, or ``open`` if there is no due day yet."""
    working: tuple[str, ...]
    """How it was counted, one line per step."""
    warnings: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    law: str
    standing: str
    unverified: str | None
    options: dict[str, str]

    def day(self, kind: str) -> date | None:
        """Return the day that *kind* names: due, or safe if it ends with ``.safe``."""
        return self.safe if kind.endswith(SAFE) else self.due

    @property
    def deadline(self) -> date | None:
        """The day to observe: the safe day if there is one."""
        return self.safe or self.due

    def as_json(self) -> dict[str, Any]:
        """Return the clock as JSON: days as ISO text or null, with every key."""
        return {
            "kind": self.kind,
            "owner": self.owner,
            "start": _iso(self.start),
            "due": _iso(self.due),
            "act_from": _iso(self.act_from),
            "safe": _iso(self.safe),
            "used": self.used,
            "left": self.left,
            "open": self.confidence == "open",
            "confidence": self.confidence,
            "working": list(self.working),
            "warnings": list(self.warnings),
            "left_out": [{"day": _iso(day.day), "why": day.why} for day in self.left_out],
            "law": self.law,
            "standing": self.standing,
            "unverified": self.unverified,
            "options": self.options,
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
