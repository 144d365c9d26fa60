"""What is asked for, as a value: which records, in what order, how many. No SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a query is made on the way to every record; the parser is not wanted there
    from foiakit.message import Message


class Query(NamedTuple):
    """Records that meet every condition given; an empty one asks for all.

    A condition with several values is met by any of them. Classifications, captions, kinds and
    posts are in the vocabulary's spelling (`foiakit.commands.selection` sees to that).
    """

    ids: tuple[tuple[int, int], ...] = ()
    """Ranges of ids, both ends included."""
    messages: tuple[Message, ...] = ()
    classifications: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
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
    limit: int | None = None
    offset: int = 0
