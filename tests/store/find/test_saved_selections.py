"""A saved selection is kept as it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.errors import NotFound
from foiakit.model.record import Record
from foiakit.store.store import Store


def test_it_comes_back_as_it_was_typed_and_another_takes_its_place(here: Path) -> None:
    typed = {"post": ["amembassy islamabad"], "since": "Jan 1997", "excised": True}
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            store.add(Record(title="x"))
            assert not store.keep("haqqani", typed)
        assert store.saved("haqqani") == typed
        with store.transaction():
            assert store.keep("haqqani", {"year": ["1999"]})
        assert store.selections() == {"haqqani": {"year": ["1999"]}}
        with store.transaction():
            store.forget("haqqani")
        assert store.selections() == {}


def test_an_unknown_one_is_answered_with_the_nearest(here: Path) -> None:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            store.keep("haqqani", {"year": ["1999"]})
        with pytest.raises(NotFound, match="did you mean @haqqani"):
            store.saved("haqani")
        with pytest.raises(NotFound, match="save --list"), store.transaction():
            store.forget("zzz")
