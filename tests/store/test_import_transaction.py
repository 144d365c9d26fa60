"""An import is kept whole or not at all; one that fails leaves no new database."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.store.file.connection import LockWait
from foiakit.store.import_transaction import import_transaction
from foiakit.store.store import Store


def imported(*titles: str, dry_run: bool = False, fails: bool = False) -> None:
    with import_transaction(
        "records.db", LockWait(), command="test", dry_run=dry_run, large=False
    ) as store:
        items = [Record(title=title, uid=title) for title in titles]
        assert store.put(items, dry_run=dry_run).new == len(titles)
        if fails:
            raise KeyboardInterrupt


def test_what_was_imported_is_kept(here: Path) -> None:
    imported("One")
    imported("Two", "Three")
    with Store.open("records.db") as store:
        assert store.count() == 3


def test_an_import_that_fails_keeps_nothing(here: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        imported("One", fails=True)
    assert not list(here.iterdir())
    imported("One")
    before = Path("records.db").read_bytes()
    with pytest.raises(KeyboardInterrupt):
        imported("Two", fails=True)
    assert Path("records.db").read_bytes() == before


def test_a_dry_run_makes_no_file(here: Path) -> None:
    imported("One", dry_run=True)
    assert not list(here.iterdir())
