"""A query's conditions as SQL on the table ``records``, each with its values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from foiakit.model.query import Query
from foiakit.model.record import LISTS, Record

if TYPE_CHECKING:
    from foiakit.model.message import Message


class Condition(NamedTuple):
    """SQL that is true or false for a record, and the values of its placeholders."""

    sql: str
    values: tuple[Any, ...] = ()


_EQUAL = {
    "classifications": "classification",
    "kinds": "kind",
    "posts": "post",
    "documents": "document",
    "years": "year",
    "collections": "collection",
    "decisions": "decision",
}
LABELS = {
    "captions": ("record_captions", "caption"),
    "tags": ("record_tags", "tag"),
    "exemptions": ("record_exemptions", "exemption"),
}
"""Fields with several values per record: the table with one value per row, and its column."""
_WORDS = {
    "originators": "originator",
    "recipients": "recipient",
    "sources": "source",
    "cases": '"case"',
}


def conditions(query: Query, met: tuple[int, str] | None = None) -> list[Condition]:
    """Return the conditions of *query*, except dates and page.

    *met* names one that is already satisfied: the place in `Query.parts` and the field.
    """
    return [
        condition
        for place, part in enumerate(query.parts())
        for condition in _conditions(part, met[1] if met and met[0] == place else None)
    ]


def _conditions(query: Query, without: str | None) -> Iterator[Condition]:
    for field, column in _EQUAL.items():
        if (wanted := getattr(query, field)) and field != without:
            yield _any(f"records.{column}", wanted)
    for field, (table, column) in LABELS.items():
        if (wanted := getattr(query, field)) and field != without:
            inner = _any(column, wanted)
            # SQLite would take the other index, which covers, and read all that have the label.
            labels = f"{table} INDEXED BY {table}_by_record"
            exists = f"EXISTS (SELECT 1 FROM {labels} WHERE record = records.id AND {inner.sql})"
            yield Condition(exists, inner.values)
    if (query.ids or query.messages or query.keys) and without != "ids":
        yield id_condition(query)
    yield from _without_tags(query)
    yield from _released(query)
    if query.excised is not None:
        yield Condition("coalesce(records.excised, 0) = ?", (int(query.excised),))
    for field, column in _WORDS.items():
        if wanted := getattr(query, field):
            either = " OR ".join(f"says(records.{column}, ?)" for _ in wanted)
            yield Condition(f"({either})", wanted)
    for fields, says_nothing in ((query.has, "NOT"), (query.lacks, "")):
        yield from (Condition(f"{says_nothing} ({_empty(field)})") for field in fields)


def _without_tags(query: Query) -> Iterator[Condition]:
    if query.without_tags:
        yield Condition(
            "NOT EXISTS (SELECT 1 FROM record_tags INDEXED BY record_tags_by_record"
            " WHERE record = records.id AND lower(tag) IN (SELECT value FROM json_each(?)))",
            (_listed(query.without_tags),),
        )


def _released(query: Query) -> Iterator[Condition]:
    """A date of release may be a year or a month: it matches if it may be within the days."""
    if query.released_since is not None:
        asked = "rtrim(records.released, '?~%') >= substr(?, 1, length(records.released))"
        yield Condition(asked, (query.released_since,))
    if query.released_until is not None:
        yield Condition("rtrim(records.released, '?~%') <= ?", (query.released_until,))


def _any(column: str, wanted: tuple[Any, ...]) -> Condition:
    if len(wanted) == 1:
        return Condition(f"{column} = ?", wanted)
    # One JSON value for all: SQLite takes at most 32,766 placeholders.
    return Condition(f"{column} IN (SELECT value FROM json_each(?))", (_listed(wanted),))


def _listed(values: Sequence[Any]) -> str:
    return json.dumps(values)


def _empty(field: str) -> str:
    if field not in Record._fields:
        raise ValueError(f"a record has no field {field}")
    column = f'records."{field}"'
    if field in LISTS:
        return f"{column} = '[]'"
    return f"{column} IS NULL OR {column} = ''"


def id_condition(query: Query) -> Condition:
    """Return the condition that a record is one of *query*'s ids, messages, citation keys or
    documents' numbers.
    """
    either = [_ids(query.ids)] if query.ids else []
    either += [_keys(query.keys)] if query.keys else []
    either += [_message(message) for message in query.messages]
    return Condition(
        "(" + " OR ".join(condition.sql for condition in either) + ")",
        tuple(value for condition in either for value in condition.values),
    )


def _keys(keys: tuple[str, ...]) -> Condition:
    among = "IN (SELECT value FROM json_each(?))"
    former = f"SELECT uid FROM former_citation_keys WHERE citation_key {among}"
    # A word that is a key names that record for good, whatever numbers documents have.
    documents = (
        "SELECT numbered.id FROM json_each(?) CROSS JOIN records AS numbered"
        " ON numbered.document = value WHERE NOT EXISTS"
        " (SELECT 1 FROM records AS keyed WHERE keyed.citation_key = value)"
        " AND NOT EXISTS (SELECT 1 FROM former_citation_keys WHERE citation_key = value)"
    )
    return Condition(
        f"records.id IN (SELECT id FROM records AS keyed WHERE keyed.citation_key {among}"
        f" UNION ALL SELECT id FROM records AS keyed WHERE keyed.uid IN ({former})"
        f" UNION ALL SELECT record FROM merged_records WHERE uid IN ({former})"
        f" UNION ALL {documents})",
        (*[_listed(keys)] * 3, _listed(_spellings(keys))),
    )


def _spellings(numbers: tuple[str, ...]) -> list[str]:
    """Numbers of documents as typed, and in capitals, as nearly all of them are printed."""
    return list(dict.fromkeys((*numbers, *(number.upper() for number in numbers))))


def _ids(ranges: tuple[tuple[int, int], ...]) -> Condition:
    single = [first for first, last in ranges if first == last]
    several = [bounds for bounds in ranges if bounds[0] != bounds[1]]
    parts = [Condition("records.id IN (SELECT value FROM json_each(?))", (_listed(single),))]
    if 0 < len(several) <= 20:  # few enough for SQLite to look each up
        parts += [Condition("records.id BETWEEN ? AND ?", bounds) for bounds in several]
    elif several:
        inner = "SELECT 1 FROM json_each(?) WHERE records.id BETWEEN value ->> 0 AND value ->> 1"
        parts.append(Condition(f"EXISTS ({inner})", (_listed(several),)))
    return Condition(
        " OR ".join(part.sql for part in parts),
        tuple(value for part in parts for value in part.values),
    )


def _message(message: Message) -> Condition:
    post, _, serial = message.key.rpartition(" ")
    sql = "records.post = ? AND records.serial "
    values: list[Any] = [post]
    if serial.isdigit():
        sql += "= ?"
        values.append(int(serial))
    else:  # an airgram's number has letters in it
        sql += "IS NULL AND message_key(records.message) = ?"
        values.append(message.key)
    if message.year is not None:
        sql += " AND (records.year IS NULL OR records.year = ?)"
        values.append(message.year)
    return Condition(f"({sql})", tuple(values))
