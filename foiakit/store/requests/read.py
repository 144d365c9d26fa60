"""Reading requests: one by its id or one of its numbers, or many in the order of their ids."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import Any

from foiakit.errors import FoiakitError, NotFound
from foiakit.requests.model import Closure, Request, number_key
from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import REQUEST_PARTS, REQUESTS
from foiakit.store.requests import rows

_AT_ONCE = 200


def get(session: Executor, request_id: int) -> Request:
    """Return the request with that id; `NotFound` if there is none."""
    # SQLite has no number above 2**63.
    found = next(some(session, [request_id]), None) if request_id < 2**63 else None
    if found is None:
        raise NotFound(f"{session.path}: no request {request_id}; foiakit request list lists them")
    return found


def named(session: Executor, reference: str) -> Request:
    """Return the request that *reference* names: its id, or any of its numbers, in any spelling.

    `NotFound` if there is none, `FoiakitError` for a number that several requests have.
    """
    text = reference.strip()
    is_id = text.isdecimal() and text.isascii() and len(text) < 19
    if is_id and (found := next(some(session, [int(text)]), None)):
        return found
    ids = with_number(session, text)
    if len(ids) > 1:
        which = ", ".join(map(str, ids))
        raise FoiakitError(f"{session.path}: {text} is a number of requests {which}; name its id")
    if not ids:
        raise NotFound(f"{session.path}: no request {text}; foiakit request list lists them")
    return get(session, ids[0])


def with_number(session: Executor, number: str) -> list[int]:
    """Return the ids of the requests that have *number*, in any spelling."""
    rows_ = session.execute(
        "SELECT DISTINCT request FROM request_numbers WHERE key = ? ORDER BY 1",
        (number_key(number),),
    )
    return [row[0] for row in rows_]


def with_uid(session: Executor, uid: str) -> Request | None:
    """Return the request with the permanent identity *uid*, if it is here."""
    row = session.execute("SELECT id FROM requests WHERE uid = ?", (uid,)).fetchone()
    return get(session, row[0]) if row else None


def known_numbers(session: Executor) -> dict[str, list[int]]:
    """Return the requests that have each number, by its key."""
    found: dict[str, list[int]] = {}
    for key, request in session.execute("SELECT key, request FROM request_numbers ORDER BY 2, 1"):
        found.setdefault(key, []).append(request)
    return found


def every(session: Executor) -> Iterator[Request]:
    """Return all requests, by id."""
    ids = (row[0] for row in session.execute("SELECT id FROM requests ORDER BY id").fetchall())
    while chunk := list(islice(ids, _AT_ONCE)):
        yield from some(session, chunk)


def some(session: Executor, ids: list[int]) -> Iterator[Request]:
    """Return the existing ones of the requests *ids*, by id."""
    listed = json.dumps(ids)
    within = "IN (SELECT value FROM json_each(?))"
    found = _selected(session, f"SELECT * FROM requests WHERE id {within} ORDER BY id", listed)
    parts: dict[str, defaultdict[int, list[dict[str, Any]]]] = {}
    for place in REQUEST_PARTS:
        parts[place] = defaultdict(list)
        order = ", ".join(row_snapshots.KEYS[place])
        statement = f"SELECT * FROM {place} WHERE request {within} ORDER BY {order}"
        for row in _selected(session, statement, listed):
            parts[place][row["request"]].append(row)
    outcomes: defaultdict[tuple[int, int], list[dict[str, Any]]] = defaultdict(list)
    statement = f"SELECT * FROM request_outcomes WHERE request {within} ORDER BY 1, 2, 3"
    for row in _selected(session, statement, listed):
        outcomes[row["request"], row["event"]].append(row)
    items, numbers, events = (parts[place] for place in REQUEST_PARTS)
    for image in found:
        own = image["id"]
        for event in events[own]:
            event["outcomes"] = outcomes[own, event["number"]]
        yield rows.request_of(image, items[own], numbers[own], events[own])


def closures(session: Executor) -> list[Closure]:
    """Return every closure, in order of offices and days."""
    return [rows.closure_of(image) for image in row_snapshots.images(session, "closures")]


def is_empty(session: Executor) -> bool:
    """Return whether there are no requests at all."""
    return session.execute(f"SELECT 1 FROM {REQUESTS} LIMIT 1").fetchone() is None


def _selected(session: Executor, statement: str, condition: str) -> list[dict[str, Any]]:
    cursor = session.execute(statement, (condition,))
    names = [column[0] for column in cursor.description]
    return [
        {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in cursor
    ]
