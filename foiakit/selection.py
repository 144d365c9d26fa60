"""Turn filters, as typed on the command line, in Python or in a saved selection, into a `Query`.

`foiakit.filters` reads the value of each; this module combines them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from foiakit.filters import FILTERS, InvalidValue, parse_ids
from foiakit.model.query import Query, named_records

if TYPE_CHECKING:
    from foiakit.unknown_terms import Term


_DAYS = ("since", "until", "released_since", "released_until")
DAYS = ("date", *_DAYS)
"""The filters whose value is a day or a range of days."""
Typed = dict[str, Any]
"""Filters as typed: names of `FILTERS`, ``excised`` or ``which``, each with its text or texts."""


def is_saved(text: str) -> bool:
    """Return whether *text* is the name of a saved selection: ``@haqqani``."""
    return text.startswith("@") and len(text) > 1


def query_of(typed: Typed) -> Query:
    """Return the `Query` for the filters *typed*; each ``@NAME`` in ``which`` is ignored.

    Raises `InvalidValue`, with the filter's name, for a value that is not valid.
    """
    found: dict[str, list[Any]] = {}
    for name, _, values in _parsed(typed):
        found.setdefault(FILTERS[name].field or name, []).extend(values)
    low, high = (found.pop(name, [None])[0] for name in ("at_least", "at_most"))
    if low or high:
        from foiakit.model import markings

        between = markings.labels_between(low, high)
        wanted = found.get("classifications", between)
        found["classifications"] = [level for level in between if level in wanted] or [""]
    named = [*found.pop("ids", []), *found.pop("messages", [])]
    since, until, released_since, released_until = (found.pop(name, [None])[0] for name in _DAYS)
    first, last = found.pop("date", (None, None))
    since = max(filter(None, (since, first)), default=None)
    until = min(filter(None, (until, last)), default=None)
    fields: dict[str, Any] = {name: tuple(values) for name, values in found.items()}
    return Query(
        **named_records(named),
        since=since,
        until=until,
        released_since=released_since,
        released_until=released_until,
        excised=typed.get("excised"),
        **fields,
    )


def unknown_terms(typed: Typed) -> list[Term]:
    """Return the values in *typed* that the vocabulary does not know; records may have them."""
    from foiakit.unknown_terms import unknown

    return [
        term
        for name, text, values in _parsed(typed)
        for value in values
        if (term := unknown(name, text, value))
    ]


def _parsed(typed: Typed) -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    for text in typed.get("which", ()):
        if not is_saved(text):
            yield "ids", text, (parse_ids(text),)
    for name, filter_ in FILTERS.items():
        words = typed.get(name, ())
        for text in [words] if isinstance(words, str) else words:
            try:
                yield name, text, filter_.parse(text)
            except InvalidValue as error:
                error.filter_name = name
                raise
