"""Recognises two messages of two chains as one message.

The moment of sending and the subject identify it. A chain may print the moment in another time
zone, whole hours apart, and the newest message has the minute of its receipt, which may be the next
one. A telegram is identified by its number.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import IntEnum

from foiakit.model.dates import is_day
from foiakit.model.likeness import distance
from foiakit.releases.released_text import Identity, Message
from foiakit.text.misreadings import is_misreading

_ZONES = 14
"""The time zones of two correspondents are at most this many hours apart."""
_LONG = 8
"""A subject with this many letters may be a part of a longer one."""
_LONGEST = 200
"""Of a longer subject, only the beginning is compared."""
_SURNAME = re.compile(r"(\w[\w'’-]+), +\w")
_WITHOUT_MOMENT = 8
"""This many messages of each text, the longest, are compared by their words alone."""


class Likeness(IntEnum):
    """How certain it is that two messages are one, the most certain first."""

    SAME = 0
    """The same minute and subject, or the same number."""
    NEXT_MINUTE = 1
    OTHER_ZONE = 2
    """Whole hours apart."""
    UNKNOWN = 3
    """One of them has no moment, so only the words can tell."""


def pairs(
    ones: Sequence[Message], others: Sequence[Message]
) -> Iterator[tuple[Message, Message, Likeness]]:
    """Yield each message of *ones* with those of *others* that are most likely the same."""
    by_minute: defaultdict[tuple[str, int], list[Message]] = defaultdict(list)
    for other in others:
        if other.identity.is_known:
            by_minute[other.identity.day, other.identity.minute % 60].append(other)
    for message in ones:
        day, minute = message.identity.day, message.identity.minute
        near = [
            (how, other)
            for step in (-1, 0, 1)
            for other in (by_minute.get((day, (minute + step) % 60), ()) if minute >= 0 else ())
            if (how := likeness(message.identity, other.identity)) is not None
            and not _are_others(message.recipients, other.recipients)
            and not _are_others((message.sender,), (other.sender,))
        ]
        best = min((how for how, _ in near), default=None)
        for how, other in near:
            if how == best:
                yield message, other, how
    for message in _longest(ones):
        for other in _longest(others):
            if not (message.identity.is_known and other.identity.is_known):
                found = likeness(message.identity, other.identity)
                if found is not None:
                    yield message, other, found


def likeness(first: Identity, other: Identity) -> Likeness | None:
    """Return how likely *first* and *other* are one message; ``None`` if they are two."""
    if first.number and other.number:
        return Likeness.SAME if first.number == other.number else None
    if not (first.is_known and other.is_known):
        return None if _are_days_apart(first.day, other.day) else Likeness.UNKNOWN
    minutes = abs(first.minute - other.minute)
    same_sender = bool(first.sender) and first.sender == other.sender
    if first.day != other.day or not _subjects_agree(first.subject, other.subject):
        return None
    if not (first.subject and other.subject) and (minutes > 1 or not same_sender):
        return None  # nothing but the minute and the sender joins them
    if minutes == 0:
        return Likeness.SAME
    if first.sender and other.sender and not same_sender:
        return None
    if minutes == 1:
        return Likeness.NEXT_MINUTE
    hours, rest = divmod(minutes + 1, 60)
    return Likeness.OTHER_ZONE if rest <= 2 and 1 <= hours <= _ZONES else None


def _are_days_apart(first: str, other: str) -> bool:
    """Return whether two days are not the same, nor the same hour in two time zones."""
    if first == other or not (is_day(first) and is_day(other)):
        return False
    return abs(date.fromisoformat(first) - date.fromisoformat(other)) > timedelta(days=1)


def _subjects_agree(first: str, other: str) -> bool:
    """Return whether two bare subjects may be one, misread by a scanner or cut by a program."""
    if first == other or not first or not other:
        return True
    short, long = sorted((first[:_LONGEST], other[:_LONGEST]), key=len)
    if len(short) >= _LONG and short in long:
        return True
    bound = 1 + len(short) // 8
    return distance(short, long, bound) <= bound


def _are_others(first: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two messages of one minute have no person in common.

    Programs and offices send many messages in a minute. A name may be withheld, or be an address in
    one copy, so only names such as ``Hart, Bea`` count.
    """
    ours, theirs = _surnames(first), _surnames(other)
    if not ours or not theirs or "" in ours | theirs:
        return False
    return not any(is_misreading(name, another) for name in ours for another in theirs)


def _surnames(names: Sequence[str]) -> set[str]:
    return {match[1].casefold() if (match := _SURNAME.match(name)) else "" for name in names}


def _longest(messages: Sequence[Message]) -> list[Message]:
    return sorted(messages, key=lambda span: span.first - span.end)[:_WITHOUT_MOMENT]
