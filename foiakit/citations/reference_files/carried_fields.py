"""The fields of a record that a reference file carries along, so that they come back as they were.

An entry of BibTeX, RIS or CSL-JSON prints what a citation needs. The record itself goes with it as
JSON in a place that other programs pass over, its ``uid`` with it.
"""

from __future__ import annotations

import json
from typing import Any

from foiakit.model.record import Record
from foiakit.text.visible import json_visible

CARRIED = "foiakit"
"""The field of BibTeX and the key of ``custom`` in CSL-JSON under which they stand."""
NOT_CARRIED = ("id", "text", "created", "updated")
"""Fields that are left out: the document's own words, and what each database adds by itself."""


def carried(record: Record) -> dict[str, Any]:
    """The fields of *record* that go along, by name; those without a value are left out."""
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in record._asdict().items()
        if name not in NOT_CARRIED and value not in (None, "", ())
    }


def carried_text(record: Record) -> str:
    """The same as one line of JSON without a brace but the first and the last.

    BibTeX counts braces wherever they stand, so those within strings are written as escapes; so is
    whatever a text hides (`foiakit.text.visible`).
    """
    text = json_visible(json.dumps(carried(record), ensure_ascii=False))
    inside = text[1:-1].replace("{", r"\u007b").replace("}", r"\u007d")
    return f"{{{inside}}}"
