"""Documents that a letter lists one by one, with the outcome of each, and the exemptions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.model.message import parse
from foiakit.requests.incoming.exemptions import exemptions_in
from foiakit.requests.incoming.outcomes import alone
from foiakit.requests.model import Item, Outcome, Request
from foiakit.requests.named_cables import cables_in

_HEAD = re.compile(
    r"^\W{0,4}(?:(?:Document|Doc\.?|Record|Item)\s{0,2}(?:No\.?|#)?\s{0,2}(?P<place>\d{1,4})\b"
    r"(?:\s{0,2}\((?P<inside>[A-Z]?\d{5,9})\))?|(?P<number>[A-Z]\d{7,8})\b)",
    re.M | re.I,
)
LONGEST = 600
"""The most characters of an entry."""


class Listed(NamedTuple):
    """The outcomes of a list of documents, and the words of its entries."""

    outcomes: tuple[Outcome, ...]
    words: tuple[str, ...]
    is_whole: bool
    """Whether every entry has an outcome."""


def listed(text: str, request: Request | None) -> Listed | None:
    """Return the documents that *text*, a letter, lists; ``None`` if it lists none."""
    entries = list(_entries(text))
    outcomes = [outcome for entry in entries if (outcome := _outcome(entry, request))]
    if not outcomes:
        return None
    words = tuple(" ".join(body.split()) for _, body in entries)
    return Listed(tuple(outcomes), words, len(outcomes) == len(entries))


def _entries(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each entry: how it begins, and all of it, up to the next one or an empty line."""
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    for head, after in zip(heads, ends, strict=False):
        end = min(after, head.start() + LONGEST)
        body, _, _ = text[head.start() : end].partition("\n\n")
        yield head, body


def _outcome(entry: tuple[re.Match[str], str], request: Request | None) -> Outcome | None:
    head, body = entry
    flat = " ".join(body.split())
    result = alone(flat)
    if result is None:
        return None
    printed = head["inside"] or head["number"] or (None if _item(flat, request) else head["place"])
    return Outcome(
        item=_item(flat, request),
        printed=printed,
        result=result,
        exemptions=() if result == "full" else exemptions_in(flat),
    )


def _item(text: str, request: Request | None) -> int | None:
    """Return the item that an entry names by its message number, if it names just one."""
    named = list(cables_in(text))
    if request is None or len(named) != 1:
        return None
    cable = named[0]
    parts = cable.message.serial, cable.message.post, cable.years
    found = [item.number for item in request.items if _is(item, *parts)]
    return found[0] if len(found) == 1 else None


def _is(item: Item, serial: str, post: str, years: frozenset[int]) -> bool:
    message = parse(item.message) if item.message else None
    if message is None or message.post.casefold() != post.casefold():
        return False
    same = message.serial.lstrip("0") == serial.lstrip("0")
    return same and (item.year is None or not years or item.year in years)
