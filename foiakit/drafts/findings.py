"""Findings in a manuscript, as values and as JSON."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

from foiakit.drafts.comparison import FieldDifference
from foiakit.drafts.passages import Difference
from foiakit.text.words import joined

FOUND = "found"
DIFFERS = "differs"
ELSEWHERE = "elsewhere"
NOT_FOUND = "not-found"
SAME = "same"
NOT_HELD = "not-held"
RIGHT = frozenset({FOUND, SAME})
NOT_AN_ERROR = frozenset({FOUND, SAME, NOT_HELD})
"""Results that do not make the exit code 1: a document that is not held cannot be compared."""


class Place(NamedTuple):
    """A record that has a passage, and the page of it."""

    record: int
    page: int | None


class Finding(NamedTuple):
    """One quotation, citation or hint."""

    line: int
    note: str | None
    type: Literal["quotation", "citation", "hint"]
    status: str
    text: str
    """The quotation or citation as the manuscript has it."""
    record: int | None = None
    page: int | None = None
    differences: tuple[Difference | FieldDifference, ...] = ()
    held: str | None = None
    """What the record has there: the passage in its own words, or the nearest one."""
    also: tuple[Place, ...] = ()
    """Other records that have the passage."""
    reason: str | None = None
    """Why nothing could be compared, or a further remark."""

    def is_error(self) -> bool:
        """Whether an editor should look at it."""
        return self.type != "hint" and self.status not in NOT_AN_ERROR

    def identity(self) -> str:
        """An identifier: the same for the same words with the same result, wherever they are."""
        words = joined(self.text)
        return f"{self.type} {self.status} {words}"


def as_json(finding: Finding) -> dict[str, Any]:
    """Return a finding as an object: ``line``, ``note``, ``type``, ``status``, ``quotation`` ..."""
    return {
        "line": finding.line,
        "note": finding.note,
        "type": finding.type,
        "status": finding.status,
        "quotation": finding.text if finding.type == "quotation" else None,
        "citation": finding.text if finding.type == "citation" else None,
        "record": finding.record,
        "page": finding.page,
        "differences": [each._asdict() for each in finding.differences],
        "held": finding.held,
        "also": [each._asdict() for each in finding.also],
        "reason": finding.reason,
    }
