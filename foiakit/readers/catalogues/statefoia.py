"""The State Department's FOIA library: its listing, and the JSON that its search page reads.

A row is a released document, identified by its url. The case number is in the address, as the
library writes it there (``FL-2017-13804``, where its reading room says ``F-2017-13804``), and so is
the document's number, where it has one (``C05426367``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from foiakit.model import message, vocabulary
from foiakit.model.record import Record
from foiakit.readers.values.headers import fold
from foiakit.readers.values.record_values import NOTHING

LIBRARY = "https://foia.state.gov/"
_CASE = re.compile(r"/((?:[FMAPL]{1,2}-\d{4}-\d{5})|(?:19|20)\d{7})/")
_DOCUMENT = re.compile(r"/(C\d{8})\.pdf", re.I)
_ABSOLUTE = re.compile(r"[a-z][a-z0-9+.-]*:", re.I)
_TELEGRAMS = {"TE", "Telegram"}


def wrap(
    make: Callable[[list[str]], Record], names: Sequence[str]
) -> Callable[[list[str]], Record]:
    """Wrap *make*: fill what no column has from the address, and normalise the library's own
    spellings.
    """
    places = {fold(name): at for at, name in enumerate(names)}
    link, pages = places.get("pdflink"), places.get("numpages")
    number = places.get("messagenumber")

    def filled(cells: list[str]) -> Record:
        cells = list(cells)
        if link is not None and (path := cells[link].strip()) and not _ABSOLUTE.match(path):
            cells[link] = LIBRARY + path.replace("\\", "/").lstrip("/")
        if pages is not None and cells[pages].strip() == "0":
            cells[pages] = ""  # not counted
        original = ""
        if number is not None:
            original, cells[number] = cells[number].strip(), _message(cells, places)
            if original in NOTHING or cells[number]:
                original = ""
        record = make(cells)
        if original:
            line = f"{names[number or 0]}: {original}"
            record = record._replace(notes="\n".join(filter(None, (record.notes, line))))
        url = record.url or ""
        if record.case is None and (match := _CASE.search(url)):
            record = record._replace(case=match[1])
        if record.document is None and (match := _DOCUMENT.search(url)):
            record = record._replace(document=match[1])
        return record

    return filled


def _message(cells: list[str], places: dict[str, int]) -> str:
    """Return the message number with its post; empty if the cell has none.

    For older telegrams the library has the serial alone (``4717``): it is the sender's, if that is
    a post.
    """
    number = cells[places["messagenumber"]].strip()
    if not number.isdecimal():
        return number if message.parse(number) else ""
    kind = cells[places["doctype"]].strip() if "doctype" in places else ""
    sender = cells[places["from"]].strip() if "from" in places else ""
    if kind in _TELEGRAMS and len(number) <= 6 and vocabulary.post(sender):
        return f"{sender} {number}"
    return ""
