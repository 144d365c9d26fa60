"""What the pages of a site that `foiakit publish` made carry: a record, or a book's posting."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from foiakit.model.record import Collection
from foiakit.readers.catalogues.export_details import posting_of_object
from foiakit.readers.site_folders import EMBEDDED
from foiakit.readers.values.record_values import Unfit

_SCRIPT = re.compile(r'<script type="application/ld\+json">([^<]*)</script>')


def carried(text: str) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects of foiakit's that a page carries, each with the JSON that it stands in."""
    if EMBEDDED.decode() not in text:
        return
    for found in _SCRIPT.finditer(text):
        try:
            said = json.loads(found[1])
        except (ValueError, RecursionError):
            continue
        ours = said.get("foiakit") if isinstance(said, dict) else None
        if isinstance(ours, dict):
            yield ours, found[1]


def posting_of(text: str) -> Collection | None:
    """The posting that the index of a site carries, if it is of one; ``None`` on any other page."""
    for ours, _ in carried(text):
        postings = ours.get("postings")
        if isinstance(postings, list) and len(postings) == 1:
            try:
                return posting_of_object(postings[0])
            except Unfit:
                return None
    return None
