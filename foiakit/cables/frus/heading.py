"""The heading of a document in FRUS: ``11. Telegram 1717 From the Embassy in Afghanistan to the
Department of State, March 20, 1974, 1115Z.``
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.model.dates import written
from foiakit.model.vocabulary import kind as known_kind

_NUMBER = re.compile(r"\s*(?P<number>\d{1,4}[A-Za-z]?)\.\s*")
_PARTS = re.compile(
    r"(?P<kind>[^\d]*?)\s*(?:(?:No\.\s*)?(?P<serial>(?:[A-Z]{1,2}[-–])?\d[\d,]*))?\s+From\s+(?P<sender>.+?)"
    r"(?:\s+to\s+(?P<recipient>.+?))?(?P<date>,\s+(?:[A-Z][a-z]+\s+\d{1,2}(?:[–-]\d{1,2})?|[A-Z][a-z]+),?\s+\d{4}.*)?"
)
_DATE = re.compile(
    r"(?P<date>(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\s+(?:\d{1,2}(?:[–-]\d{1,2})?,\s+)?\d{4})"
)


class FrusHeading(NamedTuple):
    """The parts of a heading."""

    number: str | None
    kind: str | None
    serial: str | None
    sender: str | None
    recipient: str | None
    date: str | None
    """As exact as it is printed (EDTF)."""
    words: str
    """The heading without its number."""


def frus_heading(text: str) -> FrusHeading:
    """What a heading says; the whole of it stays in `FrusHeading.words`."""
    words = " ".join(text.split())[:2000]
    match = _NUMBER.match(words)
    number = match["number"] if match else None
    rest = words[match.end() :].rstrip(" .") if match else words.rstrip(" .")
    dated = None
    for one in _DATE.finditer(rest):
        dated = one
    found = written.read(dated["date"].replace("–", "-")) if dated else None
    parts = _PARTS.fullmatch(rest)
    label = known_kind(
        (parts["kind"] if parts else re.split(r"\s+(?:From|Prepared)\b", rest)[0]).strip()
    )
    return FrusHeading(
        number,
        label.label if label else (parts["kind"].strip() or None if parts else None),
        parts["serial"].replace(",", "").replace("–", "-") if parts and parts["serial"] else None,
        _body(parts["sender"]) if parts else None,
        _body(parts["recipient"]) if parts else None,
        found.start if found else None,
        rest,
    )


def _body(words: str | None) -> str | None:
    return re.sub(r"^the\s+", "", words.strip(" ,")) if words else None
