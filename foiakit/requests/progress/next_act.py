"""The next act for each part, with its day and the command that helps."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

ACTS = {
    "send": "send it",
    "answer": "answer the office's question",
    "appeal": "appeal",
    "panel": "appeal to the Panel (ISCAP)",
    "inquiry": "ask for an estimated date",
    "number": "ask for the number",
    "mediation": "ask OGIS to mediate",
    "read": "read the letter that was filed",
    "link": "link the records received",
    "again": "ask again",
    "wait": "wait",
}
"""Every act, in words."""
COMMANDS = {
    "send": "foiakit request letter {id} request",
    "answer": "foiakit request letter {id} answer",
    "appeal": "foiakit request letter {id} appeal",
    "panel": "foiakit request letter {id} iscap",
    "inquiry": "foiakit request letter {id} inquiry",
    "number": "foiakit request letter {id} inquiry",
    "link": "foiakit request link {id} RECORD",
}
YOURS = frozenset({"send", "answer", "appeal", "panel"})
"""Acts that may have a last day; the others concern an office that is late."""


class Next(NamedTuple):
    """The next act of a part."""

    act: str
    """One of `ACTS`."""
    why: str
    by: date | None = None
    """For an act of yours the last day; for one that follows from an office's delay, the first."""
    safe: date | None = None
    """The last working day on or before it."""

    @property
    def words(self) -> str:
        """Return the act in words."""
        return ACTS[self.act]

    @property
    def is_yours(self) -> bool:
        """Return whether a right or the request is lost if it is not done in time."""
        return self.act in YOURS and self.by is not None

    @property
    def day(self) -> date | None:
        """The day to observe: the safe day if there is one."""
        return self.safe or self.by

    def wanted(self, today: date) -> bool:
        """Return whether it is to be done now: it is not waiting, and its day has come."""
        return self.act != "wait" and (self.is_yours or self.by is None or self.by <= today)

    def command(self, request: int | None) -> str | None:
        """Return the command that helps with it, for the request with this id."""
        form = COMMANDS.get(self.act)
        return form.format(id="ID" if request is None else request) if form else None

    def as_json(self, request: int | None) -> dict[str, Any]:
        """Return the act as JSON."""
        return {
            "act": self.act,
            "what": self.words,
            "by": self.by.isoformat() if self.by else None,
            "safe": self.safe.isoformat() if self.safe else None,
            "why": self.why,
            "command": self.command(request),
        }
