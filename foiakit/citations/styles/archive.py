"""The National Security Archive's house style, as its Electronic Briefing Books print it (2012).

    HEAD: ORIGINATOR, KIND, "TITLE," DATE, CLASSIFICATION, CAPTION, N pp.

An element that the record lacks is left out with its comma. No comma is between a post in
parentheses and the kind (``U.S. Embassy (Islamabad) Cable``); after any other originator one does.

The line is one line: white space of any sort is one blank in it. A period or comma of the title's
own stays next to the line's (``"Lunch with X Corp.,"``); only at the very end do two periods become
one. What it prints, and `foiakit.citations.reading` reads back, is: message or head, originator,
kind, title, date and last day, classification, captions, pages, excised.
"""

from __future__ import annotations

import re

from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.model.dates import long_form
from foiakit.model.record import Collection, Record

EXCISED = "[Excised]"


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* in the Archive's style: one line, ended by a period."""
    line = _line(record, how)
    if how.markup == "plain":
        return line
    from foiakit.citations.citation_line import render

    return render(line, how)


def _line(record: Record, how: CiteOptions) -> str:
    line = ""
    for part in _parts(record, how):
        line += part if not line else f" {part}" if line.endswith(',"') else f", {part}"
    if line.endswith(',"'):
        line = f'{line[:-2].removesuffix(".")}."'
    if head := _one_line(record.message or record.head):
        line = f"{head}: {line}" if line else head
    if record.excised and EXCISED not in line:
        return f"{line} {EXCISED}".lstrip()
    return line if line.endswith((".", '."')) or not line else f"{line}."


def _parts(record: Record, how: CiteOptions) -> list[str]:
    date = _one_line(record.date and long_form(record.date, record.date_end))
    marking = [record.classification, *record.captions] if how.classification else []
    pages = _pinpoint(how.page) if how.page else pages_form(record.pages)
    title = _one_line(record.title)
    parts = [_who_and_what(record), title and f'"{title},"', date, *map(_one_line, marking), pages]
    return [part for part in parts if part]


def _pinpoint(page: str) -> str:
    from foiakit.citations.citation_line import pinpoint

    return pinpoint(page)


def _one_line(text: str | None) -> str:
    return " ".join(text.split()) if text else ""


def _who_and_what(record: Record) -> str:
    originator, kind = _one_line(record.originator), _one_line(record.kind)
    if not originator or not kind:
        return originator or kind
    comma = "" if ends_in_post(originator) else ","
    return f"{originator}{comma} {kind}"


def ends_in_post(originator: str) -> bool:
    """Whether it ends in a post in parentheses, ``(Islamabad)``: not ``(ISAF)``, all capitals."""
    inside = originator[originator.rfind("(") + 1 : -1]
    return originator.endswith(")") and "(" in originator and re.search("[a-z]", inside) is not None


def pages_form(pages: int | None) -> str | None:
    """``1 p.``, ``14 pp.``; nothing where the count is not known."""
    return None if pages is None else f"{pages} p." if pages == 1 else f"{pages} pp."
