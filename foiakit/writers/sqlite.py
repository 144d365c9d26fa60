"""A foiakit database of the selection: a piece of a collection to hand to a colleague.

Records keep their uid, so that importing the piece elsewhere adds nothing twice; they get ids of
their own. The postings that they come from go with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from foiakit.record import Collection, Record
from foiakit.store import Store
from foiakit.writers import PLAIN, Wish


def write_to(
    path: str,
    records: Iterable[Record],
    postings: Mapping[str, Collection],
    wish: Wish = PLAIN,
) -> list[str]:
    """Make the database."""
    with Store.write(path, create=True, command="foiakit export --format sqlite") as store:
        store.put(_items(records, postings))
        store.settle()
    return []


def _items(
    records: Iterable[Record], postings: Mapping[str, Collection]
) -> Iterator[Record | Collection]:
    met: set[str] = set()
    for record in records:
        name = record.collection
        if name and name not in met:
            met.add(name)
            if posting := postings.get(name):
                yield posting
        yield record
