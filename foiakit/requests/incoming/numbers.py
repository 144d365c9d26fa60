"""Numbers of offices in a text: known ones however spelled, and what looks like one."""

from __future__ import annotations

import re
from collections.abc import Iterable

LEAST = 5
"""Signs of a number that is looked for in a text: shorter ones stand there by chance."""
_LIKE = re.compile(
    r"\b(?:F|FL|M|A|AP|P)-(?:19|20)\d\d-\d{5}\b"  # the Department of State, the CIA
    r"|\bNGC\d\d-\d{1,6}\b|\bNARA-[A-Z]{2,4}-(?:19|20)\d\d-\d{6}\b|\bNW[ -]?\d{4,6}\b"
    r"|\b(?:19|20)\d{7}(?: ?Segment [A-Z]\d{4})?\b",
)


def known_in(text: str, keys: Iterable[str]) -> list[str]:
    """Those of *keys* (`foiakit.requests.model.number_key`) that stand in *text*, in their order.

    A number stands there by itself, with any signs between its letters and digits.
    """
    upper = text.upper()
    folded = "".join(one for one in upper if one.isalnum())
    found = []
    for key in keys:
        if len(key) >= LEAST and key in folded:
            spelled = r"[\W_]{0,3}".join(map(re.escape, key))
            if re.search(rf"(?<![^\W_]){spelled}(?![^\W_])", upper):
                found.append(key)
    return found


def like_numbers(text: str) -> list[str]:
    """What looks like an office's number in *text*, each once."""
    return list(dict.fromkeys(match[0] for match in _LIKE.finditer(text)))
