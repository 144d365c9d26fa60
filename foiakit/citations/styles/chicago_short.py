"""Chicago's shortened note: who, the beginning of the title, the number.

    AUTHOR, "SHORT TITLE," NUMBER.

A record without a message number is distinguished from similar ones by its date.
"""

from __future__ import annotations

from foiakit.citations.citation_line import capital, commas, pinpoint, render, stopped, titled
from foiakit.citations.date_formats import american
from foiakit.citations.elements import elements
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.citations.styles import chicago
from foiakit.model.record import Collection, Record


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as a later note has it, ended by a period."""
    known = elements(record, posting, how)
    short = titled(chicago.short_title(known.title)) if known.title else known.head
    line = commas(
        [
            chicago.author(known),
            short,
            "" if short else chicago.kind(known),
            known.message or american(record.date, record.date_end),
            pinpoint(how.page),
        ]
    )
    return render(capital(stopped(line)), how)
