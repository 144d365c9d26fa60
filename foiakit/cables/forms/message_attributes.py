"""The National Archives' Message Attributes: 63 keys below a telegram of 1973-79.

Each is ``Key: value`` and may run over several lines; ``n/a``, ``N/A`` and nothing mean nothing.
"""

from __future__ import annotations

import re

from foiakit.cables import Span
from foiakit.cables.layout.lines import Line

KEYS = tuple(
    """Automatic Decaptioning|Capture Date|Channel Indicators|Concepts|Control Number|Copy
Current Classification|Decaption Date|Decaption Note|Disposition Action
Disposition Approved on Date|Disposition Authority|Disposition Case Number|Disposition Comment
Disposition Date|Disposition Event|Disposition History|Disposition Reason|Disposition Remarks
Document Number|Document Source|Document Unique ID|Draft Date|Drafter|Enclosure|Errors
Executive Order|Film Number|From|Handling Restrictions|Image Path|ISecure|Legacy Key|Line Count
Locator|Markings|Office|Original Classification|Original Handling Restrictions
Original Previous Classification|Original Previous Handling Restrictions|Page Count
Previous Channel Indicators|Previous Handling Restrictions|Reference|Review Action
Review Authority|Review Comment|Review Content Flags|Review Date|Review Event|Review History
Review Markings|Review Media Identifier|Review Release Date|Review Release Event
Review Transfer Date|Secure|Status|Subject|TAGS|To|Type""".replace("\n", "|").split("|")
)
_KEY = re.compile(
    r"(?P<key>" + "|".join(sorted(map(re.escape, KEYS), key=len, reverse=True)) + r")\s*:\s*", re.I
)
_NAMES = {key.lower(): key for key in KEYS}
_NOTHING = {"", "n/a", "<n/a>", "none"}


def attributes(lines: list[Line]) -> tuple[dict[str, str], dict[str, Span]]:
    """Return the attributes that have a value, by key, and where each is.

    A line without a key continues the value above it.
    """
    values: dict[str, str] = {}
    spans: dict[str, Span] = {}
    key: str | None = None
    for line in lines:
        match = _KEY.match(line.text)
        if match and _NAMES[match["key"].lower()] not in values:
            key = _NAMES[match["key"].lower()]
            piece = line.part(match.end())
            values[key], spans[key] = piece.text, (piece.start, piece.end)
        elif key and line.text:
            values[key] = f"{values[key]} {line.text}".strip()
            spans[key] = (spans[key][0], line.end)
    filled = {name: value for name, value in values.items() if value.lower() not in _NOTHING}
    return filled, {name: spans[name] for name in filled}
