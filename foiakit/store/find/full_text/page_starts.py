"""Where the pages of a record begin in its text, if that is known."""

from __future__ import annotations

import json
import re

from foiakit.model.record import Record
from foiakit.store import telegrams
from foiakit.store.find.full_text.snippet import BETWEEN
from foiakit.store.session import Session
from foiakit.text import pages


def page_starts(session: Session, record: Record) -> list[int] | None:
    """Return offsets in the text of *record*, last its length; ``None`` if its pages are not known.

    They are not known either if its text was edited after it was read.
    """
    if not record.text or not telegrams.has_tables(session):
        return None
    row = session.execute(
        "SELECT json_extract(data, '$.page_starts') FROM cables WHERE record = ?", (record.id,)
    ).fetchone()
    if row is None or not isinstance(row[0], str):
        return None
    starts = json.loads(row[0])
    return starts if pages.is_of(starts, record.text) else None


def page_of_hit(
    session: Session, record: Record, snippet: str, marks: tuple[str, str]
) -> int | None:
    """Return the page with the first marked word of a search's *snippet*."""
    begin, end = marks
    before, mark, rest = snippet.partition(begin)
    starts = page_starts(session, record) if mark else None
    if starts is None or not record.text:
        return None
    lead = before.rpartition(BETWEEN)[2].removeprefix(BETWEEN.lstrip())
    tail = rest.replace(begin, "").replace(end, "").partition(BETWEEN)[0]
    tail = tail.removesuffix(BETWEEN.rstrip())
    blank = r"\s+" if lead[-1:].isspace() else ""
    # The snippet is one line; in the text a space may be a line's end.
    pattern = rf"{_words(lead)}{blank}(?P<hit>){_words(tail)}"
    found = re.search(pattern, record.text)
    return pages.page_at(starts, found.start("hit")) if found else None


def _words(text: str) -> str:
    return r"\s+".join(map(re.escape, text.split()))
