"""The number of a telegram after its kind: ``U.S. Embassy Oslo Telegram 2207``.

The message is the originator's post and that number. A post is never supplied: where the
originator names none, the number is left over.
"""

from __future__ import annotations

import re

from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.passage import GUESS, SURE, Finding, Piece
from foiakit.model import vocabulary

NUMBERED = {"Cable", "Telegram", "Circular Telegram", "Airgram", "Despatch", "Message"}
_NUMBER = re.compile(r"(?:no\.?\s?|number\s|#\s?)?((?:A-|CA-)?[0-9]{1,7})", re.I)
# Reports have series of their own: REU-12, 11-4-65.
_SERIES = re.compile(r"(?:no\.?\s?|#\s?)?(?:[A-Z]{1,6}[ -]?)?[0-9]{1,7}(?:[-/.][0-9A-Z]{1,6}){0,4}")
_NUMBERED_POST = re.compile(r"(?P<post>\D+?) (?P<serial>\d{2,7})")
_POST_FIRST = re.compile(
    r"(?:the )?(?P<post>[A-Z][^,()]{2,30}) (?:embassy|consulate(?: general)?|legation|mission)",
    re.I,
)
_DEPARTMENT = re.compile(
    r"(?:the )?(?:u\.?s\.? |united states )?(?:dep(?:artmen|['’]?)t\.? of state"
    r"|state dep(?:artmen|['’]?)t\.?|secretary of state)",
    re.I,
)
_MISSION = re.compile(
    r"(?:the )?(?:u\.?s\.? |united states |american )?"
    r"(?:embassy|am ?emb(?:assy)?|am ?con(?:sul|gen)?|consulate general|consulate|legation|mission"
    r"|interests section|liaison office)"
    r"(?P<in> in| at| to)?,? \(?(?P<post>[^()]+)\)?",
    re.I,
)


def number_after(piece: Piece) -> tuple[Piece | None, Piece]:
    """The number that *piece* ends with, if it does, and what precedes it."""
    words = piece.text[-24:].split()
    for count in (2, 1):
        tail = " ".join(words[-count:])
        number = _NUMBER.fullmatch(tail) or _SERIES.fullmatch(tail)
        if len(words) > count and number and piece.text.endswith(tail):
            cut = len(piece.text) - len(tail)
            return piece.cut(cut), piece.cut(0, cut)
    return None, piece


def put_number(number: Piece | None, found: Finding) -> None:
    """Make *number* a message with the post of what *found* has as originator and kind."""
    if number is None:
        return
    originator = found.value("originator") or ""
    match = _NUMBER.fullmatch(number.text)
    post, confidence = post_in(originator)
    if match is None or post is None or found.value("kind") not in NUMBERED:
        found.leave(number, f"{number.text}: a number without a post is not a message number")
        return
    found.put("message", f"{post} {match[1]}", number, confidence)
    if confidence < SURE:
        found.warn(f"{post}: not a post that the vocabulary knows")


def put_numbered_post(sender: Piece, found: Finding) -> bool:
    """Put *sender* as the message if it is a post and a number; whether it is.

    ``Lima 04127``, and of commands that number their messages ``JCS 7729``.
    """
    match = _NUMBERED_POST.fullmatch(sender.text)
    if match is None:
        return False
    post = sender.cut(*match.span("post"))
    if vocabulary.post(post.text) is None and not (post.text.isupper() and is_agency(post)):
        return False
    found.put("message", sender.text, sender)
    return True


def post_in(originator: str) -> tuple[str | None, float]:
    """The post that *originator* names, in its own words, and how sure that is."""
    words = " ".join(originator.split())
    if len(words) > 120:
        return None, 0.0
    if _DEPARTMENT.fullmatch(words):
        return "State", SURE
    if match := _MISSION.fullmatch(words):
        post = match["post"].strip()
        if vocabulary.post(post):
            return post, SURE
        # After "in" or "to" comes a country or a body, which numbers no telegrams.
        return (None, 0.0) if match["in"] else (post, GUESS)
    if (match := _POST_FIRST.fullmatch(words)) and vocabulary.post(match["post"]):
        return match["post"], SURE
    return (words, SURE) if vocabulary.post(words) else (None, 0.0)
