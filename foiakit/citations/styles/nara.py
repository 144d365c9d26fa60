"""The style of the National Archives: the item first, the repository last, semicolons between.

General Information Leaflet 17 gives the order; its supplement for foreign affairs begins with the
office that an item is from and asks for a mention of an online copy. State's electronic telegrams
in the Access to Archival Databases are cited to their series; other items to where their copy is.
"""

from __future__ import annotations

import re

from foiakit.citations.citation_line import capital, commas, link, pinpoint, render, stopped, titled
from foiakit.citations.date_formats import american
from foiakit.citations.elements import ARCHIVE, Elements, Place, bare, elements, post
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.model import message, vocabulary
from foiakit.model.dates import year_of
from foiakit.model.record import Collection, Record

_DATABASE = re.compile(r"https?://aad\.archives\.gov/", re.I)
_FOIA = re.compile(
    r"(?:Released (?:under|through) (?:the )?)?(?:Freedom of Information Act|FOIA)(?: request)?",
    re.I,
)
_AFTER_PLACE = re.compile(
    r"\.\s+(?=(?:Top Secret|Secret|Confidential|(?:Limited )?Official Use|Unclassified|Restricted|"
    r"Eyes Only|No (?:classification|marking)|(?:It was )?[Dd]rafted (?:by|on)|Printed|Sent)\b)"
)
"""Where the source note of a volume goes on from where the paper is to what is said of it."""
_STATE = re.compile(r"(?:the )?(?:U\.\s?S\. |United States )?Department of State\b", re.I)
_TELEGRAM = re.compile(r"(?:cable|telegram)s?", re.I)


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* from the item up to the repository, ended by a period."""
    known = elements(record, posting, how)
    parsed = message.parse(known.message) if known.message else None
    sender, recipient = _office(known.originator), _office(known.recipient)
    item = commas(
        [
            _kind_and_number(known, parsed),
            "" if known.message else titled(known.title) or known.head,
            f"{sender} to {recipient}" if sender and recipient else sender,
            f"to {recipient}" if recipient and not sender else "",
            american(record.date, record.date_end),
            pinpoint(how.page),
        ]
    )
    year = record.year or year_of(record.date)
    if _DATABASE.match(known.place.address) and parsed and year:
        levels = [item, *_electronic(parsed, year)]
    else:
        levels = [item, _released(known), *_copy(known.place, how)]
    return render(capital(stopped("; ".join(filter(None, levels)))), how)


def _kind_and_number(known: Elements, parsed: message.Message | None) -> str:
    if not known.message:
        return known.kind
    kind = known.kind
    if not kind or _TELEGRAM.fullmatch(kind):
        airgram = parsed and parsed.serial.upper().startswith("A-")
        kind = "Airgram" if airgram else "Telegram"
    return f"{kind} {parsed.serial if parsed else known.message}"


def _office(printed: str) -> str:
    return re.sub(r"^U\.\s?S\. (?=Department\b)", "", bare(printed))


def _electronic(parsed: message.Message, year: int) -> list[str]:
    # The identifier is year, the post's six letters, and five digits (State: six).
    known = vocabulary.post(parsed.post)
    code = known.code if known else re.sub(r"[\W_]", "", parsed.post).upper()[:6]
    number = int(re.sub(r"\D", "", parsed.serial))
    digits = 6 if code == "STATE" else 5
    return [
        f"{year}{code}{number:0{digits}}",
        f"Electronic Telegrams, {year}",
        "Central Foreign Policy Files, 1973-1979",
        "General Records of the Department of State, Record Group 59",
        "National Archives at College Park, College Park, MD"
        " (accessed via Access to Archival Databases)",
    ]


def _released(known: Elements) -> str:
    # Who released is said only where it follows: State's own papers, asked for without a name.
    if not _FOIA.fullmatch(known.source):
        return _AFTER_PLACE.split(known.source, maxsplit=1)[0]
    own = _STATE.match(known.originator) or post(known.originator)
    by = "by the Department of State " if own else ""
    return f"released {by}under the Freedom of Information Act"


def _copy(place: Place, how: CiteOptions) -> list[str]:
    document = f"Document {place.document}" if place.document else ""
    if place.publisher:
        held = ", ".join(filter(None, (ARCHIVE, place.numbered(publisher=False), document)))
        return [f"copy at {held}"]
    if not place.title:
        return [f"copy at {link(place.address)}" if place.address else ""]
    held = commas([place.title, place.numbered(), document])
    seen = f" (accessed {american(how.accessed)})" if how.accessed and place.address else ""
    return [f"copy at {held}", f"{link(place.address)}{seen}" if place.address else ""]
