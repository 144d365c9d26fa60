"""Zotero's export as CSV: one row per item, identified by its key.

Names are in spoken order, as its other exports are read; notes lose their HTML; the type of an item
is its kind where nothing more exact is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from html import unescape

from foiakit.model import message
from foiakit.model.record import Record
from foiakit.readers.values.bibliographic import spoken_name
from foiakit.readers.values.headers import fold

_TYPES = {"letter": "Letter", "email": "E-mail", "report": "Report", "interview": "Interview"}
"""Types of items that say what a paper is; a *document* or a *manuscript* may be anything."""
_END = re.compile(r"</(?:p|div|li|h\d|blockquote)>\s*|<br\s*/?>\s*", re.I)
_TAG = re.compile(r"<[!/]?[a-z][^<>]*>", re.I)


def wrap(
    make: Callable[[list[str]], Record], names: Sequence[str]
) -> Callable[[list[str]], Record]:
    """Wrap *make*, which reads a row's cells, with what Zotero writes in its own way."""
    places = {fold(name): at for at, name in enumerate(names)}
    people = [places[name] for name in ("author", "recipient") if name in places]
    notes, kind, form = places.get("notes"), places.get("type"), places.get("itemtype")

    def filled(cells: list[str]) -> Record:
        cells = list(cells)
        for at in people:
            cells[at] = "; ".join(spoken_name(name) for name in cells[at].split(";"))
        if notes is not None and "<" in cells[notes]:
            cells[notes] = _plain(cells[notes])
        if kind is not None and form is not None and not cells[kind].strip():
            cells[kind] = _TYPES.get(cells[form].strip(), "")
        record = make(cells)
        if record.head and message.parse(record.head):
            return record._replace(message=record.head, head=None)
        return record

    return filled


def _plain(text: str) -> str:
    """Return a note's text without its HTML, a line for each paragraph."""
    lines = unescape(_TAG.sub("", _END.sub("\n", text))).splitlines()
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))
