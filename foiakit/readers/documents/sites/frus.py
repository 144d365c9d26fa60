"""Documents of FRUS from a text copied from the Historian's site, or from a saved page of it.

Where the page's address or its volume's title shows which document it is, the record is the same as
that of the document in a TEI volume.
"""

from __future__ import annotations

import hashlib
import re

from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.frus.volume_titles import ADDRESS, title_of, volume_of, volume_title
from foiakit.cables.frus.web_page import WebDocument, documents
from foiakit.model.record import Collection, Details, Record
from foiakit.readers.documents.html_lines import Page
from foiakit.readers.documents.tei import address_of, items_of
from foiakit.readers.documents.tei_text import Document


def is_page(text: str) -> bool:
    """Return whether *text* is a document of a volume, or a list of some."""
    return bool(documents(text))


def read_saved(page: Page) -> list[Collection | Details | Record]:
    """Return what `read` returns for a saved page, whose footnotes are a numbered list."""
    lines = [
        f"{page.numbers[at]}. {line}" if at in page.numbers else line
        for at, line in enumerate(page.lines)
    ]
    return read("\n".join(lines), page.address)


def read(text: str, address: str | None = None) -> list[Collection | Details | Record]:
    """Return the volume if *text* names it, then each document's details and record.

    *address* is that of the page, if it has one; the list is empty for another text.
    """
    found = documents(text)
    if not found:
        return []
    items: list[Collection | Details | Record] = []
    match = ADDRESS.search(address or "") or _printed_address(text, found)
    volume = match["volume"] if match else volume_of(text)
    if volume:
        items.append(
            Collection(
                volume,
                series="FRUS",
                title=volume_title(text) or title_of(volume),
                url=address_of(volume),
            )
        )
    for document in found:
        number = match["document"] if match and len(found) == 1 else None
        heading = document.heading
        if number is None and volume and heading.number:
            number = f"d{heading.number}"
        is_known = volume is not None and number is not None
        words = "\n".join(
            (
                document.heading.number or "",
                document.heading.words,
                *document.lines,
                document.source or "",
            )
        )
        name = number or hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        items += items_of(_as_element(document), volume, name, known=is_known)
    return items


def _printed_address(text: str, found: list[WebDocument]) -> re.Match[str] | None:
    """Return the document's own address, if *text* has it and none of another document."""
    addresses = {match.group(): match for match in ADDRESS.finditer(text)}
    match = next(iter(addresses.values())) if len(addresses) == 1 and len(found) == 1 else None
    return match if match and match["document"] == f"d{found[0].heading.number}" else None


def _as_element(document: WebDocument) -> Document:
    """Return *document* as the reader of TEI has it."""
    text = "\n".join(document.lines)
    dates = ({"where": "dateline", "printed": document.date},) if document.date else ()
    return Document(
        number=document.heading.number,
        subtype=None,
        heading=document.heading.words,
        source=document.source,
        summary=document.summary,
        subject=document.subject,
        dates=dates,
        place=document.place,
        signature=None,
        received=document.received,
        first_lines=document.lines[:8],
        attachments=(),
        text=text,
        transcript=text,
        is_transcript=marks_of_a_telegram(text) >= 3,
        notes=document.notes,
        pages=document.pages,
    )
