"""Hidden passages as they are reported: each one once, with every record that shows it."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from foiakit.text.plurals import counted

_WEIGHTS = (("B1", 4), ("1.", 4), ("3.3", 4), ("B3", 4), ("B5", 3), ("B7", 3), ("B6", 1))
"""What a word withheld on a ground is worth; on another ground, or none, it is worth 2."""
_OTHER = 2
SMALL = 8
"""A gap of fewer words under B6 alone is a name, a number or an address."""
_OWN_NUMBER = 6
"""A shorter document number is not unique: each posting has one."""
IN_FULL = "released in full"


class Release(NamedTuple):
    """A record as it was released."""

    id: int
    document: str | None
    decision: str | None
    released: str | None

    @property
    def name(self) -> str:
        """Its id, and its document number if that is unique: ``219 C05774255``."""
        own = self.document if len(self.document or "") >= _OWN_NUMBER else None
        return f"{self.id} {own}" if own else str(self.id)


class Passage(NamedTuple):
    """Words that one record hides and others show."""

    words: int
    hidden_in: Release
    exemptions: tuple[str, ...]
    """Those marked in their place; empty if nothing is marked there."""
    shown_in: tuple[Release, ...]
    """The release that shows most is the first."""
    text: str
    """The words, as in the first of `shown_in`."""
    date: str
    """The day of the message."""
    subject: str
    paragraph: int
    """The number of the paragraph, as in the first of `shown_in`."""
    is_sure: bool
    """Whether more than the missing words indicates an excision: a mark, or a blank."""
    withheld: str | None = None
    """The day of the release that withheld the passage, if one of a later day, *shown*, has it."""
    shown: str | None = None

    @property
    def is_small(self) -> bool:
        """Whether few words are hidden, and only for a person's privacy."""
        return self.words < SMALL and self.exemptions == ("B6",)

    @property
    def weight(self) -> int:
        """The number of words, each multiplied by the weight of its ground."""
        grounds = (
            next((weight for begins, weight in _WEIGHTS if exemption.startswith(begins)), _OTHER)
            for exemption in self.exemptions
        )
        return self.words * max(grounds, default=_OTHER)

    @property
    def days(self) -> int | None:
        """The number of days between *withheld* and *shown*; ``None`` if either is unknown."""
        if not self.withheld or not self.shown:
            return None
        return (date.fromisoformat(self.shown) - date.fromisoformat(self.withheld)).days


def lifted(passage: Passage) -> Passage | None:
    """Return *passage* with the releases that showed it later, in order; ``None`` if there are
    none.

    Only releases with a known day count.
    """
    withheld = _day(passage.hidden_in.released)
    later = [
        (day, release)
        for release in passage.shown_in
        if (day := _day(release.released)) > withheld > ""
    ]
    if not later:
        return None
    later.sort(key=lambda pair: pair[0])
    shown_in = tuple(release for _, release in later)
    return passage._replace(shown_in=shown_in, withheld=withheld, shown=later[0][0])


def _day(released: str | None) -> str:
    """Return the day of a release; empty if it is not known to the day."""
    try:
        return date.fromisoformat(released or "").isoformat()
    except ValueError:
        return ""


def ground(passage: Passage) -> str | None:
    """Return the exemptions as one text; ``None`` for a blank without a mark."""
    return ", ".join(passage.exemptions) or None


def span(days: int) -> str:
    """Return a number of *days* as people say it: ``31 days``, ``8 months``, ``3 years``."""
    if days < 60:
        return counted(days, "day")
    months = round(days / 30.44)
    return counted(months, "month") if months < 24 else counted(round(days / 365.25), "year")


def as_json(passage: Passage) -> dict[str, Any]:
    """Return *passage* as an object for JSON."""
    hidden_in = passage.hidden_in
    values: dict[str, Any] = {
        "words": passage.words,
        "hidden_in": {
            "id": hidden_in.id,
            "document": hidden_in.document,
            "exemption": ground(passage),
        },
        "shown_in": [
            {"id": release.id, "document": release.document, "decision": release.decision}
            for release in passage.shown_in
        ],
        "date": passage.date or None,
        "subject": passage.subject or None,
        "paragraph": passage.paragraph,
        "sure": passage.is_sure,
        "text": passage.text,
    }
    if passage.days is not None:
        values |= {"withheld": passage.withheld, "shown": passage.shown, "days": passage.days}
    return values
