"""What is said on stderr when filters leave nothing, so that an empty output is explained."""

from __future__ import annotations

from collections.abc import Callable

from foiakit.model.query import Query
from foiakit.store.store import Store

EMPTY = "there are no records yet; add some with foiakit import or foiakit add"
NO_MATCH = "no records match these filters"


def say_if_none(store: Store, query: Query, say: Callable[[str], None]) -> bool:
    """Say so if *query* finds no record of *store*; whether it was said."""
    query = query._replace(limit=None)
    if store.count(query, 1):
        return False
    say(EMPTY if query == Query() else NO_MATCH)
    return True
