"""Records as JSON objects, one per line, for the formats JSON and NDJSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from foiakit.model.record import Record, as_json, posting_as_json
from foiakit.writers import WriteOptions

if TYPE_CHECKING:
    from collections.abc import Generator

    from foiakit.model.query import Query
    from foiakit.store.find.detailed_lines import Detailed
    from foiakit.store.store import Store

    Blocks = Generator[bytes, None, None]

CABLE, POSTING = "cable", "posting"
"""Further keys of an object, if the record has details or a posting."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def lines(records: Iterable[Record], columns: Sequence[str] = ()) -> Iterator[str]:
    """Yield one compact object per record, with the keys *columns*, or with all keys."""
    for record in records:
        values = as_json(record)
        yield _encode({name: values[name] for name in columns} if columns else values)


def lines_from(store: Store, query: Query, wish: WriteOptions, between: bytes = b"\n") -> Blocks:
    """Yield the objects as `lines` does, but made by SQLite, several at a time, in UTF-8.

    With `WriteOptions.details` they have the keys `CABLE` and `POSTING`. *between* separates two
    objects; it does not follow the last one.
    """
    if not wish.details:
        yield from store.json_lines(query, wish.columns or Record._fields, wish.sort, between)
        return
    for some in store.detailed_lines(query, wish.sort):
        yield between.join(map(_whole, some))


def _whole(detailed: Detailed) -> bytes:
    """Return the record's line unchanged, with further keys at its end."""
    more = {}
    if detailed.cable:
        more[CABLE] = detailed.cable.as_json()
    if detailed.posting:
        more[POSTING] = posting_as_json(detailed.posting)
    if not more:
        return detailed.line
    # Half of a pair of escapes, which only another program can have put there, stays an escape.
    return b"%s,%s" % (detailed.line[:-1], _encode(more)[1:].encode("utf-8", "backslashreplace"))
