"""A foiakit database of the selection: a piece of a collection to hand to a colleague.

Records keep their ids and uids, so that importing the piece elsewhere adds nothing twice. The
postings that they come from, the details of telegrams and the marks of `foiakit seen` go too.
"""

from __future__ import annotations

from foiakit.model.query import Query
from foiakit.store.exchange.subset import make
from foiakit.store.store import Store
from foiakit.writers import PLAIN, WriteOptions


def write_from_to(path: str, store: Store, query: Query, wish: WriteOptions = PLAIN) -> list[str]:
    """Make the database at *path*; return remarks for a person."""
    make(store, path, query, wish.sort)
    return []
