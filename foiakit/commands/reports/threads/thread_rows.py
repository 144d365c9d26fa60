"""A thread as rows for a pipe, and as objects for another program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from foiakit.threads import Thread
from foiakit.threads.json_objects import member_as_json
from foiakit.threads.time_windows import Placed


def row_of(one: Placed) -> Iterator[Any]:
    """A message of a thread as cells of a line."""
    member = one.member
    yield from (one.day, one.by, " ".join(map(str, member.records)), member.name, member.year,
                member.status, member.title)  # fmt: skip


def placed_as_json(one: Placed) -> dict[str, Any]:
    """A message of a thread as JSON has it, with the days that its number allows."""
    window = one.window._asdict() if one.window else None
    return {
        **member_as_json(one.member),
        "day": one.day,
        "day_by": one.by,
        "said": one.said,
        "window": window,
    }


def thread_as_json(found: Thread, rows: Iterable[Placed]) -> dict[str, Any]:
    """A whole thread as JSON has it: its messages in order of time, and what cites what."""
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
