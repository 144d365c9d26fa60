"""The comparison is stopped, shared and continued without losing or doubling anything."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from program import ROOT, Run
from releases.composed import AFTER, BEFORE, BLANKS, HIDES, OTHER, SECRET, SHOWS, email, written

from foiakit.store.release_index import update as updating
from foiakit.store.release_index.cache_file import CacheFile, open_cache, temporary_cache
from foiakit.store.release_index.passages import passages
from foiakit.store.release_index.update import update
from foiakit.store.store import Store

DAYS = range(2, 29)


@pytest.fixture
def store(desk: Run, here: Path) -> Store:
    """A database of four e-mails, of which two hide what one shows."""
    desk("import", str(written(here / "mail", HIDES, BLANKS, SHOWS, OTHER)))
    return Store.open("records.db")


def quietly(_: str, __: float) -> None:
    """No progress is shown."""


def found(store: Store, cache: CacheFile) -> list[tuple[int, int, str]]:
    update(store, cache, quietly, print)
    return [
        (passage.hidden_in.id, other.id, passage.text)
        for passage in passages(store, cache)
        for other in passage.shown_in
    ]


def test_what_was_stopped_goes_on_where_it_was(
    store: Store, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = found(store, temporary_cache())
    monkeypatch.setattr(updating, "BATCH", 1)

    def stop(name: str, share: float) -> None:
        if name == "comparing releases" and share >= stops[0]:
            stops.append(share)
            raise KeyboardInterrupt

    for first in (0.0, 0.4, 0.7, 1.0):
        stops = [first]
        path = str(here / f"cache-{first}.db")
        with open_cache(path) as cache, pytest.raises(KeyboardInterrupt):
            update(store, cache, stop, print)
        assert len(stops) == 2
        with open_cache(path) as cache:
            assert found(store, cache) == whole


def test_nothing_new_is_not_read_again(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = temporary_cache()
    before = found(store, cache)

    def read(*_: object) -> None:
        raise AssertionError("a text was compared again")

    monkeypatch.setattr(updating, "_enter", read)
    assert found(store, cache) == before
    cache.keep("database", "another file")  # then the texts are looked at, and none is new
    assert found(store, cache) == before


def test_before_very_many_texts_it_says_how_long_they_take(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(updating, "BATCH", 1)
    monkeypatch.setattr(updating, "MANY", 2)
    statements: list[str] = []
    update(store, temporary_cache(), quietly, statements.append)
    (sentence,) = statements
    assert sentence.startswith("4 texts are compared for the first time; this takes about ")


def test_two_who_compare_at_once_share_the_work(desk: Run, here: Path) -> None:
    texts = []
    for day in DAYS:
        sent = f"March {day}, 2010 5:25 PM"
        whole = f"{BEFORE}\n\n{SECRET}\n\n{AFTER}"
        texts += [
            email(f"C0000{1000 + day}", f"{BEFORE}\n\n\n{'':100}B5\n\n{AFTER}", Sent=sent),
            email(f"C0000{2000 + day}", whole, how="RELEASE IN FULL", Sent=sent),
        ]
    desk("import", str(written(here / "mail", *texts)))
    command = [sys.executable, "-m", "foiakit", "releases", "--format", "json", "--db",
               str(here / "records.db")]  # fmt: skip
    environment = {**os.environ, "FOIAKIT_CACHE": str(here / "cache")}
    started = [
        subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, env=environment)
        for _ in range(3)
    ]
    answers = [json.loads(process.communicate(timeout=120)[0]) for process in started]
    assert [process.returncode for process in started] == [0, 0, 0]
    assert answers[0] == answers[1] == answers[2]
    assert sorted(answer["date"] for answer in answers[0]) == [f"2010-03-{day:02}" for day in DAYS]
