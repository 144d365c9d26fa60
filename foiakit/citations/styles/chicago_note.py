"""Chicago's full note, and Turabian's, which is the same.

AUTHOR [to RECIPIENT], "TITLE," kind, NUMBER, DATE, MARKING, doc. N in "POSTING," ed. EDITORS,
SERIES No. N, POSTED, ADDRESS.
"""

from __future__ import annotations

from foiakit.citations.citation_line import capital, commas, pinpoint, render, stopped
from foiakit.citations.date_formats import american
from foiakit.citations.elements import bare, elements
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.citations.styles import chicago
from foiakit.model.record import Collection, Record


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as a first note has it, ended by a period."""
    known = elements(record, posting, how)
    who = chicago.author(known)
    if who and known.recipient:
        who = f"{who} to {bare(known.recipient)}"
    line = commas(
        [
            who,
            chicago.title(known),
            chicago.kind(known, to=not who),
            known.message,
            american(record.date, record.date_end),
            *known.marking,
            pinpoint(how.page),
            *chicago.in_note(known.place, known, how),
        ]
    )
    return render(capital(stopped(line)), how)
