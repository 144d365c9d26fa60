"""The title of a FRUS volume from its number alone: a file of one document has no more."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"frus(?P<first>\d{4})(?:-(?P<last>\d{2}))?(?P<electronic>ve|v)(?P<volume>\d{1,2})(?:p(?P<part>\d))?"
)
_ROMAN = ((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def title_of(volume: str | None) -> str | None:
    """Return the title of ``frus1981-88v03``: years and number of the volume, without its subject.

    ``None`` if the number is not a volume's, as in ``frus1952-54Guat``.
    """
    match = _NAME.fullmatch(volume or "")
    if match is None or not int(match["volume"]):
        return None
    number = int(match["volume"])
    years = match["first"]
    if match["last"]:
        years += f"–{match['first'][:2]}{match['last']}"
    called = f"E–{number}" if match["electronic"] == "ve" else _roman(number)
    part = f", Part {match['part']}" if match["part"] else ""
    return f"Foreign Relations of the United States, {years}, Volume {called}{part}"


def _roman(number: int) -> str:
    made = ""
    for value, letters in _ROMAN:
        while number >= value:
            made, number = made + letters, number - value
    return made
