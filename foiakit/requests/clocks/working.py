"""The shared parts of counting: the case that is counted, and the steps and warnings."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from foiakit.requests.clocks.options import Options
from foiakit.requests.clocks.rules import Rule, rule
from foiakit.requests.days import Day
from foiakit.requests.working_days import WorkingDays


class Working:
    """How a clock was counted, line by line, and the warnings."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.warnings: list[str] = []

    def say(self, line: str) -> None:
        """Add a step."""
        self.lines.append(line)

    def warn(self, line: str) -> None:
        """Add a warning about something unexpected."""
        self.warnings.append(line)


class Case(NamedTuple):
    """One clock that is counted: its rule, the day on which it starts, and what else is known."""

    general: Rule
    """The rule of the law."""
    rule: Rule
    """The same as the agency applies it."""
    start: Day
    options: Options
    calendar: WorkingDays

    @classmethod
    def of(cls, kind: str, start: Day, options: Options) -> Case:
        """Return the case of the clock called *kind*; `Usage` if there is none."""
        general = rule(kind)
        applied = general.of_agency(options.agency).from_event(options.from_event)
        calendar = WorkingDays(options.closures, inauguration=options.inauguration)
        return cls(general, applied, start, options, calendar)

    @property
    def unit(self) -> str:
        """``working``, ``calendar`` or ``years``."""
        return self.options.unit or self.rule.unit

    def at(self, day: Day) -> date:
        """Return an approximate day as an exact one: the latest for an office, the earliest for
        oneself.
        """
        return day.earliest if self.rule.owner == "yours" else day.latest
