"""The collections of a database, each read when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from foiakit.model.record import Collection
from foiakit.store.file.session import Session


class Postings(Mapping[str, Collection]):
    """A mapping by name; *find* reads one."""

    def __init__(self, session: Session, find: Callable[[str], Collection | None]) -> None:
        self._session = session
        self._find = find
        self._known: dict[str, Collection | None] = {}

    def __getitem__(self, name: str) -> Collection:
        if name not in self._known:
            self._known[name] = self._find(name)
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
