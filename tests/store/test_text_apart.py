"""Full text made by another process is the full text, and without that process it is made here."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fts5 import prove_full_text
from program import children

from foiakit.record import Record, uid_of
from foiakit.store import Store, bulk, copies, text_apart
from foiakit.store.copies import Copy, Pipes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux alone")


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "can_fork", lambda: True)
    monkeypatch.setattr(bulk, "MANY", 600)


def record(number: int) -> Record:
    return Record(
        uid=uid_of("test", str(number)), title=f"No. {number}", description=f"word{number} common"
    )


def searched(store: Store, words: str) -> list[int]:
    found = store.connection.execute(
        "SELECT rowid FROM records_fts WHERE records_fts MATCH ? ORDER BY rowid", (words,)
    )
    return [number for (number,) in found]


def sound(store: Store) -> None:
    """The full text says what the records say: FTS5 itself compares them."""
    prove_full_text(store.connection)


def put(number: int) -> Store:
    store = Store.write("records.db", create=True)
    store.put(map(record, range(number)))
    return store


def test_more_can_be_put_into_it_and_taken_out(here: Path) -> None:
    with put(3000) as store:
        sound(store)
        store.put(map(record, range(2500, 4000)))
        with store.transaction():
            store.remove([7])
            store.change(8, {"title": "Quite another"})
        sound(store)
        assert searched(store, "word6") == []
        assert searched(store, "another") == [8]
        assert searched(store, "word2999") == [3000]
        assert len(searched(store, "common")) == 3999
    with Store.write("records.db") as store:
        store.put(map(record, range(4000, 4010)))
        sound(store)
        assert searched(store, "word4009") == [4010]


def test_what_somebody_has_set_stays_set(here: Path) -> None:
    with Store.write("records.db", create=True) as store:
        store.put([])
        with store.transaction():
            text_apart.configure(store.connection, "pgsz", 2000)
        store.put(map(record, range(3000)))
        settings = dict(store.connection.execute("SELECT k, v FROM records_fts_config"))
        assert settings["pgsz"] == 2000
        sound(store)


@pytest.mark.parametrize("at", [1, 3, 1000])
def test_a_maker_that_is_killed_is_not_missed(
    here: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """Killed after it took so many messages, or (1000) when it sends the second of its answers."""
    monkeypatch.setattr(text_apart, "Copy", dying(at))
    before = children()
    with put(5000) as store:
        sound(store)
        assert searched(store, "word4999") == [5000]
    assert children() <= before, "a process is left"


def test_a_maker_that_cannot_take_rows_is_not_waited_for(
    here: Path, monkeypatch: pytest.MonkeyPatch, within: None
) -> None:
    """For want of memory, say: it goes on holding its end of the pipe unless it ends."""

    class Full(Pipes):
        taken = 0

        def receive(self) -> tuple[bytes, bytes]:
            self.taken += 1
            if self.taken > 3:
                raise MemoryError
            return super().receive()

    monkeypatch.setattr(text_apart, "Copy", lambda work: Copy(lambda pipes: work(of(Full, pipes))))
    with put(5000) as store:
        sound(store)
        assert searched(store, "word4999") == [5000]


def test_a_maker_that_ended_is_not_followed_by_another(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk under its own database, say, would end each of them, after all was done again."""
    began = []

    def begun(work: Callable[[Pipes], None]) -> Copy:
        began.append(work)
        return Copy(lambda _: None)

    monkeypatch.setattr(text_apart, "Copy", begun)
    with put(5000) as store:
        sound(store)
    assert len(began) == 1


def test_a_maker_ends_with_who_began_it_though_it_has_all_its_rows() -> None:
    def work(pipes: Pipes) -> None:
        messages = text_apart._arriving(pipes)
        while messages.get()[0] != b"e":
            pass
        time.sleep(600)  # it finishes

    copy = Copy(work)
    seen = os.pidfd_open(copy._process)
    try:
        copy.send(b"r")
        copy.send(b"e")
        time.sleep(0.2)
        with Path(os.devnull).open("wb") as nowhere:  # its end of the pipe closes
            os.dup2(nowhere.fileno(), copy._writes)
        assert select.select([seen], [], [], 20)[0], "it goes on, and nobody wants what it makes"
    finally:
        os.close(seen)
        copy.end()


@pytest.fixture
def within() -> Iterator[None]:
    """Half a minute for the test: it fails where it would wait for ever."""

    def too_long(*_: object) -> None:
        raise AssertionError("it waits for a copy that will never answer")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(30)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


def of(kind: type[Pipes], pipes: Pipes) -> Pipes:
    """The same pipes, otherwise."""
    return kind(pipes._reads, pipes._writes)


def dying(at: int) -> Callable[[Callable[[Pipes], None]], Copy]:
    """What makes a copy that kills itself."""

    class Dying(Pipes):
        taken = sent = 0

        def receive(self) -> tuple[bytes, bytes]:
            self.taken += 1
            if self.taken > at:
                os.kill(os.getpid(), signal.SIGKILL)
            return super().receive()

        def send(self, kind: bytes, data: bytes = b"") -> None:
            self.sent += 1
            if self.sent > 1:
                os.kill(os.getpid(), signal.SIGKILL)
            super().send(kind, data)

    return lambda work: Copy(lambda pipes: work(of(Dying, pipes)))
