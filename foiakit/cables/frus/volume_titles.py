"""The title of a FRUS volume from its number, and the number from its title in a text."""

from __future__ import annotations

import re

_NAME = re.compile(
    r"frus(?P<first>\d{4})(?:-(?P<last>\d{2}))?(?P<electronic>ve|v)(?P<volume>\d{1,2})(?:p(?P<part>\d))?"
)
_VOLUME = re.compile(
    r"Foreign Relations of the United States,\s+(?P<first>\d{4})(?:[–-](?P<last>\d{4}))?,"
    r"\s+(?:[^\n,][^\n]{2,120}?, )?Volume (?P<volume>E[–-]\d{1,2}|[IVXL]+)"
    r"(?:, Part (?P<part>\d))?(?=,|$)"
)
_TITLE = re.compile(
    r"^(?:\d\. )?[ \t]*(?P<title>Foreign Relations of the United States, \d{4}[^\n]{3,200}?)"
    r"[ \t]*$",
    re.M,
)
ADDRESS = re.compile(
    r"history\.state\.gov\.?/historicaldocuments/(?P<volume>frus\d{4}[\w-]*)/(?P<document>d\d+[a-z]?)"
)
_TOP = 20_000
"""How many characters of a text are looked at for the title and the address of its volume."""
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
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


def volume_of(text: str) -> str | None:
    """Return the number of the volume whose title *text* has: ``frus1969-76v21``."""
    match = _VOLUME.search(text[:_TOP])
    if match is None:
        return None
    years = match["first"] + (f"-{match['last'][2:]}" if match["last"] else "")
    electronic = re.fullmatch(r"E.(\d+)", match["volume"])
    number = int(electronic[1]) if electronic else _number(match["volume"])
    part = f"p{match['part']}" if match["part"] else ""
    return f"frus{years}v{'e' if electronic else ''}{number:02}{part}"


def volume_title(text: str) -> str | None:
    """Return the title of the volume, if it is a line of *text* by itself."""
    match = _TITLE.search(text[:_TOP])
    return " ".join(match["title"].split()) if match else None


def _number(roman: str) -> int:
    values = [_VALUES[letter] for letter in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < after else value for value, after in pairs)


def names_a_volume(text: str) -> bool:
    """Return whether *text* has the title or the address of a volume."""
    return _VOLUME.search(text[:_TOP]) is not None or ADDRESS.search(text[:_TOP]) is not None
