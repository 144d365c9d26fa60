"""The open file, shared by a database and the lists made from it."""

from __future__ import annotations

from foiakit.store.store import Store


class OpenStore:
    """A `Store` until it is closed."""

    def __init__(self, store: Store) -> None:
        self.path = store.path
        self._store: Store | None = store

    @property
    def store(self) -> Store:
        """The store that foiakit's own code works with; raises `ValueError` if it is closed."""
        if self._store is None:
            raise ValueError(f"{self.path} is closed")
        return self._store

    @property
    def closed(self) -> bool:
        """Whether it has been closed."""
        return self._store is None

    def close(self) -> None:
        """Close the file; closing it again does nothing."""
        if self._store is not None:
            self._store.close()
            self._store = None
