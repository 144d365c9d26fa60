"""The transaction of one import: all of it, or nothing."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

from foiakit.store.file.connection import LockWait
from foiakit.store.store import Store


@contextmanager
def import_transaction(
    db: str, waiting: LockWait, *, command: str, dry_run: bool, large: bool
) -> Iterator[Store]:
    """Open the database to import into, created if absent; a failed import leaves no new one.

    On a *dry_run* nothing is kept. Readers can continue during a *large* import. Raises as
    `Store.write`.
    """
    if dry_run:
        with Store.rehearse(db, waiting) as store:
            yield store
        return
    absent = not os.path.lexists(db)
    with Store.write(db, waiting, create=True, command=command, shared=large) as store:
        try:
            with store.transaction():
                yield store
        except BaseException:
            if absent:
                store.take_away()
            raise
