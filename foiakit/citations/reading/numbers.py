"""The number of a telegram after its kind: ``U.S. Embassy Oslo Telegram 2207``.

The message is the originator's post and that number. A post is never supplied: where the
originator names none, the number is left over.
"""

from __future__ import annotations

import re

from foiakit.citations.reading import kinds
from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.passage import GUESS, LIKELY, SURE, Finding, Piece
from foiakit.citations.reading.telegram_series import TELEGRAM_SERIES
from foiakit.model import message, vocabulary
from foiakit.model.dates import forms

NUMBERED = {"Cable", "Telegram", "Circular Telegram", "Airgram", "Savingram", "Despatch", "Message"}
_NUMBER = re.compile(r"(?:no\.?\s?|number\s|#\s?)?((?:A-|CA-)?[0-9]{1,7})", re.I)
# Reports have series of their own: REU-12, 11-4-65.
_SERIES = re.compile(r"(?:no\.?\s?|#\s?)?(?:[A-Z]{1,6}[ -]?)?[0-9]{1,7}(?:[-/.][0-9A-Z]{1,6}){0,4}")
# A conference's or a mission's own series, or a post: cable Secto 12044, telegram Lima 3312.
_NAMED = re.compile(rf"(?!{forms.MONTH})(?P<post>[A-Z][A-Za-z]{{2,11}}) (?P<serial>[0-9]{{1,7}})")
PAPER = re.compile(
    r"(?:^|, )(?:(?:NSC|JCS|NSAM|JIC|JSPC|SNIE|NIE|CP|CM|COS) ?[(]?[0-9][0-9/().A-Z-]*"
    r"|[A-Z]{2,5} ?[(][0-9]{2}[)] ?[0-9]{1,4}|[A-Z]{2,5}[-–][0-9]{2,5}(?:[-–/][0-9]{1,6})?"
    r"|[A-Z]{2,5} [0-9]{2}[-–][0-9]{3,6})(?:\([A-Za-z]{3,12}\))?$"
)
"""A paper's number in its own series, in place of an author: ``NSC 5614/1``."""
# A command, and what its messages are numbered by: COMUSMACV MAC 2411.
_COMMAND = re.compile(r"(?P<who>[A-Z]{3,12}) (?P<message>[A-Z]{2,8} [0-9]{2,7})")
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
    """Return the number at the end of *piece*, or ``None``, and what precedes it."""
    words = piece.text[-24:].split()
    for count in (2, 1):
        tail = " ".join(words[-count:])
        number = _NUMBER.fullmatch(tail) or _SERIES.fullmatch(tail) or _named(tail)
        if len(words) > count and number and piece.text.endswith(tail):
            cut = len(piece.text) - len(tail)
            return piece.cut(cut), piece.cut(0, cut)
    return None, piece


def _named(words: str) -> re.Match[str] | None:
    match = _NAMED.fullmatch(words)
    return match if match and kinds.known(match["post"]) is None else None


_OWN_NUMBER = re.compile(
    r"(?:(?:No|Nr)\.? ?|[A-Z]{2,6} )?(?=[A-Z./-]{0,6}[ -]?[0-9])[A-Z]{0,6}[ -]?[0-9][0-9A-Z/.-]*"
)


def is_own_number(piece: Piece, found: Finding) -> bool:
    """Return whether *piece*, after a kind, is a paper's own number, which is left over.

    ``Report, TDFIR DB-315/09112-78`` is an example.
    """
    own = _OWN_NUMBER.fullmatch(piece.text) is not None and message.parse(piece.text) is None
    if own:
        found.leave(piece)
    return own


def put_number(number: Piece | None, found: Finding) -> None:
    """Put *number* as a message of the originator's post; without a post it is left over."""
    if number is None:
        return
    if (named := _named(number.text)) and found.value("kind") in NUMBERED:
        known = vocabulary.post(named["post"]) is not None
        found.put("message", number.text, number, SURE if known else LIKELY)
        return
    originator = found.value("originator") or ""
    match = _NUMBER.fullmatch(number.text)
    post, confidence = post_in(originator)
    if match is None or post is None or found.value("kind") not in NUMBERED:
        found.leave(number, f"{number.text}: a number without a post is not a message number")
        return
    found.put("message", f"{post} {match[1]}", number, confidence)
    if vocabulary.post(post) is None and confidence < SURE:
        found.warn(f"{post}: not a post that the vocabulary knows")


def put_numbered_post(sender: Piece, found: Finding) -> bool:
    """Put *sender* as the message if it is a post and a number; return whether it is.

    ``Lima 04127``; or ``JCS 7729``, of a command that numbers its messages.
    """
    if command := _COMMAND.fullmatch(sender.text):
        found.put("originator", command["who"], sender.cut(*command.span("who")), LIKELY)
        found.put("message", command["message"], sender.cut(*command.span("message")), LIKELY)
        return True
    match = _NUMBERED_POST.fullmatch(sender.text)
    if match is None:
        return False
    post = sender.cut(*match.span("post"))
    if (
        vocabulary.post(post.text) is None
        and post.text.lower() not in TELEGRAM_SERIES
        and not (post.text.isupper() and is_agency(post))
    ):
        return False
    found.put("message", sender.text, sender)
    return True


def post_in(originator: str) -> tuple[str | None, float]:
    """Return the post in *originator*, as printed, or ``None``, and the confidence, 0 to 1."""
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
    in_brackets = re.fullmatch(r"[A-Z][^()]{1,40} \((?P<post>[A-Z][^()]{2,30})\)", words)
    if in_brackets and vocabulary.post(in_brackets["post"]):  # Brandt (Oslo)
        return in_brackets["post"], LIKELY
    if (match := _POST_FIRST.fullmatch(words)) and vocabulary.post(match["post"]):
        return match["post"], SURE
    return (words, SURE) if vocabulary.post(words) else (None, 0.0)


SERIAL = re.compile(
    r", (?:[A-Z]{2,6}[-–/][0-9][0-9A-Z/–-]*|[A-Z][a-z]+ [0-9]{4,7}"
    r"|(?:NSC|JCS|NSAM) [0-9][0-9/.-]*)$"
)
"""A paper's own number after the name of its maker."""


def without_serial(party: Piece) -> Piece:
    """Return *party* without the paper's own number after it, and without a leading *the*."""
    if serial := SERIAL.search(party.text):  # the paper's own number is not part of a name
        party = party.cut(0, serial.start())
    return party.cut(4) if party.text.lower().startswith("the ") else party
