"""Sender and recipient: separated at their "to", without a leading *the* or a bare title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from foiakit.citations.reading.agencies import is_agency
from foiakit.citations.reading.passage import GUESS, LIKELY, Finding, Piece
from foiakit.model import vocabulary

LONGEST_PARTY = 260
TO = re.compile(r"(?:,)?\s+to\s+(?=\S)")
_OFFICE_TO = re.compile(
    r"\b(?:assistant|advis[eo]r|deputy|ambassador|envoy|minister|representative|mission|counsel"
    r"|counsell?or|delegate|delegation|liaison|secretary|aide|legation|attach[eé]|secy)$",
    re.I,
)
# Nouns that a "to" goes on from: his Trip to China, Guarantees to Norway.
_GOES_TO = re.compile(
    r"\b(?:visits?|trips?|journey|travels?|tour|aid|assistance|threats?|access|transition|return"
    r"|contributions?|introduction|guide|changes|amendments|road|guarantees|restrictions|limits)$",
    re.I,
)
INSTITUTION = re.compile(
    r"(?:the )?(?:u\.?\s?s\.? |united states |american |british |french |soviet )?"
    r"(?:embassy|am ?emb(?:assy)?|consulate(?: general)?|am ?con(?:sul|gen)?|legation|mission"
    r"|liaison office|interests section|department|dep[’']?t\.?|state department|state"
    r"|foreign (?:ministry|office)|ministry|white house)\b.*",
    re.I,
)
_FOR = re.compile(r"\s+for\s+(?=(?:the )?[A-Z])")
_OFFICE_FOR = re.compile(
    r"\b(?:secretary|secy|assistant|asst|deputy|dep|minister|director|chief|adviser|advisor|officer"
    r"|commissioner|representative|delegate|office|bureau|committee|agency|staff|under)$",
    re.I,
)
_PURPOSE = re.compile(
    r"(?:the )?(?:[A-Z][\w-]+,? (?:and )?){0,4}(?:Affairs|Plans|Operations|Policy|Intelligence"
    r"|Logistics|Personnel|Research|Development|Security|Administration|Information)\b"
)
_MISSION = re.compile(
    r"(?:u\.?s\.? )?"
    r"(?:am ?emb(?:assy)?|embassy|am ?con(?:sul|gen)?|consulate(?: general)?|legation)",
    re.I,
)
_OFFICE = re.compile(
    r"\b(?:secretary|sec[’']y|under|chairman|chair|chief|director|dir|minister|ambassador|counsel|president|assistant|asst"
    r"|deputy|dep|counsell?or|consul|attach[eé]|officer|adviser|advisor|representative|head|general|gen|admiral|colonel"
    r"|bd|board|dep[’']?t|department|bureau|commission|commissioner|council|agency|embassy|ministry|office|division|staff"
    r"|governor|senator|premier|administrator|jr|sr|ii|iii|ph\.?d|usn|usa|usaf|of)\b\.?",
    re.I,
)
_SERIAL = re.compile(
    r"(?:[A-Z]{1,5}[-–/]|NSC )[0-9][0-9/–-]{0,12}|doc(?:ument)?\.? [0-9]{1,4}[A-Z]?"
    r"|appeal|reply|response|answer|information|paraphrase\b.*|invitation|welcome"
    r"|unsigned|undated|untitled|handwritten|typed|typewritten|annotated|corrected"
    r"|outgoing|incoming|inward|outward|circular",
    re.I,
)  # a paper's number: CA-5218
_PARTICLE = re.compile(r"(?:al|bin|da|de|del|della|der|di|du|el|ibn|la|le|ten|ter|van|von)[ -]")
# A person with an initial: W.L. Mackenzie King, John A. Holm.
_PERSON = re.compile(r"(?:[A-Z][\w’'-]+ )?(?:[A-Z]\. ?){1,3}(?:[A-Z][\w’'-]+ ?){1,3}")
# An office that is in the town named after it: U.S. High Commissioner, Bonn.
_ABROAD = re.compile(r"\b(?:Embassy|Legation|Commissioner|Representative|Ambassador|Consul)$")
_THE = re.compile(
    r"the |The (?=(?:[A-Z][a-z]+ )?(?:Ambassador|Minister|Secretary|Acting|Under|Assistant"
    r"|Charg[eé]|Consul|Department|President|Director|Chief|Deputy|Vice|Counsel|Prime|Embassy|Legation|Special"
    r"|Representative|Chairman|Administrator|Foreign)\b)"
)
_POSTS = re.compile(
    r"(?:certain|all|selected|various|other)\b.{0,60}\b(?:posts|missions|embassies|consulates|offices)",
    re.I,
)
_INVERTED = re.compile(
    r"(?P<last>[\w’'-]{2,30}), (?P<first>[^,]{2,40})\. (?=(?P=first) (?P=last)\b)"
)
NOT_A_PARTY = re.compile(
    r"\b(?:is|was|were|are|had|has|have|that|which|who|when|said|reported|stated|see|according|cited|from)\b"
)


def has_parties(text: str) -> bool:
    """Return whether *text* has a "to" between two parties that is not part of an office."""
    return any(
        text[match.end() : match.end() + 1].isupper()
        and not _GOES_TO.search(text[: match.start()][-24:])
        and not _OFFICE_TO.search(text[: match.start()][-24:])
        for match in TO.finditer(text[:400])
    )


def is_office(words: str) -> bool:
    """Return whether *words* name an office or an institution."""
    return any(match[0].lower() != "of" for match in _OFFICE.finditer(words))


def parted(text: Piece, found: Finding) -> tuple[Piece, Piece | None]:
    """Return *text* before and after its "to", skipping one in an office ("assistant to").

    The second is ``None`` if there is no "to"; *found* gets a warning if there are several.
    """
    if len(text.text) > 400:
        return text, None
    places = [
        at for at in TO.finditer(text.text) if not _GOES_TO.search(text.text[: at.start()][-24:])
    ]
    if not places:
        return text, None
    free = [place for place in places if not _OFFICE_TO.search(text.text[: place.start()][-24:])]
    split_at = free[0] if free else places[-1]
    if len(free) != 1:
        found.warn("who wrote to whom can be read in more than one way")
    return text.cut(0, split_at.start()).trim(","), text.cut(split_at.end()).trim(",")


def addressed(text: Piece) -> tuple[Piece, Piece] | None:
    """Return sender and addressee of ``Gen Marsh for CofS``; ``None`` if no "for" separates them.

    The "for" in the name of an office, as in ``Director for Plans``, does not.
    """
    for match in _FOR.finditer(text.text[:400]):
        before, after = text.cut(0, match.start()), text.cut(match.end())
        is_office = _OFFICE_FOR.search(before.text) or _PURPOSE.match(after.text)
        if has_parties(before.text):
            return None
        if not is_office and before.text[:1].isupper() and not has_parties(after.text):
            return before.trim(","), after.trim(",")
    return None


def answered(text: Piece) -> tuple[Piece, Piece | None]:
    """Return addressee and sender of ``the President from Brandt``; the sender may be ``None``."""
    match = re.search(r",?\s+(?:from|by)\s+", text.text[:400])
    if match is None:
        return text, None
    return text.cut(0, match.start()).trim(","), text.cut(match.end()).trim(",")


def put_party(field: str, party: Piece, found: Finding) -> None:
    """Put *party* as *field*; what cannot be a party is left over."""
    party = _not_inverted(bare(party))
    if (
        (
            party.text[:1].islower()
            and not _PARTICLE.match(party.text)
            and not _POSTS.match(party.text)
        )
        or _SERIAL.fullmatch(party.text)
        or len(party.text) > LONGEST_PARTY
        or NOT_A_PARTY.search(party.text)
        or ": " in party.text
    ):
        found.leave(party)
    elif field not in found.fields:
        found.put(field, party.text, party, LIKELY)
    else:
        found.leave(party)


def _not_inverted(party: Piece) -> Piece:
    """Return the second of ``Holm, Ann. Ann Holm``: a bibliography may print a name twice."""
    match = _INVERTED.match(party.text)
    return party.cut(match.end()) if match else party


def put_recipient(party: Piece, found: Finding) -> None:
    """Put *party* as the recipient; words on the subject after it are left over."""
    if about := re.search(r"\s(?:on|regarding|concerning|about|re)\s+(?=[a-z]+ [a-z])", party.text):
        found.leave(party.cut(about.start()))
        party = party.cut(0, about.start())
    put_party_and_title("recipient", party, found)


def put_party_and_title(field: str, party: Piece, found: Finding) -> None:
    """Put a party, and the words after it that are not its office as a title."""
    first, *others = _at_commas(party)
    title = None
    if others and _MISSION.fullmatch(first.text) and vocabulary.post(others[0].text):
        first, others = first.to(others[0], party), others[1:]
    if others:
        institution = INSTITUTION.fullmatch(first.text) is not None or is_agency(first)
        kept = 0
        while kept < len(others) and _is_of_party(others, kept, first, institution=institution):
            kept += 1
        if others[-1].text.startswith("and "):
            first = party  # All Posts, the Mission Berlin, and the Consulate General Bergen
        elif kept < len(others):
            title = others[kept].to(others[-1], party)
            first = first.to(others[kept - 1], party) if kept else first
        else:
            first = party
    put_party(field, first, found)
    if title is None:
        return
    numbered = re.fullmatch(r"(?P<post>[A-Z][A-Za-z]{2,20}) [0-9]{1,7}", title.text)
    if numbered and numbered["post"] in (found.value("originator") or "").split():
        found.put("message", title.text, title, LIKELY)  # from Amconsul Bergen to X, Bergen 44
        return
    is_title = title.text[:1].isupper() and re.search(r" .*[a-z]{2}|[a-z]{2}.* ", title.text)
    if "title" not in found.fields and is_title:
        found.put("title", title.text, title, GUESS)
        found.warn("the title has no quotation marks")
    else:
        found.leave(title)


def _is_of_party(others: Sequence[Piece], at: int, first: Piece, *, institution: bool) -> bool:
    """Return whether *others* at *at*, after *first*, is its office or holder."""
    before, piece = others[at - 1] if at else first, others[at]
    if _OFFICE.search(before.text) and _PERSON.fullmatch(piece.text):
        return True
    if INSTITUTION.search(before.text) or _ABROAD.search(before.text):
        return vocabulary.post(piece.text) is not None
    return not institution and _OFFICE.search(piece.text) is not None


def _at_commas(piece: Piece) -> list[Piece]:
    places = [0, *(m.end() for m in re.finditer(r",\s", piece.text)), len(piece.text)]
    return [piece.cut(a, b).trim(",") for a, b in pairwise(places)]


def bare(party: Piece) -> Piece:
    """Return *party* without a leading *the*; The Hague is a name."""
    return party.cut(4) if _THE.match(party.text) else party
