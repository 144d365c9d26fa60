"""Documents that were reviewed less than two years ago: no office reviews them again so soon."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from foiakit.commands.reports.requests.request_draft import name_of
from foiakit.requests.model import Item
from foiakit.requests.progress.later_clocks import again_clock
from foiakit.store.requests import read
from foiakit.store.requests.wanted_items import asking
from foiakit.store.store import Store

DECISIONS = {"determined", "appeal_decided"}


def warn_if_reviewed(
    store: Store, items: Sequence[Item], today: date, say: Callable[[str], None]
) -> None:
    """Report which of *items*, under mandatory review, may not be reviewed again yet."""
    asked = asking(store, items)
    for place, item in enumerate(items):
        for number, _ in asked.get(place, ()):
            request = read.get(store, number)
            decided = [event for event in request.events if event.kind in DECISIONS]
            if request.law != "mdr" or not decided:
                continue
            may = again_clock(decided[-1]).due
            if may and may > today:
                say(
                    f"request {number}: {name_of(item)} was reviewed, and decided on"
                    f" {decided[-1].day}; an office may refuse to review it again before {may}."
                    " Under FOIA you may ask at any time"
                )
