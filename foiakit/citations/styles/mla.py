"""MLA (9th edition), after its older advice for memoranda: author, title, date, container, kind.

    United States, BODY. "TITLE." D Month YYYY. POSTING, edited by EDITORS, SERIES no. N,
    D Mon. YYYY, doc. N, ADDRESS. Kind NUMBER.

Classification has no place in it; the pages cited are in the text. Addresses lose ``https://``.
"""

from __future__ import annotations

import re

from foiakit.citations.citation_line import (
    clean,
    commas,
    enumerated,
    italic,
    render,
    sentences,
    titled,
)
from foiakit.citations.date_formats import european
from foiakit.citations.elements import Elements, bare, elements
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.model.record import Collection, Record


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* as a list of works cited has it."""
    known = elements(record, posting, how)
    place = known.place
    held = place.title or place.series
    container = [
        italic(place.title),
        _edited(place.editors),
        place.numbered("no."),
        european(place.posted),
        f"doc. {place.document}" if held and place.document else "",
        "" if held else known.source,
        re.sub(r"^https?://", "", place.address),
    ]
    to = f"to {bare(known.recipient)}" if known.recipient else ""
    entry = [
        _author(known),
        titled(known.title) or known.head,
        european(record.date, record.date_end),
        commas(container),
        f"Accessed {european(how.accessed)}" if how.accessed else "",
        " ".join(filter(None, (known.kind, known.message, to))),
    ]
    return render(sentences(entry), how)


def in_text(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """What is in the text: ``(United States, Department of State 3)``."""
    known = elements(record, posting, how)
    who = _author(known) or titled(known.title) or known.head or known.message
    return render(f"({' '.join(filter(None, (who, clean(how.page))))})", how)


def _author(known: Elements) -> str:
    # MLA enters a government's body under the nation: United States, Department of State.
    return re.sub(
        r"^(?:the )?(?:U\.\s?S\.|United States),? (?=\S)", "United States, ", bare(known.originator)
    )


def _edited(editors: tuple[str, ...]) -> str:
    if len(editors) > 2:
        return f"edited by {editors[0]} et al."
    return f"edited by {enumerated(editors)}" if editors else ""
