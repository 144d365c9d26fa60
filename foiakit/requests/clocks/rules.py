"""The rules of the clocks, read from rules.toml."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from foiakit.errors import Usage
from foiakit.model.vocabulary import nearest
from foiakit.requests.data_files import read_table

EVERYWHERE = ("closed", "inauguration", "agency")
"""Options that every clock takes: they say on which days an office works, and which office."""
SAFE = ".safe"
"""A suffix of the name of a clock of the requester's: its safe day instead of the last day."""
STANDING = {
    "read": "the text was read",
    "superseded": "an older text was read",
    "practice": "practice or advice",
    "unverified": "not verified",
}


class Rule(NamedTuple):
    """One clock; rules.toml explains each field."""

    kind: str
    owner: str
    what: str
    starts: str
    unit: str
    law: str
    standing: str
    checked: date
    length: int | None = None
    before: int = 0
    after: int = 0
    minimum: bool = False
    options: tuple[str, ...] = ()
    from_events: tuple[str, ...] = ()
    unverified: str | None = None
    open: str | None = None
    by_event: Mapping[str, Mapping[str, Any]] = {}
    agencies: Mapping[str, Mapping[str, Any]] = {}
    roll: bool = False
    receipt: str | None = None

    def takes(self, option: str) -> bool:
        """Return whether *option* has a meaning for this clock."""
        return option in self.options or option in EVERYWHERE

    def of_agency(self, code: str | None) -> Rule:
        """Return the rule as the agency with this code applies it."""
        return self._replace(**self.agencies.get((code or "").casefold(), {}))

    def from_event(self, event: str | None) -> Rule:
        """Return the rule as it is counted from *event*: a request or an appeal."""
        return self._replace(**self.by_event.get(event or "", {}))


@cache
def rules() -> Mapping[str, Rule]:
    """Return every clock by its name."""
    return {row["kind"]: _rule(row) for row in read_table("clocks/rules.toml", "clock")}


def _rule(row: dict[str, Any]) -> Rule:
    agencies = {agency.pop("code"): agency for agency in row.pop("agency", ())}
    options = tuple(row.pop("options", ()))
    return Rule(
        **{key: value for key, value in row.items() if key != "from"},
        from_events=tuple(row.get("from", ())),
        options=options,
        agencies=agencies,
    )


def rule(kind: str) -> Rule:
    """Return the rule of the clock called *kind*; `Usage` lists them all if there is none.

    `SAFE` after the name of a clock of the requester's names the same rule (`Clock.day`).
    """
    known = rules()
    name = kind.removesuffix(SAFE)
    if name in known and (name == kind or known[name].owner == "yours"):
        return known[name]
    near = nearest(kind, known, 1)
    hint = f"did you mean {near[0]}? " if near else ""
    raise Usage(f"no clock called {kind}; {hint}there are: {', '.join(known)}")


def names() -> list[str]:
    """Return all names of clocks, including the safe days of the requester's."""
    return [
        name
        for kind, rule in rules().items()
        for name in ((kind, f"{kind}{SAFE}") if rule.owner == "yours" else (kind,))
    ]
