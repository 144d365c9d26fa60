"""The fields of a record that a reference file carries, so that an import restores them unchanged.

An entry of BibTeX, RIS or CSL-JSON has what a citation needs. The record itself, with its ``uid``,
is added as JSON in a field that other programs ignore.
"""

from __future__ import annotations

import json
from typing import Any

from foiakit.model.record import Record
from foiakit.text.visible import json_visible

CARRIED = "foiakit"
"""The field of BibTeX, and the key of ``custom`` in CSL-JSON, that has the JSON."""
NOT_CARRIED = ("id", "text", "created", "updated")
"""Fields that are left out: the text of the document, and values that each database sets."""


def carried(record: Record) -> dict[str, Any]:
    """Return the carried fields of *record* by name; those without a value are left out."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in record._asdict().items()
        if name not in NOT_CARRIED and value not in (None, "", ())
    }


def carried_text(record: Record) -> str:
    """Return the carried fields as one line of JSON whose only braces are the first and the last.

    BibTeX counts braces everywhere, so those in strings are written as escapes, like hidden
    characters (`foiakit.text.visible`).
    """
    text = json_visible(json.dumps(carried(record), ensure_ascii=False))
    inside = text[1:-1].replace("{", r"\u007b").replace("}", r"\u007d")
    return f"{{{inside}}}"
