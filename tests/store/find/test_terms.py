"""The terms of a database are jumped to along an index."""

from __future__ import annotations

from pathlib import Path

from foiakit.model.record import Record
from foiakit.store.store import Store


def test_each_term_is_there_once_in_order(here: Path) -> None:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            for kind, tags in (
                ("Cable", ("b",)),
                ("Cable", ("a", "b")),
                (None, ()),
                ("Airgram", ()),
            ):
                store.add(Record(kind=kind, tags=tags, message="Kabul 1"))
        assert store.terms("kinds") == ["Airgram", "Cable"]
        assert store.terms("tags") == ["a", "b"]
        assert store.terms("kinds", 1) == ["Airgram"]
        assert store.terms("posts") == ["KABUL"]
        assert store.terms("captions") == []
        assert store.holds("tags", "a")
        assert not store.holds("tags", "c")
