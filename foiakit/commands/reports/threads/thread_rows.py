"""A thread as rows for a pipe, and as objects for another program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from foiakit.threads import Thread
from foiakit.threads.json_objects import member_as_json
from foiakit.threads.time_windows import Placed


def row_of(placed: Placed) -> Iterator[Any]:
    """Return a message of a thread as cells of a line."""
    member = placed.member
    yield from (placed.day, placed.by, " ".join(map(str, member.records)), member.name, member.year,
                member.status, member.title)  # fmt: skip


def placed_as_json(placed: Placed) -> dict[str, Any]:
    """Return a message of a thread as JSON, with the days that its number allows."""
    window = placed.window._asdict() if placed.window else None
    return {
        **member_as_json(placed.member),
        "day": placed.day,
        "day_by": placed.by,
        "said": placed.stated,
        "window": window,
    }


def thread_as_json(found: Thread, rows: Iterable[Placed]) -> dict[str, Any]:
    """Return a whole thread as JSON: its messages in order of time, and what cites what."""
    members = list(map(placed_as_json, rows))
    return {"members": members, "links": _links(found), "cut": found.cut}


def _links(found: Thread) -> list[dict[str, Any]]:
    members = {member.key: member for member in found.members}
    return [
        {
            "from": members[link.source].name,
            "from_year": members[link.source].year,
            "to": members[link.target].name,
            "to_year": members[link.target].year,
            "letter": link.letter,
            "sentence": link.sentence,
        }
        for link in found.links
        if link.source in members and link.target in members
    ]
