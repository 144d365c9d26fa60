"""Selections saved under a name: the filters, as they were typed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from foiakit.errors import Damaged, NotFound
from foiakit.model.citation_key import key_in
from foiakit.model.vocabulary import nearest
from foiakit.store.log.change_log import now
from foiakit.store.log.row_snapshots import Key, image
from foiakit.store.session import Session


def keep(session: Session, name: str, typed: Mapping[str, Any]) -> bool:
    """Save *typed* as *name*, replacing an earlier one; return whether there was one."""
    before = image(session, "selections", name)
    session.execute(
        "INSERT INTO selections (name, arguments, created) VALUES (?, ?, ?)"
        " ON CONFLICT (name) DO UPDATE"
        " SET arguments = excluded.arguments, created = excluded.created",
        (name, json.dumps(typed, ensure_ascii=False), now()),
    )
    session.log.altered(Key("selections", None, name), before, image(session, "selections", name))
    return before is not None


def saved(session: Session, name: str) -> dict[str, Any]:
    """Return the filters that were saved as *name*; `NotFound` suggests the nearest name."""
    row = session.execute("SELECT arguments FROM selections WHERE name = ?", (name,)).fetchone()
    if row is not None:
        return _typed(name, row[0])
    near = nearest(name, selections(session))
    hint = f"did you mean @{near[0]}?" if near else "foiakit save --list lists them"
    raise NotFound(f"no selection is saved as @{name}; {hint}")


def selections(session: Session) -> dict[str, dict[str, Any]]:
    """Return every saved selection by its name, in alphabetical order."""
    rows = session.execute("SELECT name, arguments FROM selections ORDER BY name")
    return {name: _typed(name, arguments) for name, arguments in rows}


def names(session: Session, at_most: int) -> list[str]:
    """Return the names of the first saved selections, in alphabetical order."""
    rows = session.execute("SELECT name FROM selections ORDER BY name LIMIT ?", (at_most,))
    return [str(name) for (name,) in rows]


def _typed(name: object, arguments: object) -> dict[str, Any]:
    """Return the filters in a row; `Damaged` if another program stored something else there."""
    try:
        typed = json.loads(arguments) if isinstance(arguments, str) else None
    except (ValueError, RecursionError):
        typed = None
    if isinstance(typed, dict) and all(_is_filter(*item) for item in typed.items()):
        return typed
    raise Damaged("the database", f"the saved selection @{name} holds no filters")


def _is_filter(name: str, value: object) -> bool:
    """Return whether *value* can be a value of the filter *name*: a text, or several; yes or no."""
    if name == "excised":
        return isinstance(value, bool)
    several = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return several or (isinstance(value, str) and name not in {"which", "ids"})


def forget(session: Session, name: str) -> None:
    """Remove the selection called *name*; `NotFound` if there is none."""
    saved(session, name)
    before = image(session, "selections", name)
    session.execute("DELETE FROM selections WHERE name = ?", (name,))
    session.log.altered(Key("selections", None, name), before, None)


def elsewhere(typed: Mapping[str, Any], home: Session, abroad: Session) -> dict[str, Any]:
    """Return filters typed for *home*, with the ids that the named records have *abroad*.

    A record that is not there is left out; if none is left, id 0 is used, which no record has.
    """
    found = dict(typed)
    for name in ("which", "ids"):
        if words := typed.get(name):
            found[name] = [record_id for word in words for record_id in _moved(word, home, abroad)]
    return found


def _moved(word: str, home: Session, abroad: Session) -> list[str]:
    first, dash, last = word.strip().partition("-")
    if not first.isdecimal() or not (last.isdecimal() or not dash):
        if key_in(word) and (found := _keyed_abroad(word, home, abroad)):
            return [found]
        return [word]  # a message, or another selection
    ids = []
    rows = home.execute(
        "SELECT uid FROM records WHERE id BETWEEN ? AND ?", (int(first), int(last or first))
    )
    for uid in rows:
        ids += [
            record_id
            for (record_id,) in abroad.execute("SELECT id FROM records WHERE uid = ?", uid)
        ]
    return _runs(sorted(ids)) or ["0"]


def _keyed_abroad(key: str, home: Session, abroad: Session) -> str | None:
    """Return the citation key that the record with *key* has *abroad*, if it is there."""
    row = home.execute("SELECT uid FROM records WHERE citation_key = ?", (key.strip(),)).fetchone()
    there = row and abroad.execute("SELECT citation_key FROM records WHERE uid = ?", row).fetchone()
    return str(there[0]) if there else None


def _runs(ids: list[int]) -> list[str]:
    """Return sorted ids in the notation of the command line: ``1-3``, ``7``."""
    runs: list[tuple[int, int]] = []
    for record_id in ids:
        if runs and runs[-1][1] == record_id - 1:
            runs[-1] = runs[-1][0], record_id
        else:
            runs.append((record_id, record_id))
    return [str(first) if first == last else f"{first}-{last}" for first, last in runs]
