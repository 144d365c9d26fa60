"""Changing the settings of a database; `foiakit.store.find.record_by_id` reads its style."""

from __future__ import annotations

from foiakit.store.find.record_by_id import STYLE
from foiakit.store.log.row_snapshots import Key, image
from foiakit.store.session import Session


def set_citation_style(session: Session, name: str | None) -> None:
    """Set the database's own citation style, or remove it with none; inside a transaction."""
    put(session, STYLE, name)


def put(session: Session, name: str, value: str | None) -> None:
    """Set the setting *name* to *value*, or remove it with none; inside a transaction."""
    before = image(session, "settings", name)
    if value is None:
        session.execute("DELETE FROM settings WHERE name = ?", (name,))
    else:
        session.execute(
            "INSERT INTO settings (name, value) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )
    session.log.altered(Key("settings", None, name), before, image(session, "settings", name))
