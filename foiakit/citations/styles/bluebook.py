"""The Bluebook (21st and 22nd edition), after its rules for unpublished letters and the internet.

    Kind from BODY [to RECIPIENT], TITLE, NUMBER[, at PAGE] (DATE) (MARKING) (declassified), ADDRESS
    (Doc. N, SERIES No. N, POSTED).

Its shortened words are in ``bluebook.toml``.
"""

from __future__ import annotations

import os
import re
from functools import cache

from foiakit.citations.citation_line import capital, clean, commas, link, render, stopped
from foiakit.citations.date_formats import ABBREVIATED, american
from foiakit.citations.elements import Elements, Place, bare, elements
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.model import vocabulary
from foiakit.model.record import Collection, Record

IBID = "Id."


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as a law review's footnote has it, ended by a period."""
    known = elements(record, posting, how)
    page = clean(how.page)
    date = american(record.date, record.date_end, ABBREVIATED)
    item = commas(
        [_letter(known), known.title or known.head, known.message, f"at {page}" if page else ""]
    )
    asides = [date, "/".join(known.marking), _status(record, known)]
    item = " ".join(filter(None, (item, *(f"({aside})" for aside in asides if aside))))
    place = known.place
    published = [
        "" if place.title or place.series else known.source,
        " ".join(filter(None, (link(place.address), _published(place)))),
    ]
    line = commas([item, *published])
    if how.accessed and place.address:
        line += f" (last visited {american(how.accessed, None, ABBREVIATED)})"
    return render(capital(stopped(line)), how)


def _letter(known: Elements) -> str:
    sender, recipient = _shortened(bare(known.originator)), _shortened(bare(known.recipient))
    words = [known.kind]
    if sender:
        words.append(f"from {sender}" if known.kind else sender)
    if recipient:
        words[-1] += "," if ", " in sender else ""
        words.append(f"to {recipient}")
    return " ".join(filter(None, words))


def _status(record: Record, known: Elements) -> str:
    # Only what was classified can have been declassified.
    if not known.marking or not record.classification:
        return ""

    level = vocabulary.level(record.classification)
    if not (level and level.classified):
        return ""
    excised = record.excised or "[Excised]" in known.title
    return "declassified in part" if excised else "declassified"


def _published(place: Place) -> str:
    document = f"Doc. {place.document}" if place.document else ""
    series = _shortened(place.numbered()) or place.title
    posted = american(place.posted, None, ABBREVIATED)
    inside = ", ".join(filter(None, (document, series, posted))) if series else ""
    return f"({inside})" if inside else ""


@cache
def _words() -> dict[str, str]:
    import tomllib

    with open(os.path.join(os.path.dirname(__file__), "bluebook.toml"), "rb") as file:
        words: dict[str, str] = tomllib.load(file)["words"]
    return words


def _shortened(body: str) -> str:
    return re.sub(r"\b[A-Z][a-z]+\b", lambda word: _words().get(word[0], word[0]), body)
