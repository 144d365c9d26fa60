"""Selections that were saved under a name: the filters, as they were typed."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any

from foiakit.errors import NotFound


def keep(connection: sqlite3.Connection, name: str, typed: Mapping[str, Any]) -> bool:
    """Save *typed* as *name*, in place of what was there; whether there was something."""
    import json

    from foiakit.store.change import now

    before = connection.execute("SELECT 1 FROM selections WHERE name = ?", (name,)).fetchone()
    connection.execute(
        "INSERT INTO selections (name, arguments, created) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE"
        " SET arguments = excluded.arguments, created = excluded.created",
        (name, json.dumps(typed, ensure_ascii=False), now()),
    )
    return before is not None


def saved(connection: sqlite3.Connection, name: str) -> dict[str, Any]:
    """The filters that were saved as *name*; `NotFound` names the nearest if there are none."""
    import json

    row = connection.execute("SELECT arguments FROM selections WHERE name = ?", (name,)).fetchone()
    if row is not None:
        typed: dict[str, Any] = json.loads(row[0])
        return typed
    from foiakit.vocabulary import nearest

    near = nearest(name, selections(connection))
    hint = f"did you mean @{near[0]}?" if near else "foiakit save --list shows what there is"
    raise NotFound(f"no selection is saved as @{name}; {hint}")


def selections(connection: sqlite3.Connection) -> dict[str, dict[str, Any]]:
    """Every saved selection by its name, in order of the alphabet."""
    import json

    rows = connection.execute("SELECT name, arguments FROM selections ORDER BY name")
    return {name: json.loads(arguments) for name, arguments in rows}


def forget(connection: sqlite3.Connection, name: str) -> None:
    """Take the selection called *name* out; `NotFound` if there is none."""
    saved(connection, name)
    connection.execute("DELETE FROM selections WHERE name = ?", (name,))
