"""Two processes make the same lines as one, whatever becomes of the second."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import children

from foiakit.query import Query
from foiakit.record import Record
from foiakit.store import Store, copies, lines_apart
from foiakit.store.copies import Pipes

NUMBER = 9 * lines_apart.BLOCK * lines_apart.HERE
COLUMNS = ("id", "uid", "title", "date", "captions")


@pytest.fixture
def many(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        store.put(
            Record(
                uid=f"u{number}",
                title=f"Record {number}",
                date=f"19{60 + number % 40}-0{number % 9 + 1}",
                captions=("NODIS",) * (number % 2),
            )
            for number in range(NUMBER)
        )
    with Store.open("records.db") as store:
        yield store


def made(store: Store, query: Query | None = None, sort: str = "date") -> list[bytes]:
    return b"\n".join(store.json_lines(query or Query(), COLUMNS, sort)).split(b"\n")


def alone(store: Store, monkeypatch: pytest.MonkeyPatch, sort: str = "date") -> list[bytes]:
    with monkeypatch.context() as patched:
        patched.setattr(copies, "can_fork", lambda: False)
        return made(store, sort=sort)


@pytest.mark.parametrize("sort", ["date", "id", "-date", "title"])
def test_two_processes_make_what_one_makes(
    many: Store, monkeypatch: pytest.MonkeyPatch, sort: str
) -> None:
    found = made(many, sort=sort)
    assert len(found) == NUMBER
    assert found == alone(many, monkeypatch, sort)


def test_the_other_one_really_makes_some(many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    here: list[int] = []
    make, this = lines_apart._made, os.getpid()

    def counted(*given: object) -> bytes:
        if os.getpid() == this:
            time.sleep(0.005)  # however busy the machine is, this one is slower
        here.append(1)
        return make(*given)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(lines_apart, "_made", counted)
    assert len(made(many)) == NUMBER
    if copies.can_fork():
        assert len(here) < NUMBER / lines_apart.BLOCK * 0.6


@pytest.mark.parametrize("slow", ["here", "there"])
@pytest.mark.parametrize("held", [lines_apart.HELD, 1])
def test_lines_keep_their_order_whichever_process_is_slow(
    many: Store, monkeypatch: pytest.MonkeyPatch, slow: str, held: int
) -> None:
    expected = alone(many, monkeypatch)
    make, here = lines_apart._made, os.getpid()

    def slowly(*given: object) -> bytes:
        if (os.getpid() == here) == (slow == "here"):
            time.sleep(0.005)
        return make(*given)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(lines_apart, "_made", slowly)
    monkeypatch.setattr(lines_apart, "HELD", held)
    assert made(many) == expected


def test_what_waits_for_its_turn_is_bounded(many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the other process is, this one does not pile up lines."""
    make, here, size = lines_apart._made, os.getpid(), [0, 0]

    def slowly(*given: object) -> bytes:
        if os.getpid() != here:
            time.sleep(0.01)
        lines = make(*given)  # type: ignore[arg-type]  # passed on as it came
        size[0] += len(lines)
        return lines

    monkeypatch.setattr(lines_apart, "_made", slowly)
    monkeypatch.setattr(lines_apart, "HELD", 20_000)
    most = 0
    for some in many.json_lines(Query(), COLUMNS, "date"):
        most = max(most, size[0] - size[1])
        size[1] += len(some)
    assert most < 20_000 + 3 * lines_apart.BLOCK * 150


@pytest.mark.parametrize("blocks", [0, 1, 7])
def test_lines_are_whole_when_the_other_process_ends(
    many: Store, monkeypatch: pytest.MonkeyPatch, blocks: int
) -> None:
    expected = alone(many, monkeypatch)
    receive = Pipes.receive
    left = [blocks]

    def ending(self: Pipes) -> tuple[bytes, bytes]:
        if type(self) is Pipes:  # in the copy
            if not left[0]:
                os._exit(1)
            left[0] -= 1
        return receive(self)

    monkeypatch.setattr(Pipes, "receive", ending)
    assert made(many) == expected


def test_what_is_written_meanwhile_is_not_in_it(
    many: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = alone(many, monkeypatch)
    going = many.json_lines(Query(), COLUMNS, "date")
    found = next(going).split(b"\n")
    with Store.write("records.db") as other:
        other.change(NUMBER, {"title": "Written meanwhile"})
        other.remove([1])
    found += b"\n".join(going).split(b"\n")
    assert found == expected
    assert json.loads(made(many, Query(ids=((NUMBER, NUMBER),)))[0])["title"] == "Written meanwhile"


def test_who_stops_early_leaves_no_process_and_no_lock(many: Store) -> None:
    before = children()
    going = many.json_lines(Query(), COLUMNS, "date")
    for _ in range(lines_apart.HERE + 2):
        next(going)
    going.close()
    assert children() == before
    with Store.write("records.db") as other:
        assert other.remove([1]) == 1


def test_a_store_in_a_transaction_of_its_own_sees_what_it_wrote(many: Store) -> None:
    with Store.write("records.db") as store, store.transaction():
        store.remove([1])
        assert len(made(store)) == NUMBER - 1
