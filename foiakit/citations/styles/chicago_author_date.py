"""Chicago's entry in the list of an author-date text: the year comes after the author.

AUTHOR. YEAR. "TITLE." Kind, NUMBER, MONTH DAY. MARKING. Document N in ...
"""

from __future__ import annotations

from foiakit.citations.citation_line import clean, commas, render, sentences
from foiakit.citations.date_formats import year_and_rest
from foiakit.citations.elements import elements
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.citations.styles import chicago
from foiakit.model.record import Collection, Record


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as the list has it; a year is asked for there, so an undated record has ``n.d.``."""
    known = elements(record, posting, how)
    year, rest = year_and_rest(record.date, record.date_end)
    author, title = chicago.author(known, how), chicago.title(known)
    entry = [
        *((author, year or "n.d.", title) if author else (title, year or "n.d.")),
        commas([chicago.kind(known), known.message, rest]),
        commas(known.marking),
    ]
    return render(
        " ".join(filter(None, (sentences(entry), chicago.in_list(known.place, known, how)))), how
    )


def in_text(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """What is in the text: ``(U.S. Department of State 1999, 3)``."""
    known = elements(record, posting, how)
    year, _ = year_and_rest(record.date, record.date_end)
    who = chicago.author(known, how) or chicago.title(known)
    words = " ".join(filter(None, (who, year or "n.d.")))
    return render(f"({commas([words, clean(how.page)])})", how)
