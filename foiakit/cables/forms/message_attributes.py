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
    """The attributes that say something, by key, and where each stands.

    A line that begins with no key goes on with the value above it.
    """
    said: dict[str, str] = {}
    spans: dict[str, Span] = {}
    key: str | None = None
    for line in lines:
        match = _KEY.match(line.text)
        if match and _NAMES[match["key"].lower()] not in said:
            key = _NAMES[match["key"].lower()]
            piece = line.part(match.end())
            said[key], spans[key] = piece.text, (piece.start, piece.end)
        elif key and line.text:
            said[key] = f"{said[key]} {line.text}".strip()
            spans[key] = (spans[key][0], line.end)
    told = {name: value for name, value in said.items() if value.lower() not in _NOTHING}
    return told, {name: spans[name] for name in told}
