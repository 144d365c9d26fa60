"""Records that are not shared: those that a person has tagged as private."""

from __future__ import annotations

from foiakit.model.query import Query
from foiakit.model.record import Record

PRIVATE = "private"
"""The tag of a record that is not published, served or put into a bag unless explicitly
requested.
"""


def is_private(record: Record) -> bool:
    """Return whether *record* is tagged as private, in any case of letters."""
    return any(tag.casefold() == PRIVATE for tag in record.tags)


def without_private(query: Query) -> Query:
    """Return *query* for those of its records that are not private."""
    return query._replace(without_tags=(*query.without_tags, PRIVATE))


def left_out_sentence(number: int) -> str:
    """Return the message about *number* private records that were left out; empty for none."""
    if not number:
        return ""
    what = "1 private record is" if number == 1 else f"{number:,} private records are"
    return f"{what} left out; --with-private includes {'it' if number == 1 else 'them'}"
