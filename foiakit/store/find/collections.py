"""The collections of a database, each read on first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foiakit.model.record import Collection
from foiakit.store.schema import rows
from foiakit.store.session import Session


def collection(session: Session, name: str | None) -> Collection | None:
    """Return the collection called *name* (``EBB 389``), if the database has it."""
    columns = ", ".join(rows.COLLECTION_COLUMNS)
    row = session.execute(f"SELECT {columns} FROM collections WHERE name = ?", (name,)).fetchone()
    return rows.collection_of(row) if row else None


class Postings(Mapping[str, Collection]):
    """The collections by their names."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, Collection | None] = {}

    def __getitem__(self, name: str) -> Collection:
        if name not in self._known:
            self._known[name] = collection(self._session, name)
        found = self._known[name]
        if found is None:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        for (name,) in self._session.execute("SELECT name FROM collections ORDER BY name"):
            yield name

    def __len__(self) -> int:
        number: int = self._session.execute("SELECT count(*) FROM collections").fetchone()[0]
        return number
