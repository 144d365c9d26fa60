"""Shared parts of the commands that follow references: members, and when they were sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from foiakit.dating.answer import as_json, dated
from foiakit.dating.serial_dates import not_after
from foiakit.model.message import Number
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours
from foiakit.store.links.reference_graph import Citing
from foiakit.store.store import Store
from foiakit.threads import Member
from foiakit.threads.time_windows import Window, WindowOf

LIKELY = 0.9
"""The minimum probability that a likely period contains the day."""


def starts(citing: Citing, records: Iterable[Record]) -> list[Member]:
    """Return the members that *records* are copies of, each once."""
    found: dict[str, Member] = {}
    for record in records:
        member = citing.member(record.id or 0)
        found.setdefault(member.key, member)
    return list(found.values())


def window_of(store: Store) -> WindowOf:
    """Return a function that estimates when a number was used, from the records of *store* around
    it.

    It takes the day by which the message was cited, if any is known.
    """
    around = Neighbours(store)

    def window(number: Number, latest: str | None) -> Window:
        dated_number = dated(around, "", number, None, LIKELY)
        if dated_number.estimate and latest:
            day = date.fromisoformat(latest).toordinal()
            dated_number = dated_number._replace(
                estimate=not_after(dated_number.estimate, day, LIKELY)
            )
        values = as_json(dated_number)
        return Window(*(values[name] for name in Window._fields))

    return window
