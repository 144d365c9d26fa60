"""As the Foreign Relations of the United States head a document, and give its marking in the note.

    Telegram 95538 From the Department of State [to RECIPIENT], DATE. Secret; Nodis.

The series' rules that hold here: no zeros before a number; an embassy by its country, a consulate
by its city; captions in small letters after semicolons. Telegrams, letters and memoranda are
*from* someone, papers and reports are *prepared by* someone, a conversation has no sender. Only a
document without a number needs its title.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.citations.citation_line import clean, commas, pinpoint, render, sentences, titled
from foiakit.citations.elements import Elements, country, elements, post
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.model import message
from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record

_TELEGRAM = re.compile(r"(?:cable|telegram)s?", re.I)
_SENT = re.compile(
    r"telegram|cable|airgram|despatch|dispatch|letter|note|message|e-?mail|memorandum|backchannel",
    re.I,
)
_BETWEEN = re.compile(
    r"conversation|minutes|meeting|transcript|interview|notes|for the record", re.I
)
# A body takes an article, a person none: "the Department of State", "President Nixon".
_BODY = re.compile(
    r"\b(?:Agency|Archives|Army|Board|Bureau|Center|Command|Commission|Committee|Consulate"
    r"|Corps|Council|Delegation|Department|Division|Embassy|Force|Group|House|Institute"
    r"|Interests Section|Joint Chiefs|Legation|Liaison Office|Ministry|Mission|Navy|Office|Staff)\b"
)


class Heading(NamedTuple):
    """The parts of a document's heading in the series' words."""

    kind: str
    number: str
    sender: str
    recipient: str

    @property
    def line(self) -> str:
        """``Telegram 95538 From the Department of State``."""
        words = (
            self.kind,
            self.number,
            f"From {self.sender}" if self.sender else "",
            f"to {self.recipient}" if self.recipient else "",
        )
        return " ".join(filter(None, words))


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as the series heads it, with its marking: one line, ended by a period."""
    known = elements(record, posting, how)
    title = "" if known.message else titled(known.title) or known.head
    date = clean(long_form(record.date, record.date_end) if record.date else "")
    heading = commas([heading_of(known).line, title, date, pinpoint(how.page)])
    return render(sentences([heading, marking(known)]), how)


def heading_of(known: Elements) -> Heading:
    """The heading of what is *known*; a body that the rules do not cover is named as printed."""
    kind, number = known.kind, ""
    if known.message:
        parsed = message.parse(known.message)
        number = parsed.serial.lstrip("0") or "0" if parsed else known.message
        kind = kind or ("Airgram" if number.upper().startswith("A-") else "Telegram")
    if _TELEGRAM.fullmatch(kind):
        kind = "Telegram"
    sender, recipient = body(known.originator), body(known.recipient)
    if _BETWEEN.search(kind):
        return Heading(kind, number, "", "")
    if kind and sender and not _SENT.search(kind):
        kind, sender = f"{kind} Prepared by {sender}", ""
    return Heading(kind, number, sender, recipient)


def body(printed: str) -> str:
    """A sender in the series' words: ``the Embassy in Pakistan``, ``the Consulate in Karachi``."""
    if found := post(printed):
        foreign = found.nation or not re.search(r"\bof\b", found.sort)
        embassy = found.sort.lower() == "embassy"
        where = country(found) if embassy else found.place
        if where and foreign:
            return f"the {found.sort} in {where}"
    name = re.sub(r"^(?:the )?(?:U\.\s?S\.|United States) (?=Department\b)", "", printed)
    if not name or not _BODY.search(name) or name[:4].lower() == "the " or found:
        return name
    return f"the {name}"


def marking(known: Elements) -> str:
    """Return the marking in the series' form, ``Secret; Nodis``: captions are capitalized.

    Abbreviations of two or three letters keep their capitals.
    """
    return "; ".join(
        " ".join(
            word.capitalize() if word.isupper() and len(word) > 3 else word for word in item.split()
        )
        for item in known.marking
    )
