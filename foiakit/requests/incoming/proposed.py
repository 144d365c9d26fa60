"""Proposed events of a letter, and reading its days and sentences."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from foiakit.model.dates import MONTHS, is_day
from foiakit.requests.model import Outcome

SURE, LIKELY = "sure", "likely"
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
DAY = re.compile(
    rf"(?:\b(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<day_first>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\s+(?P<its_month>{_MONTH})\.?,?\s+(?P<its_year>\d{{4}})\b)",
    re.I,
)
"""May 14, 2026; 14 May 2026."""
_CONDITION = re.compile(
    r"(?:^|[,;] )should\b|\b(?:if|unless|until|once|whether|where|when|in the event"
    r"|in your (?:letter"
    r"|appeal|request)"
    r"|you (?:write|wrote|say|said|stated?|claim(?:ed)?|argued?|believe)|we (?:informed"
    r"|wrote to) you"
    r"|previously|(?:in|by) (?:our|a) (?:earlier |previous )?letter (?:of|dated)|(?:may"
    r"|might) be(?= (?:exempt|withheld)))\b",
    re.I,
)
_STOP = re.compile(r"[.!?:]\s|\b(?:may|can|is|are|has been|have been) now\b", re.I)
_BEFORE = 300


class Proposed(NamedTuple):
    """An event that a letter appears to report."""

    kind: str
    day: str | None
    """The day written on the letter; ``None`` if none was found."""
    data: dict[str, Any]
    outcomes: tuple[Outcome, ...]
    number: str | None
    """A number that the office gives."""
    received: str | None
    words: str
    """The supporting words of the letter."""
    certainty: str

    def details(self) -> str:
        """Return its data and outcomes on one line: ``appeal_days=90; item 1 part (b)(1)``."""
        parts = [f"{name}={_shown(value)}" for name, value in self.data.items()]
        if self.received:
            parts.append(f"received {self.received}")
        for outcome in self.outcomes:
            document = outcome.printed or (f"item {outcome.item}" if outcome.item else "all")
            parts.append(" ".join([document, outcome.result, *outcome.exemptions]))
        return "; ".join(parts)

    def as_json(self) -> dict[str, Any]:
        """Return the proposal as JSON."""
        outcomes = [
            {"item": outcome.item, "result": outcome.result, "exemptions": list(outcome.exemptions)}
            for outcome in self.outcomes
        ]
        return {**self._asdict(), "outcomes": outcomes}


def _shown(value: object) -> object:
    return ("no", "yes")[value] if isinstance(value, bool) else value


def iso(match: re.Match[str]) -> str | None:
    """Return the day that a match of `DAY` is; ``None`` for February 30."""
    names = [month[:3].lower() for month in MONTHS]
    month = names.index((match["month"] or match["its_month"])[:3].lower()) + 1
    number = int(match["day"] or match["day_first"])
    day = f"{match['year'] or match['its_year']}-{month:02}-{number:02}"
    return day if is_day(day) else None


def is_conditional(text: str, start: int) -> bool:
    """Return whether the sentence makes what begins at *start* a possibility, or quotes it."""
    sentence = _STOP.split(text[max(0, start - _BEFORE) : start])[-1]
    return _CONDITION.search(sentence) is not None


def is_stated(text: str, match: re.Match[str]) -> bool:
    """Return whether the sentence states *match* as a fact, not as a possibility or a quotation."""
    return not is_conditional(text, match.start())
