"""Editors' names, split into parts: ``Elias-Sanborn, Barbara``; ``B. Elias-Sanborn``."""

from __future__ import annotations

import re
from typing import NamedTuple

_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV", re.I)
# Names that go with the family name: they are written small between the two.
_PARTICLES = frozenset("al bin da de del della der di dos du el ibn la le ten ter van von".split())
_BODY = re.compile(
    r"\b(?:Agency|Archive|Bureau|Center|Centre|Committee|Department|Institute|Office|Project"
    r"|Staff|Team|University)\b"
)


class Name(NamedTuple):
    """A person's name; a body, or a single name, is all ``family``."""

    family: str
    given_name: str = ""
    suffix: str = ""

    @property
    def inverted(self) -> str:
        """The family name first: ``Elias-Sanborn, Barbara``."""
        return ", ".join(filter(None, self))

    @property
    def initials(self) -> str:
        """With initials: ``B. Elias-Sanborn`` (APA)."""
        letters = [
            "-".join(f"{part[0].upper()}." for part in name.split("-") if part)
            for name in self.given_name.replace(".", ". ").split()
        ]
        family = f"{self.family}, {self.suffix}" if self.suffix else self.family
        return " ".join((*letters, family))


def name(printed: str) -> Name:
    """Return the name as *printed*, split into parts; ``Byrne, Malcolm`` is ``Malcolm Byrne``."""
    if _BODY.search(printed):
        return Name(printed)
    if printed.count(",") == 1 and not _SUFFIX.fullmatch(printed.split(",")[1].strip()):
        family, given_name = (part.strip() for part in printed.split(","))
        return Name(family, given_name)
    words = printed.replace(",", " ").split()
    suffix = words.pop() if len(words) > 2 and _SUFFIX.fullmatch(words[-1]) else ""
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in _PARTICLES and words[first - 1].islower():
        first -= 1
    return Name(" ".join(words[first:]), " ".join(words[:first]), suffix)
