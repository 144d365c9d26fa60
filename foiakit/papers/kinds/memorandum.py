"""Memoranda, notes and their like: to, through, from, subject, date, in any order.

ACTION MEMO FOR THE SECRETARY      MEMORANDUM            For: Tom
FROM: EUR - Ines Marlow            TO:   The Secretary   From: Ines
SUBJECT: Harbor talks              RE:   Harbor talks    Re: Harbor council
"""

from __future__ import annotations

import re
from itertools import takewhile

from foiakit.papers import Head
from foiakit.papers.days import labelled_day, lone_day
from foiakit.papers.headings import marking, top_of
from foiakit.papers.kinds import Found, memo_labels
from foiakit.papers.kinds.misread_memo import with_title
from foiakit.papers.mail.names import names_of
from foiakit.papers.page_lines import Line, Segment, segments
from foiakit.papers.portion_marks import without_mark

_TITLE = re.compile(
    r"(?P<kind>(?:ACTION|INFORMATION(?:/BRIEFING)?|INFO|BRIEFING|DECISION)\s+MEMO(?:RANDUM)?|MEMORANDUM\s+OF"
    r"\s+(?:TELEPHONE\s+)?CONVERSATION|(?:OFFICE\s+)?MEMORANDUM\W+UNITED\s+STATES\s+GOVERNMENT"
    r"|MEMO(?:RANDUM)?|NOTE)\W*"
    r"(?:\s+(?:(?P<thru>THRU|THROUGH)|FOR|TO)\b\s*:?(?:\s+(?P<to>.{2,80}))?)?",
    re.I,
)
_KINDS = {
    "action": "Action Memorandum", "information": "Information Memorandum",
    "info": "Information Memorandum", "briefing": "Briefing Memorandum",
    "decision": "Decision Memorandum", "note": "Note",
}  # fmt: skip
_SMALL = frozenset(("OF", "THE", "FOR", "AND", "TO", "ON", "IN"))
_INITIALS = (
    r"\(?(?:USA|USN|USAF|USMC|USCG|DOD|CIA|FBI|NSA|NSC|DIA|UN|NATO|II|III|IV|(?:[A-Z]\.)+)[,;)]*"
)
_SIGNED = re.compile(r"\s+(?:/s/|\((?:signed|signature)\)|\[(?:signed|signature)\])\W*$", re.I)
_ENDS_AS_RECORD = re.compile(r"(?:RECORD|FILES?)\W*$", re.I)
_HEADING = re.compile(
    r"[A-Z][\w'’-]*(?:,? (?:[A-Z\d][\w'’/-]*|of|the|and|for|in|on|with|to|at)){2,12}"
)
"""A line whose long words begin with capitals, without a sign at its end."""
_REACH = 6
_FOR_LINE = re.compile(r"(?:MEMORANDUM )?FOR:?\s+(?P<to>\S.{2,80})")
"""The line below *MEMORANDUM THRU*."""
_FOR = re.compile(r"(?:MEMORANDUM )?FOR (?P<to>THE [A-Z][^a-z.]{5,70})")
"""The second line of a title: ``FOR THE ASSISTANT SECRETARY``."""
_PERSON = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Gen|General|Adm|Admiral|Col)\.? [A-Z].{1,40}", re.I)
_MOST_BELOW = 40
"""Names below a title are among this many lines, with blank ones."""
_UNFINISHED = re.compile(r"(?:.*\b)?(?:THE|OF|FOR|AND)|.*,", re.I)
"""An addressee whose office or name is on the next line."""


def read(lines: list[Line]) -> Found | None:
    """Read a memorandum; ``None`` if *lines* do not begin with the head of one."""
    top = top_of(lines)
    titled = next(
        (
            (match, line)
            for _, line in top.rows
            for segment in _first_words(line)
            if (words := with_title(segment.text))[:1].isupper()
            and (match := _TITLE.fullmatch(words))
        ),
        None,
    )
    values, places, last = memo_labels.read(lines)
    if not titled and not values.keys() >= memo_labels.ENOUGH:
        return None
    if titled and not values and not _is_certain(titled[0]):
        return None
    kind = _kind(titled[0]["kind"]) if titled else "Memorandum"
    if kind == "Memorandum" and "participants" in values and {"place", "date"} & values.keys():
        kind = "Memorandum of Conversation"
    to = values.get("to") or (_addressee(titled[0], titled[1], lines) if titled else "")
    through = titled[0]["to"] if titled and titled[0]["thru"] else None
    date = labelled_day(values["date"]) if "date" in values else top.date
    first = min((place for place, _ in places.values()), default=0)
    head = Head(
        sender=_clean(values.get("from")),
        recipients=names_of(_without_capitals(to) if to.isupper() and len(to) > 3 else to),
        copies=names_of(values.get("cc", "")),
        through=_clean(values.get("through") or through),
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
    title = head.subject or (_heading_below(titled[1], lines) if titled else None)
    return Found(kind, title, head, date, spans)


def _is_certain(title: re.Match[str]) -> bool:
    """Return whether *title* is one of a memorandum without any label below it."""
    words = title.group()
    return bool(title["to"]) or (
        words.isupper()
        and ("CONVERSATION" in words or words.startswith(("MEMORANDUM FOR", "NOTE FOR")))
    )


def _addressee(title: re.Match[str], line: Line, lines: list[Line]) -> str:
    """Return to whom *title* says a memorandum goes; its office may be named below *line*."""
    to = title["to"] or ""
    number = lines.index(line)
    if title["thru"]:
        rest = (_FOR_LINE.fullmatch(other.words) for other in lines[number + 1 : number + _REACH])
        return next((match["to"] for match in rest if match), "")
    below = lines[number + 1].words if number + 1 < len(lines) else ""
    if to:
        return f"{to} {below}" if _UNFINISHED.fullmatch(to) and below else to
    if match := _FOR.fullmatch(below):
        return match["to"]
    if not title.group().upper().endswith(("FOR", "TO")):
        return ""
    some = (other.words for other in lines[number + 1 : number + _MOST_BELOW] if other.text)
    names = takewhile(_PERSON.fullmatch, some)
    return "; ".join(_without_capitals(name) if name.isupper() else name for name in names)


def _heading_below(line: Line, lines: list[Line]) -> str:
    """Return the heading below *line*, a memorandum's title without a subject, or its words."""
    number = lines.index(line)
    some = (other.words for other in lines[number + 1 : number + _REACH] if other.text)
    below = next(some, "")
    is_text = not _HEADING.fullmatch(below) or _PERSON.fullmatch(below) or lone_day(below)
    words = line.words if is_text or not _ENDS_AS_RECORD.search(line.words) else below
    return " ".join(words.split())


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
    return _KINDS.get(words.split()[0].partition("/")[0], "Memorandum")


def _clean(text: str | None) -> str | None:
    return _SIGNED.sub("", text or "").strip(" •*'") or None
