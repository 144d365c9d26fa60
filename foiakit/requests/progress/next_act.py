"""What to do next: one act for each part, with its day and the command that helps."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

ACTS = {
    "send": "send it",
    "answer": "answer the office's question",
    "appeal": "appeal",
    "panel": "appeal to the Panel (ISCAP)",
    "inquiry": "ask for an estimated day",
    "number": "ask for the number",
    "mediation": "ask OGIS to mediate",
    "read": "read the letter that was filed",
    "link": "link the records that came",
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
"""Acts that may have a last day; the others are asked of an office that is late."""


class Next(NamedTuple):
    """The next act of a part."""

    act: str
    """One of `ACTS`."""
    why: str
    by: date | None = None
    """Of an act of yours the last day; of one that an office's delay asks for, the first."""
    safe: date | None = None
    """The last working day on or before it."""

    @property
    def words(self) -> str:
        """The act for a person."""
        return ACTS[self.act]

    @property
    def is_yours(self) -> bool:
        """Whether a right or the request is lost when it is not done in time."""
        return self.act in YOURS and self.by is not None

    @property
    def day(self) -> date | None:
        """The day to keep: the safe day where there is one."""
        return self.safe or self.by

    def wanted(self, today: date) -> bool:
        """Whether it is to be done now: something else than waiting, whose day has come."""
        return self.act != "wait" and (self.is_yours or self.by is None or self.by <= today)

    def command(self, request: int | None) -> str | None:
        """The command that helps with it, for the request with this id."""
        form = COMMANDS.get(self.act)
        return form.format(id="ID" if request is None else request) if form else None

    def as_json(self, request: int | None) -> dict[str, Any]:
        """The act as JSON has it."""
        return {
            "act": self.act,
            "what": self.words,
            "by": self.by.isoformat() if self.by else None,
            "safe": self.safe.isoformat() if self.safe else None,
            "why": self.why,
            "command": self.command(request),
        }
