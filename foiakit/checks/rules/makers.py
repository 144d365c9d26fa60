"""Who made a document, by the originator, the post of its number, and the description."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from foiakit.checks import Slip
from foiakit.model import cached_vocabulary, vocabulary
from foiakit.model.dates import bounds, is_date
from foiakit.model.message import parse, post_key
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours

_MADE = re.compile(
    r"\b(?P<said>(?:report|cable|telegram|airgram|memorandum|message|letter)"
    r" (?:written |sent |drafted )?(?:by|from) (?:the )?"
    r"(?P<maker>(?:[A-Z][\w.&'’-]*|\([A-Z]\w*\))"
    r"(?: (?:of|in|at|the|and|for|[A-Z][\w.&'’-]*|\([A-Z]\w*\))){0,7}))"
)
_QUOTATION = re.compile(r'["“]')


def originator_mismatch(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``a report by the U.S. Department of State``, next to a citation from a consulate.

    Only the part before the first quotation is read: after it, other authors may be named.
    """
    made_by = _maker_of(record.originator) if record.originator else None
    if made_by is None or not record.description:
        return
    own_words = _QUOTATION.split(record.description, maxsplit=1)[0]
    for match in _MADE.finditer(own_words):
        named = _longest_known(match["maker"])
        if named is not None and named != made_by:
            evidence = f"{match['said']}; the citation: {record.originator}"
            advice = "the citation names the sender; the description may mean whom it speaks for"
            yield Slip("originator", evidence, advice, 0.7)


def _longest_known(words: str) -> str | None:
    parts = words.split()
    for end in range(len(parts), 0, -1):
        if known := _maker_of(" ".join(parts[:end])):
            return known
    return None


def post_mismatch(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``Karachi 01617`` from the embassy in Islamabad."""
    message = parse(record.message) if record.message else None
    known = cached_vocabulary.post(message.post) if message else None
    sender = cached_vocabulary.post(record.originator) if record.originator else None
    if message is None or known is None or sender is None:
        return
    if post_key(known.name) != post_key(sender.name) and known.now != sender.name != known.name:
        evidence = f"{record.message}, sent by {record.originator}"
        yield Slip("message", evidence, "one of the two is wrong; look at the document", 0.9)


def post_time(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The years of opening and renaming are general knowledge, so this is at most a hint."""
    message = parse(record.message) if record.message else None
    post = cached_vocabulary.post(message.post) if message else None
    if post is None or not record.date or not is_date(record.date):
        return
    first, last = bounds(record.date)
    if post.first and last < bounds(post.first)[0]:
        before = next(
            (former.name for former in vocabulary.posts() if former.now == post.name), None
        )
        hint = f"then {before}?" if before else "look at post and year"
        evidence = f"{record.message}, {record.date}; {post.name} is known from {post.first} on"
        yield Slip("message", evidence, hint, 0.5)
    elif post.last and first > bounds(post.last)[1]:
        hint = f"then {post.now}?" if post.now else "look at post and year"
        evidence = f"{record.message}, {record.date}; {post.name} is known until {post.last}"
        yield Slip("message", evidence, hint, 0.5)


@lru_cache(maxsize=4096)
def _maker_of(text: str) -> str | None:
    """Return the vocabulary's name of the post or agency in *text*; ``None`` if it names none."""
    if post := cached_vocabulary.post(text):
        return post.name
    folded = vocabulary.fold(text)
    return _agencies().get(folded) or _agencies().get(folded.removeprefix("the "))


@lru_cache(maxsize=1)
def _agencies() -> dict[str, str]:
    return {
        vocabulary.fold(term): agency.name
        for agency in vocabulary.agencies()
        for term in (agency.name, agency.acronym or agency.name, *agency.aliases)
    }
