"""Filters as keyword arguments: the names and values of the command line's options."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import TypedDict

from foiakit.filters import FILTERS, InvalidValue
from foiakit.model import vocabulary
from foiakit.model.record import Record
from foiakit.selection import Typed

Value = str | int | date | Iterable[str | int | date] | None
"""A value as it would be typed, or several of them, any of which may match."""

_MEANT = {
    "after": "since", "date_from": "since", "start": "since", "before": "until", "to": "until",
    "date_to": "until", "end": "until", "level": "classification", "marking": "classification",
    "type": "kind", "sender": "originator", "addressee": "recipient", "number": "message",
}  # fmt: skip
"""Other words for a filter; the error for one of them names the filter."""


class Filters(TypedDict, total=False):
    """The filters that `Database.select` and similar methods take; a plural is the same filter."""

    id: Value
    ids: Value
    classification: Value
    classifications: Value
    at_least: Value
    at_most: Value
    caption: Value
    captions: Value
    post: Value
    posts: Value
    originator: Value
    originators: Value
    recipient: Value
    recipients: Value
    kind: Value
    kinds: Value
    collection: Value
    collections: Value
    document: Value
    documents: Value
    message: Value
    messages: Value
    year: Value
    years: Value
    date: Value
    since: Value
    from_: Value
    until: Value
    tag: Value
    tags: Value
    source: Value
    sources: Value
    case: Value
    cases: Value
    decision: Value
    decisions: Value
    exemption: Value
    exemptions: Value
    released_since: Value
    released_from: Value
    released_until: Value
    has: Value
    lacks: Value
    excised: bool | None


@cache
def names() -> dict[str, str]:
    """Return every keyword and the name in `FILTERS` that it stands for."""
    found = {"excised": "excised"}
    for name, filter_ in FILTERS.items():
        option = filter_.flag.replace("-", "_")
        keywords = (name, f"{option}_" if option == "from" else option, filter_.field)
        found |= {keyword: name for keyword in keywords if keyword}
    return found


def typed(which: tuple[object, ...], filters: Filters) -> Typed:
    """Return the arguments as they would be typed on the command line.

    Raises `TypeError` for an unknown filter and `InvalidValue` for what cannot be a value.
    """
    found: Typed = {}
    if words := [text for word in which for text in _texts("select", word)]:
        found["which"] = words
    for keyword, value in filters.items():
        name = names().get(keyword)
        if name is None:
            raise TypeError(_no_filter(keyword))
        if value is None:
            continue
        if name in found:
            raise TypeError(f"{keyword} is given twice: it is another word for {name}")
        found[name] = _excised(value) if name == "excised" else _typed(name, keyword, value)
    return found


def _typed(name: str, keyword: str, value: object) -> str | list[str]:
    texts = list(_texts(keyword, value))
    if not texts:
        raise InvalidValue(f"{keyword}: the list is empty; leave the filter out to ask for all")
    if FILTERS[name].many:
        return texts
    if len(texts) > 1:
        raise InvalidValue(f"{keyword}: takes one value, not {len(texts)}")
    return texts[0]


def _texts(keyword: str, value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Record):
        yield str(value.id)
    elif isinstance(value, date):
        yield value.isoformat()[:10]
    elif isinstance(value, int) and not isinstance(value, bool):
        yield str(value)
    elif isinstance(value, Iterable) and not isinstance(value, bytes | dict):
        for text in value:
            yield from _texts(keyword, text)
    else:
        kind = type(value).__name__
        raise InvalidValue(
            f"{keyword}: {value!r} is of type {kind}; write text, a number or a date"
        )


def _excised(value: object) -> bool:
    if not isinstance(value, bool):
        raise InvalidValue(f"excised: {value!r} is not valid; write True or False")
    return value


def _no_filter(keyword: str) -> str:
    if near := _MEANT.get(keyword.casefold()):
        return f"there is no filter {keyword!r}; did you mean {near!r}?"
    if near_ones := vocabulary.nearest(keyword, names(), 1):
        return f"there is no filter {keyword!r}; did you mean {near_ones[0]!r}?"
    return f"there is no filter {keyword!r}; there are: {', '.join([*FILTERS, 'excised'])}"
