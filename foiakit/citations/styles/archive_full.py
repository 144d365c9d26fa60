"""The Archive's line without its head, then where it is published.

    LINE, Document N in POSTING, SERIES No. N, ed. EDITORS, posted DATE, ADDRESS.

Common practice; the Archive publishes no rule. The message number is left out because the posting
and the document's number find it; without a posting it is in front, as in the house style.
"""

from __future__ import annotations

import re

from foiakit.citations.citation_line import (
    clean,
    commas,
    enumerated,
    italic,
    link,
    quoted,
    render,
    stopped,
)
from foiakit.citations.date_formats import american
from foiakit.citations.elements import place
from foiakit.citations.options import PLAIN, CiteOptions
from foiakit.citations.styles import archive
from foiakit.model.record import Collection, Record


def cite(record: Record, posting: Collection | None = None, how: CiteOptions = PLAIN) -> str:
    """*record* in the Archive's style with its posting: one line, ended by a period."""
    where = place(record, posting)
    document = where.document and f"Document {where.document}"
    published = [
        " in ".join(filter(None, (document, italic(where.title) or where.numbered()))),
        where.numbered() if where.title else "",
        f"ed. {enumerated(where.editors)}" if where.editors else "",
        f"posted {american(where.posted)}" if where.posted else "",
    ]
    if not (where.title or where.series):
        published = [clean(record.source)]
    seen = [f"accessed {american(how.accessed)}" if how.accessed else "", link(where.address)]
    own = _own(record, published=bool(where.title or where.series))
    plain = PLAIN._replace(page=how.page, classification=how.classification)
    line = _unstopped(archive.cite(own, posting, plain))
    return render(stopped(commas([line, *published, *seen])), how)


def _own(record: Record, *, published: bool) -> Record:
    """*record* on one line, and without its number where a posting finds it."""
    return record._replace(
        message=None if published else clean(record.message) or None,
        head=None if published else clean(record.head) or None,
        originator=clean(record.originator) or None,
        kind=clean(record.kind) or None,
        title=quoted(clean(record.title))[1:-1] or None,
        classification=clean(record.classification) or None,
        captions=tuple(filter(None, map(clean, record.captions))),
    )


def _unstopped(line: str) -> str:
    """The Archive's line, for others to follow: only an abbreviation keeps its period."""
    if line.endswith('."'):
        return f'{line[:-2]}"'
    return line if re.search(r"\bpp?\.$", line) else line.removesuffix(".")
