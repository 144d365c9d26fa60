"""What FRUS says about a document beyond the fields of a record, as its details store it."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from foiakit.cables import Cable, Reference, as_json
from foiakit.cables.body.body_text import excisions
from foiakit.cables.frus.first_lines import FirstLines
from foiakit.cables.frus.heading import FrusHeading
from foiakit.cables.frus.source_note import SourceNote
from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own
from foiakit.readers.documents.tei_text import Document


class Read(NamedTuple):
    """A document, and the parsed form of each of its parts."""

    found: Document
    heading: FrusHeading
    note: SourceNote
    lines: FirstLines
    cable: Cable | None
    """The parsed telegram, where the volume prints it with its whole head."""


def data_of(read: Read) -> dict[str, Any]:
    """Return the details of a document."""
    found, heading, note, lines, cable = read
    data: dict[str, Any] = as_json(cable) if cable else {"form": "frus"}
    if found.signature:
        data.setdefault("signature", found.signature)
    if cable is None:
        cuts = excisions(found.text)
        data["excisions"] = [{"span": list(cut.span), "printed": cut.printed} for cut in cuts]
        data["references"] = _references(lines.references, found)
        data["precedence"] = list(note.precedence or lines.precedence)
    values = {name: value for name, value in note._asdict().items() if value and name != "printed"}
    extra = {
        "heading": heading.words, "dates": [dict(date) for date in found.dates],
        "place": found.place, "received": found.received, "series": lines.series,
        "attachments": [dict(attachment) for attachment in found.attachments],
        "footnotes": [list(note) for note in found.notes],
        "pages_printed": list(found.pages), "source_note": values,
    }  # fmt: skip
    return {name: value for name, value in (data | extra).items() if value}


_PLAIN_LIST = re.compile(
    r"(?:(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+)?) [\d,]{1,7}(?:, and |, | and |; |$))+"
)
_NO_POST = re.compile(r"tels?\b|[Tt]elegram|\b(?:Your|My|Our|Document|Department|Circular)\b")


def _references(words: str | None, found: Document) -> list[dict[str, Any]]:
    """Return the papers named after ``Ref:``, with their places in the text."""
    at = found.text.find(words) if words else -1
    if not words or at < 0:
        return []
    read = words
    # In a list of only names and numbers, a name that the vocabulary does not have is a post too:
    # the reader of REF lines recognises it by its capitals.
    if _PLAIN_LIST.fullmatch(words) and not _NO_POST.search(words):
        read = words.upper()
    items = references(read, Own(), at) if len(read) == len(words) else ()
    cable = Cable("frus", references=tuple(_as_printed(item, found.text) for item in items))
    return list(as_json(cable).get("references", []))


def _as_printed(reference: Reference, text: str) -> Reference:
    post = (
        reference.post.title()
        if reference.post and reference.post.isupper() and len(reference.post) > 5
        else reference.post
    )
    return reference._replace(
        printed=" ".join(text[slice(*reference.span)].split()), post=post,
        message=(
            f"{post} {reference.serial}" if reference.message and reference.serial
            else reference.message
        ),
    )  # fmt: skip
