"""The message on stderr when filters leave nothing, which explains an empty output."""

from __future__ import annotations

from collections.abc import Callable

from foiakit.model.query import Query
from foiakit.store.store import Store

EMPTY = "there are no records yet; add some with foiakit import or foiakit add"
NO_MATCH = "no records match these filters"


def say_if_none(store: Store, query: Query, say: Callable[[str], None]) -> bool:
    """Print it if *query* finds no record of *store*; return whether it was printed."""
    query = query._replace(limit=None)
    if store.count(query, 1):
        return False
    say(EMPTY if query == Query() else NO_MATCH)
    return True
