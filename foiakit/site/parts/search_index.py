"""The index of a site's own search: a script file, so that it also works from a disk.

A browser lets a page that was opened from a disk load a script, but no data.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from foiakit.model.record import Record
from foiakit.site.document_page import date_of, title_of
from foiakit.text.visible import json_visible

MOST_DOCUMENTS = 500
"""The most documents that the search in a page covers."""
MOST_BYTES = 2_000_000
"""The most bytes of its index."""
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def script(documents: Iterable[tuple[Record, str]]) -> str | None:
    """Return the index of *documents*, each with its page; ``None`` if it would be too large."""
    lines: list[str] = []
    size = 0
    for record, page in documents:
        head = (record.document, record.case, record.message, record.originator,
                record.recipient, record.kind)  # fmt: skip
        about = " ".join(filter(None, head))
        words = " ".join(" ".join(filter(None, (record.description, record.text))).split())
        line = json_visible(_encode([page, title_of(record), date_of(record), about, words]))
        size += len(line.encode("utf-8", "replace"))
        if len(lines) == MOST_DOCUMENTS or size > MOST_BYTES:
            return None
        lines.append(line)
    return "window.siteIndex = [\n" + ",\n".join(lines) + "\n];\n"
