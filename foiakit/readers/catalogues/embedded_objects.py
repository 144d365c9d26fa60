"""The data in the pages of a site that `foiakit publish` made: a record, or a book's posting."""

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


def embedded(text: str) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield foiakit's objects in a page, each with the JSON that contains it."""
    if EMBEDDED.decode() not in text:
        return
    for found in _SCRIPT.finditer(text):
        try:
            value = json.loads(found[1])
        except (ValueError, RecursionError):
            continue
        ours = value.get("foiakit") if isinstance(value, dict) else None
        if isinstance(ours, dict):
            yield ours, found[1]


def posting_of(text: str) -> Collection | None:
    """The posting in the index page of a site, if the site has one; ``None`` on any other page."""
    for ours, _ in embedded(text):
        postings = ours.get("postings")
        if isinstance(postings, list) and len(postings) == 1:
            try:
                return posting_of_object(postings[0])
            except Unfit:
                return None
    return None
