"""Memoranda, notes and their like: to, through, from, subject, date, in any order.

ACTION MEMO FOR THE SECRETARY      MEMORANDUM            For: Tom
FROM: EUR - Ines Marlow            TO:   The Secretary   From: Ines
SUBJECT: Harbor talks              RE:   Harbor talks    Re: Harbor council
"""

from __future__ import annotations

import re

from foiakit.cables.layout.ocr_letters import letters, nearest
from foiakit.papers import Head
from foiakit.papers.days import labelled_day, lone_day
from foiakit.papers.exemption_codes import is_codes
from foiakit.papers.headings import marking, top_of
from foiakit.papers.kinds import Found
from foiakit.papers.mail_head import names_of
from foiakit.papers.page_lines import Line, Segment, segments
from foiakit.papers.portion_marks import without_mark

_TITLE = re.compile(
    r"(?P<kind>(?:ACTION|INFORMATION|INFO|BRIEFING|DECISION)\s+MEMO(?:RANDUM)?|MEMORANDUM\s+OF"
    r"\s+(?:TELEPHONE\s+)?CONVERSATION|MEMO(?:RANDUM)?|NOTE)\W*"
    r"(?:\s+(?:FOR|TO)\b\s*:?(?:\s+(?P<to>.{2,80}))?)?",
    re.I,
)
_KINDS = {
    "action": "Action Memorandum", "information": "Information Memorandum",
    "info": "Information Memorandum", "briefing": "Briefing Memorandum",
    "decision": "Decision Memorandum", "note": "Note",
}  # fmt: skip
_LABEL = re.compile(
    r"(?:(?P<label>TO|(?:(?:MEMORANDUM|MEMO|NOTE)\s+)?FOR|(?:MEMORANDUM|MEMO|NOTE)\s+TO|FROM|THROUGH"
    r"|THRU|VIA|SUBJECTS?|SUBJ|RE|DATE(?:\s*(?:AND|&|/)\s*TIME)?|CC|COPIES TO|PARTICIPANTS"
    r"|ATTENDEES"
    r"|TIME\s*(?:AND|&|/)\s*(?:DATE|PLACE)|(?:AND\s+)?PLACE|LOCATION)\s{0,12}[:;]"
    r"|(?P<when>DATE,\s*TIME(?:,?\s+AND\s+PLACE)?)(?:\s?:|\s{2}|$))\s*(?P<value>.*)",
    re.I,
)
_WITHOUT_COLON = re.compile(r"(?P<label>TO|FROM|THROUGH|SUBJECT)\s{2,}(?P<value>\S.*)")
_MISREAD = re.compile(r"(?P<label>[A-Z0-9|][A-Z0-9| ]{2,12}?)\s{0,12}[:;]")
_LONG = ("FROM", "THROUGH", "SUBJECT", "PARTICIPANTS", "PLACE")
"""Labels of which a letter may be misread."""
_DATE_AT_RIGHT = re.compile(r"(?<!\s)(?:\s+DATE|\s{2,}Date)\s{0,3}:\s*(?P<date>\S.*)$")
"""``TO: The Secretary      DATE: August 20, 1963``."""
_SAME = {
    "for": "to", "thru": "through", "via": "through", "subj": "subject", "subjects": "subject",
    "re": "subject", "attendees": "participants", "location": "place", "copies to": "cc",
    "and place": "place",
}  # fmt: skip
_ONE_OF_SEVERAL = re.compile(
    r"\S.{0,60}?\s+[-–—]\s+\S.*|[A-Z][\w'’-]+(?:\s+[A-Z]\.?)?\s+[A-Z][\w'’-]+,\s+[A-Z].*"
)
"""``EAP - Ines Marlow`` or ``Ines Marlow, Chair``: if every line is like this, each is a person."""
_IN_BRACKETS = re.compile(r"\([^()]{1,40}\)")
"""An abbreviation for which the subject's own line had no room."""
_SMALL = frozenset(("OF", "THE", "FOR", "AND", "TO", "ON", "IN"))
_INITIALS = (
    r"\(?(?:USA|USN|USAF|USMC|USCG|DOD|CIA|FBI|NSA|NSC|DIA|UN|NATO|II|III|IV|(?:[A-Z]\.)+)[,;)]*"
)
_LONGEST_PERSON = 90
_LINES = 24
_ENOUGH = {"from", "subject"}


