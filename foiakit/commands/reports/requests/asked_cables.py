"""Missing cables that a request already asks for, and the status of that request."""

from __future__ import annotations

from datetime import date

from foiakit.commands.options.request_options import standing
from foiakit.model.message import Number
from foiakit.store.requests import read
from foiakit.store.requests.wanted_items import asked_items
from foiakit.store.store import Store
from foiakit.threads.missing_ranking import Asked, Candidate

OVER = {"closed", "final"}


class AskedCables:
    """A database's requests, looked up by the cables that they ask for."""

    def __init__(self, store: Store, today: date, *, asked: bool | None = None) -> None:
        self._store = store
        self._today = today
        self._states: dict[int, str] = {}
        self._asked = asked
        self._none = read.is_empty(store)

    def of(self, number: Number | None) -> Asked | None:
        """Return the request that asks for *number*: an open one, if there is any."""
        found = [] if self._none or number is None else asked_items(self._store, number)
        asked = [Asked(asked_item.request, self._state(asked_item.request)) for asked_item in found]
        return next(
            (request for request in asked if request.state not in OVER), asked[0] if asked else None
        )

    def keeps(self, candidate: Candidate) -> bool:
        """Return whether it is missing (no request has a record linked to it, under any number),
        and is asked for or not, as *asked* says.
        """
        number = candidate[0].number
        found = [] if self._none or number is None else asked_items(self._store, number)
        if any(asked_item.released for asked_item in found):
            return False
        return self._asked in {None, bool(found)}

    def _state(self, request: int) -> str:
        if request not in self._states:
            (found,) = standing(self._store, [read.get(self._store, request)], self._today)
            self._states[request] = found.state
        return self._states[request]
