"""The store: the only package that uses SQL, and the only one that opens a database.

`Store` is in `foiakit.store.store` and is loaded on demand: `foiakit cite 4` needs one row of the
database and nothing else, and `foiakit.store.find.record_by_id` reads that. Other people's code
uses `foiakit.open`.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, but without its import time (foiakit.model.tuples)
if TYPE_CHECKING:
    from foiakit.store.store import Store

__all__ = ["Store"]


def __getattr__(name: str) -> object:
    if name == "Store":
        from foiakit.deprecated import moved

        door = moved("foiakit.store", "foiakit.store.store", instead="foiakit.open(path)", depth=2)
        return door(name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
