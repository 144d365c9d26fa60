"""What an editors' note refers to: a document of these volumes, or a place named in its prose."""

from __future__ import annotations

import re

from foiakit.citations.reading.notes.places import is_place
from foiakit.citations.reading.passage import LIKELY, Finding, Piece

_IBID = re.compile(r"\b(?:is|are|in) (?P<place>[Ii]bid\.[^;()]{0,160}?)(?=, along with|\. |\.?$|;)")
_KEPT_IN = re.compile(
    r"\b(?:is|are) in (?:the )?"
    r"(?P<place>[A-Z](?:[^.;()]|(?<=Vol)\.|(?<=No)\.|(?<= [A-Z])\.){4,160}?)"
    r"(?=, Documents? \d|(?<!Vol)(?<!No)(?<! [A-Z])\. |\.?$|;)"
)
_SEE = re.compile(
    r"\b(?:[Ss]ee|in|[Pp]rinted (?:in part |in full )?in(?: the)?|publication in)"
    r" (?P<place>(?:[A-Z]|\d+ Stat)[^;]{4,200}?)"
    r"(?=, Documents? \d|(?<=[a-z0-9)])(?<!\bvol)(?<!\bpt)(?<!\bno)\. [A-Z]|\.?$|;)"
)
_PRINTED_FIRST = re.compile(
    r"\A(?P<place>(?:Foreign Relations|Public Papers|Documents on)\b[^;]{4,200}?)"
    r"(?=, Documents? \d|\.?$|;)"
)
_DOCUMENT = re.compile(r"\bDocuments? (?P<number>\d{1,4})\b")
PRINTED = re.compile(
    r"\b(?:Public Papers|Foreign Relations|Current Documents|Bulletin|Statutes|Stat\b|Documents on)"
)


def put_reference(line: Piece, found: Finding) -> None:
    """Put the number of a document of these volumes, and a place in the prose, into *found*."""
    number = _DOCUMENT.search(line.text)
    if number:
        found.put("document", number["number"], line.cut(*number.span("number")))
    if "source" in found.fields:
        return
    for form in (_PRINTED_FIRST, _IBID, _KEPT_IN, _SEE):
        match = form.search(line.text)
        while match:
            place = line.cut(*match.span("place")).trim(".,")
            printed = PRINTED.search(place.text) is not None
            if printed or form is _IBID or (form is _KEPT_IN and is_place(place.text)):
                found.put("source", place.text, place, LIKELY)
                return
            match = form.search(line.text, match.start() + 1)
