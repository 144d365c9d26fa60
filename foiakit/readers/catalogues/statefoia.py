"""The State Department's FOIA library: its listing, and the JSON that its search page reads.

A row is a released document, told by its url. The number of the case is in the address, as the
library writes it there (``FL-2017-13804``, where its reading room says ``F-2017-13804``), and so is
the document's, where it has one (``C05426367``).
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
    """*make*, and then what the address says where no column does; first what only it writes so."""
    places = {fold(name): at for at, name in enumerate(names)}
    link, pages = places.get("pdflink"), places.get("numpages")
    number = places.get("messagenumber")

    def filled(cells: list[str]) -> Record:
        cells = list(cells)
        if link is not None and (path := cells[link].strip()) and not _ABSOLUTE.match(path):
            cells[link] = LIBRARY + path.replace("\\", "/").lstrip("/")
        if pages is not None and cells[pages].strip() == "0":
            cells[pages] = ""  # not counted
        said = ""
        if number is not None:
            said, cells[number] = cells[number].strip(), _message(cells, places)
            if said in NOTHING or cells[number]:
                said = ""
        record = make(cells)
        if said:
            line = f"{names[number or 0]}: {said}"
            record = record._replace(notes="\n".join(filter(None, (record.notes, line))))
        url = record.url or ""
        if record.case is None and (match := _CASE.search(url)):
            record = record._replace(case=match[1])
        if record.document is None and (match := _DOCUMENT.search(url)):
            record = record._replace(document=match[1])
        return record

    return filled


def _message(cells: list[str], places: dict[str, int]) -> str:
    """The message's number with its post; empty where the number is none.

    Of older telegrams the library has the serial alone (``4717``): it is the sender's, if that is
    a post.
    """
    said = cells[places["messagenumber"]].strip()
    if not said.isdecimal():
        return said if message.parse(said) else ""
    kind = cells[places["doctype"]].strip() if "doctype" in places else ""
    sender = cells[places["from"]].strip() if "from" in places else ""
    if kind in _TELEGRAMS and len(said) <= 6 and vocabulary.post(sender):
        return f"{sender} {said}"
    return ""
