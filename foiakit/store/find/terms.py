"""The terms in a database: which posts, kinds, tags ... there are, and whether one exists.

Each distinct value is found by a jump along an index, so a million records of forty posts cost
forty look-ups.
"""

from __future__ import annotations

from foiakit.model.query import Query
from foiakit.store.session import Session

_COLUMNS = {
    "captions": ("record_captions", "caption"),
    "classifications": ("records", "classification"),
    "collections": ("records", "collection"),
    "decisions": ("records", "decision"),
    "exemptions": ("record_exemptions", "exemption"),
    "kinds": ("records", "kind"),
    "posts": ("records", "post"),
    "tags": ("record_tags", "tag"),
    "years": ("records", "year"),
}


def terms(session: Session, field: str, at_most: int = 1000) -> list[str]:
    """Return the values of the query's *field* in the database, in alphabetical order."""
    table, column = _COLUMNS[field]
    rows = session.execute(
        f"WITH RECURSIVE one (term) AS (SELECT min({column}) FROM {table}"
        f" WHERE {column} IS NOT NULL UNION ALL"
        f" SELECT (SELECT min({column}) FROM {table} WHERE {column} > one.term) FROM one"
        " WHERE one.term IS NOT NULL) SELECT term FROM one WHERE term IS NOT NULL LIMIT ?",
        (at_most,),
    )
    return [row[0] for row in rows]


def holds(session: Session, field: str, term: str) -> bool:
    """Return whether any record has that *term* in the query's *field*."""
    table, column = _COLUMNS[field]
    row = session.execute(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (term,))
    return row.fetchone() is not None


def resolved(session: Session, query: Query) -> Query:
    """Return *query* with whole names for collections: ``389`` and ``ebb 389`` are ``EBB 389``."""
    if not any(part.collections for part in query.parts()):
        return query
    names = tuple(
        name for word in query.collections for name in (_collections(session, word) or [word])
    )
    return query._replace(
        collections=tuple(dict.fromkeys(names)),
        also=tuple(resolved(session, other) for other in query.also),
    )


def _collections(session: Session, word: str) -> list[str]:
    if holds(session, "collections", word):
        return [word]
    key = _key(word)
    rows = session.execute("SELECT name, number FROM collections")
    known = dict(rows)
    for name in terms(session, "collections", 100_000):
        known.setdefault(name, name.rpartition(" ")[2])
    return [name for name, number in known.items() if key in {_key(name), _key(number or "")}]


def _key(text: str) -> str:
    return "".join(text.casefold().split())
