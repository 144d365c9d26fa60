"""APA (7th edition), after its page on archival documents.

    BODY. (YYYY, Month D). TITLE (NUMBER) [Kind]. In E. EDITOR (Ed.), POSTING (SERIES No. N,
    Document N). PUBLISHER. ADDRESS

APA lowers a title's capitals; which words are names nobody can tell from capitals alone, so they
stay as the source has them. Nothing follows an address. Classification has no place in it.
"""

from __future__ import annotations

from foiakit.citations.citation_line import clean, commas, italic, link, pinpoint, render, sentences
from foiakit.citations.date_formats import american, year_and_rest, year_first
from foiakit.citations.editor_names import name
from foiakit.citations.elements import Elements, Place, bare, elements
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.model.record import Collection, Record


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as a reference list has it."""
    known = elements(record, posting, how)
    place = known.place
    date = f"({year_first(record.date, record.date_end) or 'n.d.'})"
    author, what = bare(known.originator), _what(known)
    held = _held(place)
    entry = [
        *((author, date, what) if author else (what, date)),
        held,
        place.publisher if place.title or not held else "",
        "" if held else known.source,
    ]
    line = [sentences(entry), _address(place, how)]
    return render(" ".join(filter(None, line)), how)


def in_text(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """What is in the text: ``(U.S. Department of State, 1999, p. 3)``."""
    known = elements(record, posting, how)
    year, _ = year_and_rest(record.date, record.date_end)
    who = bare(known.originator) or italic(known.title) or known.head or known.message
    return render(f"({commas([who, year or 'n.d.', pinpoint(clean(how.page))])})", how)


def _what(known: Elements) -> str:
    # Without a title APA describes the document in brackets.
    to = f"to {bare(known.recipient)}" if known.recipient else ""
    title = known.title or known.head
    if not title:
        words = " ".join(filter(None, (known.kind, known.message, to)))
        return f"[{words}]" if words else ""
    kind = " ".join(filter(None, (known.kind or (to and "Document"), to)))
    number = f"({known.message})" if known.message else ""
    return " ".join(filter(None, (italic(title), number, f"[{kind}]" if kind else "")))


def _held(place: Place) -> str:
    names = [name(editor).initials for editor in place.editors]
    editors = ", ".join(names[:-1]) + (
        ", & " if len(names) > 2 else " & " if len(names) == 2 else ""
    )
    role = "(Ed.)" if len(names) == 1 else "(Eds.)"
    document = f"Document {place.document}" if place.document else ""
    series = place.numbered(publisher=False)
    within = ", ".join(filter(None, (series if place.title else "", document)))
    held = " ".join(
        filter(None, (italic(place.title) or place.numbered(), f"({within})" if within else ""))
    )
    if not (place.title or series):
        return ""
    return f"In {editors}{names[-1]} {role}, {held}" if names else f"In {held}"


def _address(place: Place, how: CiteOptions) -> str:
    if how.accessed and place.address:
        return f"Retrieved {american(how.accessed)}, from {link(place.address)}"
    return link(place.address)
