"""Message reference numbers: the post that sent a cable, and its serial number in that year.

``Islamabad 00154``, ``97 ISLAMABAD 154``, ``1997ISLAMA00154`` and ``AMEMBASSY ISLAMABAD 154`` name
one cable. A serial is unique only with its post and year, and the year is often left out, so two
messages are `same` if nothing that both state differs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from foiakit.model import vocabulary
from foiakit.model.dates.written import full_year

_POST = r"(?P<post>[^\W\d_](?:[^\W\d_]|[ '’\-/()](?=[^\W\d_])|\.(?= ?[^\W\d_]))*)"
_FORMS = [
    re.compile(pattern, re.I)
    for pattern in (
        # 1997ISLAMA00154, 97 ISLAMABAD 154, (97) ISLAMABAD 154, 10 STATE 70339
        r"\(?(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})\)?[\s-]*"
        + _POST
        + r"[\s.]*(?P<serial>(?:A-)?[0-9]{1,7})",
        # Islamabad 00154, ISLAMABAD 154 (97)
        _POST + r"[\s.)]*(?P<serial>(?:A-)?[0-9]{1,7})"
        r"(?:\s*\((?P<year>(?:19|20)[0-9]{2}|[0-9]{2})\))?",
    )
]


class Message(NamedTuple):
    """A message number as printed: ``post`` and ``serial`` keep the source's letters and zeros."""

    post: str
    serial: str
    year: int | None = None

    @property
    def printed(self) -> str:
        """Post and serial as in a record's ``message``: ``Islamabad 00154``."""
        return f"{self.post} {self.serial}"

    @property
    def key(self) -> str:
        """The common form of all spellings of the same post and serial: ``ISLAMABAD 154``."""
        serial = self.serial.upper()
        airgram = "A-" if serial.startswith("A-") else ""
        return f"{post_key(self.post)} {airgram}{int(serial.removeprefix('A-'))}"


class Number(NamedTuple):
    """A serial number with what makes it unique: one cable, in any spelling."""

    post: str
    """In the form of `post_key`."""
    year: int
    serial: int


@lru_cache(maxsize=4096)
def parse(text: str) -> Message | None:
    """Return the message number that *text* is, as a whole; ``None`` if it is something else."""
    if len(text) > 80:
        return None
    words = " ".join(text.split())
    for form in _FORMS:
        if match := form.fullmatch(words):
            year = match["year"]
            return Message(
                match["post"].strip(),
                match["serial"],
                int(full_year(year)) if year else None,
            )
    return None


def key_of(text: str | None) -> str | None:
    """Return the `Message.key` of a printed message number, ``None`` if it is not one."""
    message = parse(text) if text else None
    return message.key if message else None


@lru_cache(maxsize=4096)
def post_key(post: str) -> str:
    """Return a post's name for comparing: the vocabulary's, or else in capitals without
    punctuation.

    A renamed post keeps the name it had on the document: Dacca is not Dhaka.
    """
    known = vocabulary.post(post)
    return re.sub(r"[\W_]", "", (known.name if known else post).upper())


def same(message: Message, other: Message) -> bool:
    """Return whether both may be one cable: equal keys, and years that do not differ."""
    return message.key == other.key and (
        message.year is None or other.year is None or message.year == other.year
    )
