"""References that are not telegrams: letters, telephone calls, documents, each by its kind."""

from __future__ import annotations

import re

from foiakit.cables import Reference
from foiakit.cables.references.reference_dates import DATE, day

_OTHERS = (
    ("telephone call", r"TEL[E]?CONS?|TELEPHONE|PHONE\s?CALL|PHONECONS?|FONECONS?|TELCALLS?"),
    ("e-mail", r"E-?MAILS?|ELECTRONIC\s+MAIL"),
    ("web page", r"HTTPS?://\S+|WWW\.\S+|WEB\s?(?:SITE|PAGE)"),
    ("letter", r"LETTERS?|LTRS?"),
    ("meeting", r"MEETINGS?|MTG|CONSULTATIONS?"),
    ("memorandum", r"MEMCONS?|MEMORANDUM|MEMORANDA|MEMOS?"),
    ("fax", r"FAX(?:ES)?|TELEFAX|DATAFAX"),
    ("despatch", r"DESPATCH(?:ES)?|DISPATCH(?:ES)?"),
    ("book", r"BOOKS?|HANDBOOK"),
    ("report", r"REPORTS?|IIRS?|STUDY|TD(?:CS|FIR)?\s?-?\s?(?=(?:DB-)?\d{3}/)"),
    ("document", r"DOCS?|DOCUMENTS?|NOTE|PAPER|RESOLUTION|AGREEMENT|FAM|FAH|CFR|USC"),
)
OTHER = re.compile("|".join(
    rf"(?P<k{n}>(?<![A-Z]){words}(?![A-Z]))" for n, (_, words) in enumerate(_OTHERS)
), re.I)  # fmt: skip


def other(text: str, start: int, match: re.Match[str]) -> Reference:
    """Return what is not a telegram, from *start* to the end of *text*, by its kind."""
    kind = next(_OTHERS[int(name[1:])][0] for name, value in match.groupdict().items() if value)
    dated = DATE.search(text, start)
    date = day(dated["date"]) if dated else None
    words = " ".join(text[start:].split()).strip(" .,;")
    year = int(date[:4]) if date and date[:4].isdigit() else None
    return Reference(
        kind, words, span_of(text, start), date=date, notal="NOTAL" in words,
        year=year, year_by="date" if year else None,
    )  # fmt: skip


def span_of(text: str, start: int) -> tuple[int, int]:
    """Return the span of *text* from *start* to its end, without spaces and full stops."""
    piece = text[start:]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip(" \n.,;"))
