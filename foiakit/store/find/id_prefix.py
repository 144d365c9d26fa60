"""Ids and citation keys that begin with what a person has typed so far."""

from __future__ import annotations

from foiakit.store.session import Session

_DIGITS = 18
"""The most digits of an id: SQLite's integers end there."""


def with_prefix(session: Session, digits: str, at_most: int) -> list[tuple[str, str]]:
    """Return the first ids that begin with *digits*, as text, each with its record's title or head.

    The ids that begin with 41 are 41, 410 to 419, 4100 to 4199 ...: these are ranges of the table,
    so the cost depends only on what is found.
    """
    if digits and (not digits.isascii() or not digits.isdecimal() or digits[0] == "0"):
        return []
    found: list[tuple[str, str]] = []
    for more in range(_DIGITS - len(digits) + 1 if digits else 1):
        first = int(digits or 0) * 10**more
        last = first + 10**more - 1 if digits else 10**_DIGITS
        rows = session.execute(
            "SELECT id, coalesce(title, head, '') FROM records WHERE id BETWEEN ? AND ?"
            " ORDER BY id LIMIT ?",
            (first, last, at_most - len(found)),
        )
        found += [(str(number), str(title)) for number, title in rows]
        if len(found) >= at_most:
            break
    return found


def keys_with_prefix(session: Session, letters: str, at_most: int) -> list[tuple[str, str]]:
    """Return the first citation keys that begin with *letters*, each with its title or head.

    Keys are lower case; the index gives them in order, so the cost depends only on what is found.
    """
    begin = letters.casefold()
    rows = session.execute(
        "SELECT citation_key, coalesce(title, head, '') FROM records"
        " WHERE citation_key >= ? AND citation_key < ? ORDER BY citation_key LIMIT ?",
        (begin, f"{begin}\U0010ffff", at_most),
    )
    return [(str(key), str(title)) for key, title in rows]
