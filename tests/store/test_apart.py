"""Read in a process of its own, an import is the same: its rows, its report, its troubles."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from program import children

from foiakit.errors import BadInput, FoiakitError, NeedsExtra
from foiakit.record import Collection, Details, Record, Skipped, uid_of
from foiakit.store import Store, copies
from foiakit.store.apart import HERE
from foiakit.store.prepare import CHUNK
from foiakit.store.report import Particular

MANY = 10 * CHUNK + 77
LATE = (HERE + 2) * CHUNK + 3
"""An item that only the other process reads."""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks on Linux alone")


class Followed:
    """What a stream tells beside its items."""

    def __init__(self) -> None:
        self.done = 0
        self.shown: list[int] = []
        self.heard: list[str] = []
        self.send: Callable[[Any], None] = self.show

    def may_go_apart(self) -> bool:
        return True

    def goes_apart(self, send: Callable[[Any], None]) -> None:
        self.send = send

    def show(self, pulse: tuple[int]) -> None:
        self.shown.append(*pulse)

    def known(self) -> list[str]:
        return [f"{self.done} read by {os.getpid()}"]

    def learn(self, known: list[str]) -> None:
        self.heard = known


class Given:
    """A source of many records, with all else that comes between them, and its places."""

    def __init__(self, number: int = MANY, trouble: BaseException | None = None) -> None:
        self.follow = Followed()
        self._number = number
        self._trouble = trouble

    def where(self) -> str:
        return f"given.csv:{self.follow.done}"

    def items(self) -> Iterator[Record | Collection | Details | Skipped]:
        for number in range(self._number):
            self.follow.done += 1
            if not self.follow.done % CHUNK:
                self.follow.send((self.follow.done,))
            if self._trouble and number == LATE:
                raise self._trouble
            if number % 700 == 5:
                yield Skipped(self.where(), "no record", f"row {number}", ".csv", "a,b")
            elif number % 1300 == 7:
                yield Collection(f"EBB {number}", title="A posting")
            elif number % 1500 == 9:
                yield record(number - 2)  # once more
            elif number % 1600 == 11:
                yield record(number - 2)._replace(title="Something else")
            else:
                if number % 900 == 3:
                    yield Details(uid_of("test", str(number)), {"dtg": "010000Z JAN 75"}, "text")
                yield record(number)


def record(number: int) -> Record:
    return Record(
        uid=uid_of("test", str(number)),
        message=f"Kabul {number:05}",
        date=f"19{60 + number % 40}-0{number % 9 + 1}" if number % 5 else None,
        year=1975 if number % 3 else None,
        title=f"Räcord {number}",
        captions=("NODIS", "EXDIS")[: number % 3],
        excised=number % 2 == 0,
        created="2020-01-01T00:00:00Z",
        updated="2020-01-01T00:00:00Z",
    )


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(copies, "can_fork", lambda: True)
    before = children()
    yield
    assert children() <= before, "a process is left"


def taken(path: str, given: Given, *, apart: bool) -> tuple[Any, list[Particular], list[Any]]:
    """The report, what was told, and every row of the database that *given* is put into."""
    told: list[Particular] = []
    with Store.write(path, create=True) as store:
        report = store.put(
            given.items(),
            where=given.where,
            tell=told.append,
            follow=given.follow if apart else None,
        )
        rows = [
            store.connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall()
            for table in ("records", "record_captions", "collections", "cables", "records_fts")
        ]
    return report, told, rows


def test_it_is_the_same_import(here: Path) -> None:
    given = Given()
    one, two = taken("one.db", Given(), apart=False), taken("two.db", given, apart=True)
    assert one == two
    assert one[0].new > MANY - 50
    assert one[0].conflicting
    assert one[0].unchanged
    assert one[0].skipped
    assert given.follow.heard[0].startswith(f"{MANY} read by ")
    assert not given.follow.heard[0].endswith(str(os.getpid()))
    assert given.follow.shown == list(range(CHUNK, MANY, CHUNK))
    again = taken("two.db", Given(), apart=True)
    assert again[0].new == 0
    assert again[0].unchanged + again[0].conflicting + again[0].skipped > MANY - 20
    assert again[2] == two[2]


@pytest.mark.parametrize(
    "trouble",
    [
        BadInput("given.csv:9: a sentence"),
        NeedsExtra("this", "xlsx"),
        OSError(5, "Input/output error"),
    ],
)
def test_a_trouble_is_raised_in_its_place(here: Path, trouble: Exception) -> None:
    told: list[Particular] = []
    given = Given(trouble=trouble)
    with Store.write("records.db", create=True) as store:
        store.put([])
        with pytest.raises(type(trouble)) as raised:
            store.put(given.items(), where=given.where, tell=told.append, follow=given.follow)
        assert str(raised.value) == str(trouble)
        assert raised.value.args == trouble.args
        assert not store.count()
    assert len([one for one in told if isinstance(one, Skipped)]) == (LATE + 694) // 700


def test_a_value_that_cannot_be_is_told_with_its_place(here: Path) -> None:
    given = Given()

    def items() -> Iterator[Record]:
        for number in range(LATE):
            given.follow.done += 1
            yield record(number)
        given.follow.done += 1
        yield record(0)._replace(title="\udce9")

    with (
        Store.write("records.db", create=True) as store,
        pytest.raises(BadInput, match=rf"^given.csv:{LATE + 1}: title: character 1 is no text"),
    ):
        store.put(items(), where=given.where, follow=given.follow)


def test_a_bug_is_shown_with_where_it_was(here: Path) -> None:
    class Strange(Exception):
        """Of a class that cannot be sent."""

    given = Given(trouble=Strange("that"))
    with (
        Store.write("records.db", create=True) as store,
        pytest.raises(RuntimeError, match=r"(?s)Traceback.*in items.*Strange: that"),
    ):
        store.put(given.items(), where=given.where, follow=given.follow)


def test_a_reader_that_is_killed_is_named_and_nothing_is_kept(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = Given()

    def items() -> Iterator[Any]:
        for item in given.items():
            yield item
            if given.follow.done == LATE:
                os.kill(os.getpid(), signal.SIGKILL)

    with Store.write("records.db", create=True) as store:
        store.put([])
        with pytest.raises(FoiakitError, match="ended from outside"):
            store.put(items(), where=given.where, follow=given.follow)
        assert not store.count()


def test_what_stops_the_one_ends_the_other(here: Path) -> None:
    """What is told raises, while the other process waits for more input, as for a pipe."""
    given = Given()

    def items() -> Iterator[Any]:
        for item in given.items():
            yield item
            if given.follow.done == LATE:
                signal.pause()  # nothing ends it but a signal

    def stop(_: Particular) -> None:
        if len(given.follow.shown) > HERE:
            raise KeyboardInterrupt

    before = children()
    with Store.write("records.db", create=True) as store, pytest.raises(KeyboardInterrupt):
        store.put(items(), where=given.where, follow=given.follow, tell=stop)
    assert children() == before


def test_a_killed_import_leaves_no_reader_that_waits_for_its_pipe(here: Path) -> None:
    rows = b"title,date\n" + b"".join(b"A title %d,1999\n" % number for number in range(LATE))
    with subprocess.Popen(
        [sys.executable, "-m", "foiakit", "import", "-", "--format", "csv"],
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as run:
        assert run.stdin is not None
        run.stdin.write(rows + b"x%s,1999\n" % (b"x" * 900) * 3000)
        run.stdin.flush()  # and more may come
        started = Path(f"/proc/{run.pid}/task/{run.pid}/children")
        reader = next(iter(awaited(lambda: started.read_text().split())))
        run.kill()
        awaited(lambda: not alive(int(reader)))
    assert not Path("records.db").exists() or not Path("records.db-wal").exists()


def awaited(look: Any) -> Any:
    """What *look* gives when that is something; it comes within a minute."""
    until = time.monotonic() + 60
    while not (found := look()):
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.02)
    return found


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # whoever adopts orphans here may be slow to bury them
