"""An entry of a printed or digital catalogue: title, level, kind, number, date, pages.

    Fog Signals on the Northern Coast. Confidential, Cable, 01412, April 12, 1974, 3 pp. [place]

The title has no quotation marks and may be supplied, in brackets. The number alone, without a post,
is not a message; one of two letters and five digits is the catalogue's own, and part of the source.
"""

from __future__ import annotations

import re

from foiakit.citations.reading import kinds
from foiakit.citations.reading.passage import LIKELY, SURE, Finding, Piece
from foiakit.model import markings, message, vocabulary
from foiakit.model.dates import forms, written

_FORM = re.compile(
    r"(?P<title>[^“”\"]{4,300}?)\.? (?P<marking>[A-Z][A-Za-z ]{3,30}(?:/[A-Za-z ]{3,30}){0,3})"
    r", (?P<kind>[A-Z][\w’' -]{2,60})"
    r"(?:, (?P<number>[A-Z]{0,2}\d{3,7}|[A-Z][A-Za-z ]{2,20} \d{2,7}))?"
    rf", (?P<date>{forms.MONTH} {forms.DAY}, \d{{4}}|{forms.DAY} {forms.MONTH} \d{{4}}"
    rf"|{forms.MONTH} \d{{4}})(?:, (?P<pages>\d{{1,4}}) pp?\.?)?(?:[. ]+(?P<place>[A-Z].+?))?\.?",
    re.ASCII,
)
_OWN_NUMBER = re.compile(r"[A-Z]{2}\d{5}")


def read_catalogued(line: Piece) -> Finding | None:
    """Return the fields of *line*; ``None`` if it does not have this form."""
    match = _FORM.fullmatch(line.text) if len(line.text) <= 600 else None
    if match is None or not re.search(r"[.\]]$", line.text[: match.start("marking")].rstrip()):
        return None
    level = vocabulary.level(match["marking"].partition("/")[0])
    label = kinds.known(match["kind"])
    date = written.read(match["date"])
    if level is None or label is None or date is None:
        return None
    found = Finding()
    piece = line.cut(*match.span("title")).trim(".")
    found.put("title", piece.text, piece, LIKELY)
    marking = markings.read(match["marking"])
    found.put("classification", marking.classification, line.cut(*match.span("marking")))
    found.put("captions", marking.captions, line.cut(*match.span("marking")))
    found.put("kind", label, line.cut(*match.span("kind")))
    found.put("date", date.start, line.cut(*match.span("date")))
    if match["pages"]:
        found.put("pages", int(match["pages"]), line.cut(*match.span("pages")))
    _put_number(line, match, found)
    return found


def _put_number(line: Piece, match: re.Match[str], found: Finding) -> None:
    place = line.cut(*match.span("place")).trim(".") if match["place"] else None
    number = line.cut(*match.span("number")) if match["number"] else None
    parsed = message.parse(number.text) if number else None
    own = number is not None and _OWN_NUMBER.fullmatch(number.text) is not None
    if parsed and vocabulary.post(parsed.post):
        found.put("message", parsed.printed, number or line, SURE)
    elif number is not None and not own:
        found.leave(number, f"{number.text}: a number without a post is not a message number")
    words = ", ".join(part.text for part in (number if own else None, place) if part)
    if words:
        found.put("source", words, place or number or line, LIKELY)