def read(lines: list[Line]) -> Found | None:
    """Read a memorandum; ``None`` if *lines* do not begin with the head of one."""
    top = top_of(lines)
    titled = next(
        (
            (match, line)
            for _, line in top.rows
            for segment in _first_words(line)
            if segment.text[:1].isupper() and (match := _TITLE.fullmatch(segment.text))
        ),
        None,
    )
    values, places, last = _labels(lines)
    if not titled and not values.keys() >= _ENOUGH:
        return None
    if titled and not values and not titled[0]["to"]:
        return None
    kind = _kind(titled[0]["kind"]) if titled else "Memorandum"
    to = values.get("to") or (titled[0]["to"] if titled else "") or ""
    date = labelled_day(values["date"]) if "date" in values else top.date
    first = min((place for place, _ in places.values()), default=0)
    head = Head(
        sender=_clean(values.get("from")),
        recipients=names_of(_without_capitals(to) if to.isupper() and len(to) > 3 else to),
        copies=names_of(values.get("cc", "")),
        through=_clean(values.get("through")),
        participants=tuple(filter(None, values.get("participants", "").split("; "))),
        place=_clean(values.get("place")),
        date=date,
        subject=_clean(without_mark(values.get("subject", ""))),
        span=(lines[first].start, lines[last].end) if places else (0, 0),
    )
    spans = {
        name: (lines[places[label][0]].start, lines[places[label][1]].end)
        for name, label in (("originator", "from"), ("title", "subject"), ("date", "date"))
        if label in places
    }
    title = head.subject or (" ".join(titled[1].words.split()) if titled else None)
    return Found(kind, title, head, date, spans)


def _first_words(line: Line) -> list[Segment]:
    """Return the first piece of *line*, and what a marking is to the left of."""
    parts = segments(line)
    stop = next((at for at, part in enumerate(parts) if not marking(part.text)), 0)
    return parts[: stop + 1]


def _without_capitals(printed: str) -> str:
    """Return *printed*, all in capitals, as a name is written; services and offices keep theirs."""
    small = (word.lower() if word in _SMALL else word.title() for word in printed.split())
    words = [
        word if re.fullmatch(_INITIALS, word) else other
        for word, other in zip(printed.split(), small, strict=True)
    ]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _kind(printed: str) -> str:
    words = " ".join(printed.split()).casefold()
    if "conversation" in words:
        is_call = "telephone" in words
        return "Memorandum of Telephone Conversation" if is_call else "Memorandum of Conversation"
    return _KINDS.get(words.split()[0], "Memorandum")


def _labels(lines: list[Line]) -> tuple[dict[str, str], dict[str, tuple[int, int]], int]:
    """Return the values of the labels at the top, and the first and last line of each."""
    values: dict[str, str] = {}
    places: dict[str, tuple[int, int]] = {}
    label, column, seen, last = "", 0, 0, 0
    for number, line in enumerate(lines):
        if not line.text:
            if label == "subject" and values.get("subject"):
                label = ""  # what is below a blank line is the text
            continue
        seen += 1
        if seen > _LINES or line.page > 0:
            break
        words = line.words
        if (right := _DATE_AT_RIGHT.search(words)) and "date" not in values:
            values["date"], places["date"] = right["date"], (number, number)
            words = words[: right.start()]
        match = _LABEL.match(words) or _LABEL.match(_with_label(words))
        match = match or _WITHOUT_COLON.fullmatch(words)
        if match and (found := _named(match)) not in values:
            label = found
            values[label] = _bare(match["value"])
            column = line.indent + match.start("value")
            places[label], last = (number, number), number
        elif (
            label
            and label != "date"
            and (
                _goes_on(line, column, number - last)
                or (label == "participants" and not match and _may_be_person(line.words))
                or (
                    label == "subject" and number - last == 1 and _IN_BRACKETS.fullmatch(line.words)
                )
            )
        ):
            values[label] = _with_more(label, values[label], _bare(line.words))
            places[label], last = (places[label][0], number), number
        elif values.keys() >= _ENOUGH:
            break
        else:
            label = ""
    return {name: value for name, value in values.items() if value}, places, last


def _with_label(words: str) -> str:
    """Return *words* with the label that a scanner misread at their beginning, ``SUB3 ECT:``."""
    match = _MISREAD.match(words)
    name = nearest(letters(match["label"].replace(" ", "")), _LONG, 1) if match else None
    return f"{name}{words[match.end('label') :]}" if match and name else words


def _with_more(label: str, value: str, more: str) -> str:
    """Return *value* with its lines below; people on lines of their own are separated."""
    last = value.rpartition("; ")[2]
    several = label == "participants" or (
        label in {"from", "to", "through", "cc"}
        and all(map(_ONE_OF_SEVERAL.fullmatch, (last, more)))
    )
    return f"{value}; {more}" if several and value else f"{value} {more}".strip()


def _named(match: re.Match[str]) -> str:
    label = " ".join((match["label"] or "date").lower().split())
    if label.startswith(("memo", "note")):
        return "to"
    return "date" if label.startswith(("date", "time")) else _SAME.get(label, label)


def _goes_on(line: Line, column: int, distance: int) -> bool:
    return distance <= 2 and line.indent > 2 and abs(line.indent - column) <= 6


def _may_be_person(words: str) -> bool:
    """Return whether *words* may name a participant, or one whose side is named next."""
    return len(words) <= _LONGEST_PERSON and not words.endswith((".", "?", "!"))


def _bare(text: str) -> str:
    """Return *text* without exemptions in the margin and a day at the right."""
    parts = [
        part.text
        for part in segments(Line(text, 0, 0))
        if not (is_codes(part.text) or (part.start and lone_day(part.text)))
    ]
    return " ".join(" ".join(parts).split())


def _clean(text: str | None) -> str | None:
    return (text or "").strip(" •*'") or None
