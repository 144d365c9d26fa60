"""Sender and recipient of an entry, without the words after them that name nobody.

A list may print the subject after the addressee: ``Beria - The Visit to Magadan``, ``Lund on the
crisis in Norway``. A possessive is a sender's: ``President Lund's memorandum``.
"""

from __future__ import annotations

import re

from foiakit.citations.reading.passage import GUESS, Finding, Found, Piece

_LONGEST = 400
_DASH = re.compile(r"\s[-–—]\s+(?=[A-Z][^,]*\s\S+\s\S)")
_ABOUT = re.compile(
    r"\s(?:on|regarding|concerning) (?:the|an?|his|her|their) (?!behalf\b)(?=\S)"
    r"|\sat (?:the|an?) (?=.*\b(?:meeting|session|conference|plenum|plenary|congress|dinner|lunch"
    r"|summit|ceremony|reception|opening)\b)",
    re.I,
)
_OFFICE = re.compile(r"\b(?:committee|commission|panel|delegation|mission|representative)$", re.I)
_POSSESSIVE = re.compile(r"['’]s?$")


def tidy_parties(found: Finding) -> None:
    """Cut the words on the subject from sender and recipient in *found*; a title may come of it."""
    for field in ("originator", "recipient"):
        party = found.fields.get(field)
        if party is None or party.end - party.start != len(party.value):
            continue
        if len(party.value) > _LONGEST:
            continue
        piece = Piece(party.value, party.start)
        if field == "recipient" and (dash := _DASH.search(piece.text)):
            title = piece.cut(dash.end())
            if "title" in found.fields:
                found.leave(title)
            else:
                found.put("title", title.text, title, GUESS)
                found.warn("the title has no quotation marks")
            piece = piece.cut(0, dash.start())
        about = _ABOUT.search(piece.text)
        if about and not _OFFICE.search(piece.text[: about.start()]):
            found.leave(piece.cut(about.start()))
            piece = piece.cut(0, about.start())
        if field == "originator" and (ending := _POSSESSIVE.search(piece.text)):
            piece = piece.cut(0, ending.start())
        if piece.text and piece.text != party.value:
            found.fields[field] = Found(piece.text, piece.start, piece.end, party.confidence)
