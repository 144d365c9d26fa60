"""The names of agencies and offices at the top of a paper, also as OCR misreads them."""

from __future__ import annotations

from functools import cache

from foiakit.cables.layout.ocr_letters import distance, letters
from foiakit.model import vocabulary

_OTHERS = (
    "The White House", "Washington", "Department of State", "The Secretary of State",
    "United States Department of State", "United States Government", "United States Senate",
    "Office of the Press Secretary", "Executive Secretariat", "For Immediate Release",
    "Department of the Army", "Department of the Navy", "Department of the Air Force",
    "The Secretary of Defense", "The Joint Staff", "Congress of the United States",
    "House of Representatives", "Directorate of Intelligence", "Directorate of Operations",
    "Embassy of the United States of America", "The Director of Central Intelligence",
)  # fmt: skip
_MISREAD = 2
"""How many letters may be misread in a name of `_LONG` letters or more; in a shorter one, one."""
_LONG = 13
_LONGEST = 70


def is_letterhead(line: str) -> bool:
    """Return whether *line*, in capitals, is one of the names, with a letter or two misread."""
    if len(line) > _LONGEST:
        return False
    alphabetic = [char for char in line if char.isalpha()]
    if sum(map(str.isupper, alphabetic)) < 0.8 * len(alphabetic):
        return False
    plain = _plain(line)
    most = _MISREAD if len(plain) >= _LONG else 1
    return any(
        abs(len(name) - len(plain)) <= most and distance(plain, name, most) <= most
        for name in _names()
    )


def _plain(text: str) -> str:
    return "".join(filter(str.isalpha, letters(text)))


@cache
def _names() -> frozenset[str]:
    """Return the names in letters alone: ``DEPARTMENTOFSTATE``."""
    found = set(_OTHERS)
    for agency in vocabulary.agencies():
        name = agency.name
        found |= {name, name.removeprefix("U.S. "), name.replace("U.S.", "United States")}
    return frozenset(plain for name in found if len(plain := _plain(name)) > 9)
