"""The National Security Archive's house style, as its Electronic Briefing Books print it (2012).

    HEAD: ORIGINATOR, KIND, "TITLE," DATE, CLASSIFICATION, CAPTION, N pp.

An element that the record lacks is left out with its comma. No comma stands between a post in
parentheses and the kind (``U.S. Embassy (Islamabad) Cable``); after any other originator one does.
"""

from __future__ import annotations

import re

from foiakit.citations import PLAIN, How
from foiakit.dates import long_form
from foiakit.record import Collection, Record

# Parentheses hold a post (Islamabad), or an acronym (ISAF) that is capitals throughout.
_POST_IN_PARENTHESES = re.compile(r"\([^()]*[a-z][^()]*\)$")
EXCISED = "[Excised]"


def cite(record: Record, posting: Collection | None = None, how: How = PLAIN) -> str:
    """*record* in the Archive's style: one line, ended by a period."""
    line = ""
    for part in _parts(record, how):
        line += part if not line else f" {part}" if line.endswith(',"') else f", {part}"
    if line.endswith(',"'):
        line = f'{line[:-2]}."'
    if head := record.message or record.head:
        line = f"{head}: {line}".rstrip()
    if record.excised and EXCISED not in line:
        return f"{line} {EXCISED}"
    return line if line.endswith((".", '."')) else f"{line}."


def _parts(record: Record, how: How) -> list[str]:
    date = record.date and long_form(record.date, record.date_end)
    marking = [record.classification, *record.captions] if how.classification else []
    pages = f"pp. {how.page}" if how.page else pages_form(record.pages)
    title = record.title and f'"{record.title},"'
    return [part for part in (_who_and_what(record), title, date, *marking, pages) if part]


def _who_and_what(record: Record) -> str:
    if not record.originator or not record.kind:
        return record.originator or record.kind or ""
    comma = "" if _POST_IN_PARENTHESES.search(record.originator) else ","
    return f"{record.originator}{comma} {record.kind}"


def pages_form(pages: int | None) -> str | None:
    """``1 p.``, ``14 pp.``; nothing where the count is not known."""
    return None if pages is None else f"{pages} p." if pages == 1 else f"{pages} pp."
