"""What of a record is published: not its owner's notes and paths, nor what its PDF hides."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from foiakit.model.record import Collection, Record, as_json, posting_as_json
from foiakit.site import FORMAT
from foiakit.store.telegrams import StoredDetails
from foiakit.text.visible import json_visible

CONTEXT = (
    "https://schema.org",
    {"foiakit": {"@id": "urn:foiakit:embedded", "@type": "@json"}},
)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_IN_A_PAGE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})


def published(record: Record, file: str | None = None) -> Record:
    """Return *record* without notes and its file's local path; *file* is its path in the site."""
    return record._replace(notes=None, file=file)


def published_details(
    details: StoredDetails, record: Record, *, hidden: bool = False
) -> StoredDetails:
    """Return *details* without references that only the private notes of *record* have.

    Unless *hidden* is true, also without the words that its PDF hides.
    """
    references = tuple(
        reference
        for reference in details.references
        if not _is_in_notes(str(reference.get("printed")), record)
    )
    data = dict(details.data)
    if not hidden and isinstance(data.get("pdf"), dict):
        data["pdf"] = {name: data["pdf"][name] for name in data["pdf"] if name != "hidden_words"}
    return details._replace(data=data, references=references)


def _is_in_notes(words: str, record: Record) -> bool:
    return words in (record.notes or "") and words not in (record.text or "")


def embedded(
    record: Record, position: int, cable: StoredDetails | None, posting: Collection | None
) -> dict[str, Any]:
    """Return the data in the page of *record* for a program that reads the site back."""
    values = as_json(record)
    if cable:
        values["cable"] = cable.as_json()
    if posting:
        values["posting"] = posting_as_json(posting)
    return {"format": FORMAT, "position": position, "record": values}


def json_ld(values: Mapping[str, Any]) -> Markup:
    """Return *values* as the content of a ``script`` element, which no value can close."""
    encoded = _encode({"@context": CONTEXT, **values})
    return Markup(json_visible(encoded).translate(_IN_A_PAGE))  # noqa: S704 - no sign of HTML is left
