"""Similar events of an import or a merge: the first few of each kind are shown, the rest
counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.commands.reports.events.event_sentences import sentence
from foiakit.model.record import Skipped
from foiakit.store.events import Difference, Disagreement, Event, Reworded

SHOWN = 3
"""Of many events of one kind, this number are shown immediately."""
FEW = 10
"""The number of one kind that are all shown."""
MOST_KINDS = 100
"""Kinds of events that are shown; all others are one kind."""
_ITS_OWN = re.compile(r"'[^']*'|\"[^\"]*\"|\d+")


class EventGroups:
    """Decides for each event whether to show it now, and at the end what was not shown."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], int] = {}
        self._held: dict[tuple[str, ...], list[str]] = {}

    def lines(self, event: Event) -> list[str]:
        """The lines to show for *event* now: one or, for a kind that was shown before, none."""
        kind = _kind(event)
        if kind not in self._numbers and len(self._numbers) >= MOST_KINDS:
            kind = ("others",)
        number = self._numbers[kind] = self._numbers.get(kind, 0) + 1
        if number <= SHOWN:
            return [sentence(event)]
        if number <= FEW:
            self._held.setdefault(kind, []).append(sentence(event))
        return []

    def rest(self, names: dict[str, str]) -> Iterator[str]:
        """Return the lines for the end: the rest of a few, or how many more there are of many.

        *names* are those of the kinds of events, by their types' names.
        """
        for kind, number in self._numbers.items():
            held = self._held.get(kind, [])
            if number <= FEW:
                yield from held
                continue
            what, *more = kind
            like = f" like that ({more[0]})" if more else ""
            yield f"{number - SHOWN:,} more {names.get(what, 'events')}{like} are not shown"


def _kind(event: Event) -> tuple[str, ...]:
    name = type(event).__name__
    if isinstance(event, Skipped):
        return name, _ITS_OWN.sub("…", event.reason)[:80]
    if isinstance(event, Difference | Reworded | Disagreement):
        return name, event.field
    return (name,)
