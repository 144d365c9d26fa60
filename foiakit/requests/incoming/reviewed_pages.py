"""The form letter that counts pages and checks boxes: ``5 pages were reviewed and 3 released``."""

from __future__ import annotations

import re

from foiakit.requests.incoming.exemptions import exemptions_in
from foiakit.requests.model import Outcome, Request

_COUNTED = re.compile(
    r"\b(?P<reviewed>\d[\d,]*) pages? (?:was|were) reviewed,? and (?P<released>\d[\d,]*)"
    r"(?: pages?)? (?:is|are|was|were) (?:being )?released",
    re.I,
)
_CHECKED = re.compile(
    r"(?:\[ ?x ?\]|\( ?x ?\)|[☒☑✓✔✗])[ \t]{0,4}(?P<code>\(b\)(?:\(\w\)){1,2})", re.I
)


def reviewed_pages(text: str, request: Request | None) -> tuple[Outcome, str] | None:
    """Return the outcome of a request for one document and the words; ``None`` if not counted.

    Pages that are released may have deletions, so only checked boxes tell a full release from one
    in part.
    """
    flat = " ".join(text.split())
    match = _COUNTED.search(flat)
    if match is None or request is None or len(request.items) != 1:
        return None
    reviewed, released = (int(match[name].replace(",", "")) for name in ("reviewed", "released"))
    codes = tuple(
        dict.fromkeys(
            code for box in _CHECKED.finditer(text) for code in exemptions_in(box["code"])
        )
    )
    if released > reviewed or not (codes or released == reviewed):
        return None
    result = "denied" if not released else "part" if codes else "full"
    return Outcome(item=request.items[0].number, result=result, exemptions=codes), match[0]
