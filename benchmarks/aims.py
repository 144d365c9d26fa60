"""What is aimed at, and how far a run is from it."""

from __future__ import annotations

from typing import NamedTuple

from contest import Cost


class Aim(NamedTuple):
    """A figure that was taken, and the most that it should be."""

    what: str
    figure: float
    most: float


class Aims(list[Aim]):
    """The figures of a run that something is aimed at."""

    def against(
        self, what: str, costs: dict[str, Cost], ours: str, other: str, most: float
    ) -> None:
        """The time of *ours*, as a part of the time of *other*."""
        self.append(
            Aim(f"{what}: {ours} of {other}", costs[ours].seconds / costs[other].seconds, most)
        )

    def memory(self, what: str, costs: dict[str, Cost], ours: str, most: float) -> None:
        """The peak memory of *ours*, in MB."""
        self.append(Aim(f"{what}: MB", costs[ours].memory, most))

    def tell(self) -> None:
        """Print each with its figure."""
        print(f"\n{'aims':84}{'figure':>8}{'at most':>9}")
        for one in self:
            missed = "" if one.figure <= one.most else "  missed"
            print(f"{one.what:84}{one.figure:8.2f}{one.most:9.2f}{missed}")
