"""A query as a value: which records, and how many. No SQL.

    Query(classifications=("Secret",), since="1997-01-01", until="1997-12-31", limit=20)

It is plain data: it compares, it prints, and ``query._replace(limit=5)`` is another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from foiakit.model.citation_key import CitationKey, is_key

if TYPE_CHECKING:  # every use of a record creates a query; the parser need not be loaded for it
    from collections.abc import Iterable

    from foiakit.model.message import Message

    Named = tuple[int, int] | Message | CitationKey
    """The ids that `foiakit.filters.parse_ids` makes of an argument."""


class Query(NamedTuple):
    """Records that meet every condition given; without conditions, all records.

    A condition with several values is met by any of them. Classifications, captions, kinds and
    posts are in the vocabulary's spelling (`foiakit.filters` ensures that).
    """

    ids: tuple[tuple[int, int], ...] = ()
    """Ranges of ids, both ends included. A record may meet this, *messages* or *keys*."""
    messages: tuple[Message, ...] = ()
    keys: tuple[str, ...] = ()
    """Citation keys; one that a record had before, or had before it was merged, counts too.

    A word that is not a key is the number of a document, if records have it.
    """
    classifications: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    without_tags: tuple[str, ...] = ()
    """Tags that a record must not have, in lower case; any case of them counts."""
    posts: tuple[str, ...] = ()
    """`message.post_key` of each post."""
    kinds: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    """``EBB 389`` or its number alone, ``389``."""
    documents: tuple[str, ...] = ()
    years: tuple[int, ...] = ()
    since: str | None = None
    """The first day: a record counts if its date may be this day or later."""
    until: str | None = None
    """The last day: a record counts if its date may be this day or earlier."""
    excised: bool | None = None
    originators: tuple[str, ...] = ()
    """Words in the originator; all words of one value must be there: ``embassy islamabad``."""
    recipients: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cases: tuple[str, ...] = ()
    decisions: tuple[str, ...] = ()
    """In the vocabulary's spelling: ``released in part``."""
    exemptions: tuple[str, ...] = ()
    """In the spelling of `foiakit.model.exemptions`: ``B6``, ``1.4(D)``."""
    released_since: str | None = None
    released_until: str | None = None
    has: tuple[str, ...] = ()
    """Fields of `foiakit.model.record.Record` that must have a value, all of them."""
    lacks: tuple[str, ...] = ()
    """Fields that must be empty."""
    also: tuple[Query, ...] = ()
    """Further queries whose conditions must be met too: a saved selection that is narrowed."""
    after: tuple[str | None, int] | None = None
    """The last record of the previous page, as its first day (``None``: undated) and id."""
    limit: int | None = None

    def parts(self) -> tuple[Query, ...]:
        """Yield the query itself and, at any depth, those that must be met too."""
        return (self, *(part for other in self.also for part in other.parts()))


def named_records(named: Iterable[Named]) -> dict[str, Any]:
    """Return the fields of a `Query` for the records that each of *named* stands for."""
    ids: list[tuple[int, int]] = []
    messages: list[Message] = []
    keys: list[str] = []
    for name in named:
        if isinstance(name, CitationKey):
            keys.append(name.printed)
        elif type(name) is tuple:
            ids.append(cast("tuple[int, int]", name))
        else:
            message = cast("Message", name)
            messages.append(message)
            if is_key(word := f"{message.post}{message.serial}"):
                keys.append(word)  # smith2020 may be either
    return {"ids": tuple(ids), "messages": tuple(messages), "keys": tuple(keys)}
