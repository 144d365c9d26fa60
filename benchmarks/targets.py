"""The targets, and how far a run is from them."""

from __future__ import annotations

from typing import NamedTuple

from contest import Cost

IMPORT_CLOCK = 0.8
"""Import: share of sqlite-utils' time by the clock, on two processors."""
IMPORT_PROCESSOR = 1.25
"""Import: share of sqlite-utils' processor time."""
IMPORT_CLOCK_OF_ONE = 1.1
"""Import on one processor: share of sqlite-utils' time by the clock."""
IMPORT_MEMORY = 200
IMPORT_MEMORY_OF_A_MILLION = 300
"""Peak memory of an import of 100,000 and of 1,000,000 records, all processes together, in MB."""
EXPORT_NDJSON = 0.35
"""NDJSON export: share of the time of ``sqlite-utils rows --nl``."""
EXPORT_CSV = 0.9
"""CSV export: share of the time of ``sqlite-utils rows --csv``."""
EXPORT_MEMORY = 50
GROWTH = 1.3
"""The time per record of many, divided by the time per record of few."""
ADDING = 9
"""Seconds for 10,000 new records in a large database."""
TELEGRAMS = 2.2
"""Telegram texts per second, relative to the last commit with forked processes (dcfa442)."""


class Target(NamedTuple):
    """A measured figure, and its upper limit."""

    what: str
    figure: float
    most: float


class Targets(list[Target]):
    """The figures of a run that have a target."""

    def clock(self, what: str, costs: dict[str, Cost], ours: str, other: str, most: float) -> None:
        """The time of *ours* by the clock, divided by that of *other*."""
        figure = costs[ours].seconds / costs[other].seconds
        self.append(Target(f"{what}: {ours} of {other}", figure, most))

    def processor(
        self, what: str, costs: dict[str, Cost], ours: str, other: str, most: float
    ) -> None:
        """The processor time of *ours*, divided by that of *other*."""
        figure = costs[ours].processor / costs[other].processor
        self.append(Target(f"{what}: {ours} of {other}, processor", figure, most))

    def memory(self, what: str, costs: dict[str, Cost], ours: str, most: float) -> None:
        """The peak memory of *ours*, in MB."""
        self.append(Target(f"{what}: MB", costs[ours].memory, most))

    def report(self) -> None:
        """Print each target with its figure."""
        print(f"\n{'targets':84}{'figure':>8}{'at most':>9}")
        for line in self:
            missed = "" if line.figure <= line.most else "  missed"
            print(f"{line.what:84}{line.figure:8.2f}{line.most:9.2f}{missed}")
