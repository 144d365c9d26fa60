"""Records that are named one by one: an id, a range of ids, a message number."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

from foiakit.errors import NotFound
from foiakit.model.query import Query
from foiakit.store.find import records

if TYPE_CHECKING:
    from foiakit.model.message import Message  # it loads the vocabulary
    from foiakit.store.session import Session


def query_for(named: tuple[int, int] | Message) -> Query:
    """The query that finds what *named* stands for."""
    # A message is a named tuple; a plain one is the first and the last id.
    if type(named) is tuple:
        return Query(ids=(cast("tuple[int, int]", named),))
    return Query(messages=(cast("Message", named),))


def check_found(session: Session, named: tuple[int, int] | Message) -> None:
    """Raise `NotFound` if *session* has no record that *named* stands for."""
    if not records.count(session, query_for(named), 1):
        raise not_found(session, named)


def not_found(session: Session, named: tuple[int, int] | Message) -> NotFound:
    """The error that says that no record is called so."""
    if type(named) is not tuple:
        what = f"record with the message {cast('Message', named).printed}"
    elif named[0] == named[1]:
        what = f"record {named[0]}"
    else:
        what = f"record from {named[0]} to {named[1]}"
    return NotFound(f"{session.path}: no {what}; foiakit list shows what there is")


def ids_of(session: Session, uids: list[str]) -> dict[str, int]:
    """The ids of those of the records *uids* that *session* has."""
    found = session.execute(
        "SELECT uid, id FROM records WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(uids),),
    ).fetchall()
    return dict(found)
