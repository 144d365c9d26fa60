"""The settings of a database are set, replaced, removed, and undone."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.errors import DatabaseError
from foiakit.store.find.record_by_id import citation_style
from foiakit.store.find.settings import put, set_citation_style
from foiakit.store.store import Store


def style(store: Store) -> str | None:
    return citation_style(store.connection, store.path)


def test_a_style_is_kept_until_another_takes_its_place_or_none_does(here: Path) -> None:
    with Store.write("records.db", create=True) as store:
        for name in ("mla", "apa", None):
            with store.transaction():
                set_citation_style(store, name)
            assert style(store) == name


def test_a_style_that_another_program_stored_opens_no_file(here: Path) -> None:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            put(store, "style", "/etc/passwd.csl")
        with pytest.raises(DatabaseError, match="is not a style of foiakit; remove it"):
            style(store)
