"""Errors of SQLite become foiakit's own, and Ctrl-C stops a long statement."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import pytest

from foiakit.model.record import Record
from foiakit.store.file.sqlite_errors import translating_errors
from foiakit.store.store import Store

ENDLESS = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max({}) FROM n"


@contextmanager
def ctrl_c_soon() -> Iterator[None]:
    """A Ctrl-C that comes while the block is at its statement."""

    def raise_it(signum: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, raise_it)
    signal.setitimer(signal.ITIMER_REAL, 0.2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.mark.parametrize(
    "value", ["x", "says('snow', x || '')"], ids=["in SQLite", "in a function"]
)
def test_ctrl_c_stops_a_statement_that_would_never_end(here: Path, value: str) -> None:
    assert threading.current_thread() is threading.main_thread()
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            store.add(Record(title="x"))
        with pytest.raises(KeyboardInterrupt), translating_errors(store.path), ctrl_c_soon():
            store.connection.execute(ENDLESS.format(value)).fetchone()
        assert [record.id for record in store.select()] == [1]
