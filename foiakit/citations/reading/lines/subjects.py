"""Sender and recipient of an entry, without the words after them that name nobody.

A list may print the subject after the addressee: ``Beria - The Visit to Magadan``, ``Lund on the
crisis in Norway``. A possessive is a sender's: ``President Lund's memorandum``.
"""

from __future__ import annotations

import re

from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Found, Piece
from foiakit.model import vocabulary

_LONGEST = 400
_DASH = re.compile(r"\s[-–—]\s+(?=[A-Z][^,]*\s\S+\s\S)")
_ABOUT = re.compile(
    r"\s(?:on|regarding|concerning) (?:the|an?|his|her|their) (?!behalf\b)(?=\S)"
    r"|\son (?:memo(?:randum)?|letter|telegram|cable|airgram|report|draft|copy)\b"
    r"|\sat (?:the|an?) (?=.*\b(?:meeting|session|conference|plenum|plenary|congress|dinner|lunch"
    r"|summit|ceremony|reception|opening)\b)",
    re.I,
)
_OFFICE = re.compile(r"\b(?:committee|commission|panel|delegation|mission|representative)$", re.I)
_NUMBER = re.compile(r"\s\((?:No|Nr)\.? ?(?P<number>[0-9][0-9,]{0,8})\)$", re.I)
_MESSAGE = re.compile(r"\s\((?P<post>[A-Z][\w. ]{2,30}) (?P<number>[0-9][0-9,]{1,8})\)$")
_AFTER_POST = re.compile(r"(?<=\))\s(?P<number>[0-9][0-9,]{0,8})$")
_MARK = re.compile(r"[^\[\]]{0,40}\],? (?=\S)")
"""The rest of a mark in brackets in front of a name: ``[Author excised], CIA``."""
_LABELS = {
    "title": re.compile(r"(?:subject|subj\.?): ?(?=\S)", re.I),
    "source": re.compile(r"source: ?(?=\S)", re.I),
}
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$|(?<=[a-z]s)['’]$")


def tidy_parties(found: Finding) -> None:
    """Cut the words on the subject from sender and recipient in *found*; a title may come of it.

    A telegram's number in brackets after a name waits for its post (``found.waiting``).
    """
    for field in ("originator", "recipient"):
        party = found.fields.get(field)
        if party is None or party.end - party.start != len(party.value):
            continue
        if len(party.value) > _LONGEST:
            continue
        piece = _bare_name(Piece(party.value, party.start), found)
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


def _bare_name(party: Piece, found: Finding) -> Piece:
    """Return *party* without the rest of a mark before the name and a telegram's number after."""
    if mark := _MARK.match(party.text):
        party = party.cut(mark.end())
    named = _MESSAGE.search(party.text)  # "to the Secretary (Oslo 12)"
    if named and vocabulary.post(named["post"]) and "message" not in found.fields:
        words = party.cut(named.start("post"), named.end("number"))
        found.put("message", words.text, words, LIKELY)
        return party.cut(0, named.start())
    # A number alone: to Washington (No. 991), Lund (Oslo) 511.
    if number := _NUMBER.search(party.text) or _AFTER_POST.search(party.text):
        found.waiting = found.waiting or party.cut(*number.span("number"))
        party = party.cut(0, number.start())
    return party


def cut_labels(found: Finding) -> None:
    """Cut the labels off a title and a source in *found*: ``Subject: The Harbor``."""
    for name, pattern in _LABELS.items():
        field = found.fields.get(name)
        label = pattern.match(field.value) if field else None
        if field and label and field.end - field.start == len(field.value):
            piece = Piece(field.value, field.start).cut(label.end())
            found.fields[name] = Found(piece.text, piece.start, piece.end, field.confidence)
