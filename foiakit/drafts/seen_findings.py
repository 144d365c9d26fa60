"""The findings that the author has looked at, kept in a file next to the manuscript.

``chapter.md.seen.json`` is a list of objects, each with the ``identity`` of a finding (its kind,
its result and the passage's own words) and the passage as it was. A passage that moves stays seen;
one whose words or result have changed is new.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from foiakit.drafts.findings import Finding
from foiakit.errors import BadInput

ENDING = ".seen.json"


def read(text: str, name: str) -> dict[str, str]:
    """Return the passages by identity; raises `BadInput` if foiakit did not write *text*."""
    try:
        entries = json.loads(text)
        return {str(entry["identity"]): str(entry["text"]) for entry in entries}
    except (ValueError, TypeError, KeyError, RecursionError):
        raise BadInput(
            f"{name}: not a list of findings that were seen; delete or rename it"
        ) from None


def written(known: dict[str, str], findings: Iterable[Finding]) -> str:
    """Return the file's text with *findings* added to those already *known*."""
    seen = known | {finding.identity(): finding.text for finding in findings}
    entries = [{"identity": identity, "text": text} for identity, text in seen.items()]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"
