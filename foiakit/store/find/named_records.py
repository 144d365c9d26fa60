"""Records named individually: an id, a range of ids, a message number, a citation key."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, cast

from foiakit.errors import NotFound
from foiakit.model.citation_key import CitationKey
from foiakit.model.query import Query, named_records
from foiakit.store.find import records
from foiakit.store.find.citation_keys import resolve
from foiakit.store.find.record_by_id import merged_hint

if TYPE_CHECKING:
    from foiakit.model.message import Message  # it loads the vocabulary
    from foiakit.model.query import Named
    from foiakit.store.session import Session


def query_for(named: Named) -> Query:
    """Return the query that finds the record or records called *named*."""
    return Query(**named_records([named]))


def check_found(session: Session, named: Named) -> None:
    """Raise `NotFound` if *session* has no record called *named*."""
    if not records.count(session, query_for(named), 1):
        raise not_found(session, named)


def not_found(session: Session, named: Named) -> NotFound:
    """Return the error for a name that no record has."""
    if isinstance(named, CitationKey):
        if named.printed in resolve(session, [named.printed]):
            return NotFound(
                f"{session.path}: the record with the citation key {named.printed} was removed;"
                " foiakit log shows when"
            )
        what = f"record with the citation key or document number {named.printed}"
    elif type(named) is not tuple:
        what = f"record with the message {cast('Message', named).printed}"
    elif named[0] == named[1]:
        what = f"record {named[0]}"
    else:
        what = f"record from {named[0]} to {named[1]}"
    hint = "foiakit list lists the records"
    if type(named) is tuple:
        first, last = cast("tuple[int, int]", named)
        hint = (first == last and merged_hint(session.execute, first)) or hint
    if isinstance(named, CitationKey) and re.search(r"\w\.[A-Za-z]{2,5}$", named.printed):
        hint = f"to read a file, import it: foiakit import {named.printed}"
    return NotFound(f"{session.path}: no {what}; {hint}")


def ids_of(session: Session, uids: list[str]) -> dict[str, int]:
    """Return the ids of those of the records *uids* that *session* has."""
    found = session.execute(
        "SELECT uid, id FROM records WHERE uid IN (SELECT value FROM json_each(?))",
        (json.dumps(uids),),
    ).fetchall()
    return dict(found)
