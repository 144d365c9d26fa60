"""Proposed events of a letter, and reading its days and sentences."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from foiakit.model.dates import MONTHS, is_day
from foiakit.requests.model import Outcome

SURE, LIKELY = "sure", "likely"
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
DAY = re.compile(
    rf"(?:\b(?P<month>{_MONTH})\.?\s+(?P<day>\d{{1,2}}),?\s+(?P<year>\d{{4}})\b"
    rf"|\b(?P<day_first>\d{{1,2}})\s+(?P<its_month>{_MONTH})\.?,?\s+(?P<its_year>\d{{4}})\b)",
    re.I,
)
"""May 14, 2026; 14 May 2026."""
_CONDITION = re.compile(
    r"\b(?:if|should|unless|whether|where|when|in the event|in your (?:letter|appeal|request)"
    r"|you (?:write|wrote|say|said|stated?|claim(?:ed)?|argued?|believe)|we informed you)\b",
    re.I,
)
_STOP = re.compile(r"[.!?:]\s")
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

    def as_json(self) -> dict[str, Any]:
        """Return the proposal as JSON."""
        outcomes = [
            {"item": outcome.item, "result": outcome.result, "exemptions": list(outcome.exemptions)}
            for outcome in self.outcomes
        ]
        return {**self._asdict(), "outcomes": outcomes}


def iso(match: re.Match[str]) -> str | None:
    """Return the day that a match of `DAY` is; ``None`` for February 30."""
    names = [month[:3].lower() for month in MONTHS]
    month = names.index((match["month"] or match["its_month"])[:3].lower()) + 1
    number = int(match["day"] or match["day_first"])
    day = f"{match['year'] or match['its_year']}-{month:02}-{number:02}"
    return day if is_day(day) else None


def is_said(text: str, match: re.Match[str]) -> bool:
    """Return whether the sentence states *match* as a fact, not as a possibility or a quotation."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    sentence = _STOP.split(before)[-1]
    return _CONDITION.search(sentence) is None
