"""A hearing of a committee of Congress: who heard, and when.

    hearing = committee {"," subcommittee} ["," title] "Hearing" ... congress ... date
            | title ":" "Hearing" "Before" committee "," congress ... date

The committee is the originator. A year in brackets is the date where no day is printed.
"""

from __future__ import annotations

import re

from foiakit.citations.reading.notes.dated import DATE
from foiakit.citations.reading.passage import LIKELY, Finding, Piece
from foiakit.model.dates import written

_CONGRESS = re.compile(r"\b\d{1,3}(?:st|nd|rd|d|th) Cong(?:\.|ress\b)", re.I)
_HEARING = re.compile(r"\bHearings?\b", re.I)
_BODY = re.compile(
    r"(?:(?:U\.?S\.? |United States )?(?:Congress|House(?: of Representatives)?|Senate)"
    r"|[HS]\.(?: [A-Z][\w.]+){0,4}"
    r"|(?:[A-Z][\w.’'-]* ){0,4}(?:Sub)?(?:[Cc]ommittee|[Cc]omm\.|[Ss]ubcomm\.)"
    r"(?: (?:on|of) [^,:]{3,80})?"
    r"|(?:and|&) [A-Z][\w’' -]{2,30})"
)
_BEFORE = re.compile(
    r"\bHearings? before (?:the |a )?(?P<body>(?:[^,:]|, (?:and|&) ){6,160})", re.I
)
_YEAR = re.compile(r"\((?P<year>(?:18|19|20)\d\d)\)")


def read_hearing(line: Piece) -> Finding | None:
    """Return the fields of *line*; ``None`` if it does not cite a hearing."""
    text = line.text
    congress = _CONGRESS.search(text[:600])
    hearing = _HEARING.search(text[:600])
    if congress is None or hearing is None or len(text) > 600:
        return None
    found = Finding()
    found.put("kind", "Hearing", line.cut(*hearing.span()))
    before = _BEFORE.search(text)
    body = line.cut(*before.span("body")) if before else _leading_body(line, hearing.start())
    if body is not None and body.text:
        found.put("originator", body.text, body, LIKELY)
    date = DATE.search(text, congress.end()) or DATE.search(text)
    day = written.read(date[0]) if date else None
    if date and day:
        found.put("date", day.start, line.cut(*date.span()))
        found.put("date_end", day.end, line.cut(*date.span()))
    elif year := _YEAR.search(text, congress.end()):
        found.put("date", year["year"], line.cut(*year.span("year")))
    return found if "date" in found.fields or "originator" in found.fields else None


def _leading_body(line: Piece, hearing: int) -> Piece | None:
    """Return the committee and its parent bodies that *line* begins with; ``None`` without."""
    end = start = 0
    for part in re.split(r"(?<=[,:])\s|(?<=[a-z]\.)\s(?!on\b)", line.text[:hearing]):
        name = part.rstrip(",:")
        if not _BODY.fullmatch(name) and not _BODY.fullmatch(name.rstrip(".")):
            break
        end = start + len(name)
        start += len(part) + 1
    return line.cut(0, end).trim(",") if end else None
