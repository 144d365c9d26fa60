"""Document numbers of the National Archives: ``1974TEHRAN01234``, ``1974TEHRAN A-12``, ``..._2``.

A number is year, post (its first six letters, without spaces), serial, and ``_2`` for a second copy
of the same document. Airgrams have ``A-`` before the serial and a space before that.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from foiakit.model.dates.written import full_year

_NUMBER = re.compile(
    r"(?P<year>(?:19|20)\d\d|\d\d)?(?P<post>[A-Z]{2,6}) ?(?P<serial>A-\d{1,5}|\d{5,6})"
    r"(?P<copy>_\d{1,3})?",
    re.I | re.ASCII,
)
_REEL = re.compile(r"[DNP]\d{6}-\d{4}(?:_\d{1,3})?", re.I | re.ASCII)


class Number(NamedTuple):
    """A document number, and what it says."""

    document: str
    """The number itself: the same in every source that has the document."""
    message: str | None = None
    year: int | None = None
    is_airgram: bool = False


def read(text: str) -> Number | None:
    """Return the number that *text* is, as a whole; ``None`` if it is not one.

    A reel's number (``P760110-0803``) is one that says nothing; a number without its year
    (``TEHRAN00219``) says its message.
    """
    if match := _NUMBER.fullmatch(text):
        year, serial = match["year"], match["serial"]
        return Number(
            text.upper(),
            f"{match['post']} {serial}",
            int(full_year(year)) if year else None,
            serial[0] in "Aa",
        )
    return Number(text.upper()) if _REEL.fullmatch(text) else None
