"""The department's short names for telegrams: Oslo Embtel 123, Deptel 456 to Oslo."""

from __future__ import annotations

import re
from collections.abc import Sequence

from foiakit.citations.reading.notes.parties import put_recipient
from foiakit.citations.reading.notes.parts import Part
from foiakit.citations.reading.passage import Finding
from foiakit.model import vocabulary

SHORT_TELEGRAM = re.compile(
    r"(?:(?P<post>[A-Z][A-Za-z]+) )?(?P<kind>embtel|amembtel|legtel|contel|deptel)s? "
    r"(?P<number>\d{1,7})"
    r"(?: \((?P<bracket>[A-Z][A-Za-z ]+)\))?(?=[\s,;]|$)",
    re.I,
)


def put_short_name(part: Part, found: Finding) -> bool:
    """Put a message called ``Deptel 372``, which is State's; whether *part* is one."""
    name = part.value.post.lower()
    if name not in {"deptel", "embtel"}:
        return False
    found.put("kind", "Telegram", part.piece)
    if name == "deptel" and "message" not in found.fields:
        found.put("message", f"State {part.value.serial}", part.piece)
    return True


def short_telegram(parts: Sequence[Part], found: Finding) -> list[Part]:
    """Put a telegram named in short into *found*; return the parts that remain.

    ``Oslo Embtel 123``, ``Deptel 456 to Oslo``; a number without a post is ``found.waiting``.
    """
    rest = list(parts)
    match = SHORT_TELEGRAM.match(rest[0].piece.text) if rest else None
    if match is None:
        return rest
    piece = rest[0].piece
    post = match["post"] or match["bracket"]
    if match["kind"].lower() == "deptel":
        post = "State"
    found.put("kind", "Telegram", piece.cut(*match.span("kind")))
    if post:
        found.put("message", f"{post} {match['number']}", piece.cut(*match.span("number")))
    else:
        found.waiting = piece.cut(*match.span("number"))
    after = piece.cut(match.end())
    if found.waiting is not None and not after.text and len(rest) > 1:  # Embtel 440, Lima
        where = rest[1].piece
        if rest[1].name == "words" and vocabulary.post(where.text):
            found.put("message", f"{where.text} {match['number']}", found.waiting)
            found.waiting = None
            return rest[2:]
    if after.text.startswith("to "):
        put_recipient(after.cut(3), found)
        return rest[1:]
    return [rest[0]._replace(piece=after), *rest[1:]] if after.text else rest[1:]
