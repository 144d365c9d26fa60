"""What a check found: counted while it passes by, and drawn for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from foiakit.checks import SEVERITIES, Finding, Rule
from foiakit.checks.examine import examine
from foiakit.commands.output.progress import Progress
from foiakit.model.query import Query
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store
from foiakit.text.counted import counted

TABLE = 500
"""A longer table nobody reads; the other formats have no end."""


class Tally:
    """What was found and left out, counted while it passes through."""

    def __init__(self, store: Store, *, also_seen: bool, quiet: bool) -> None:
        self.found: Counter[str] = Counter()
        self._seen = (
            set()
            if also_seen
            else {(finding.record, finding.code) for finding in accepted_findings.every(store)}
        )
        self._left_out = 0
        self._records = 0
        self._progress = Progress(quiet=quiet)

    def through(
        self, store: Store, query: Query, rules: Mapping[str, Rule], *, show: bool = False
    ) -> Iterator[Finding]:
        """What *rules* find in the records of *query*, but for what was seen to be right."""
        for checked in examine(store, query, rules, self._tick, show=show):
            if (checked.finding.record, checked.finding.code) in self._seen:
                self._left_out += 1
                continue
            self.found[checked.finding.severity] += 1
            self._progress.clear()
            yield checked.finding
        self._progress.clear()

    def _tick(self) -> None:
        self._records += 1
        self._progress.tick(self._records, "check")

    def summary(self) -> str:
        """How many records were checked, and what was found, in one line."""
        counts = ", ".join(counted(self.found[name], name) for name in SEVERITIES)
        left_out = f"; {self._left_out:,} accepted earlier, not shown" if self._left_out else ""
        return f"{counted(self._records, 'record')}: {counts}{left_out}"


def draw(found: Iterator[Finding], say: Callable[[str], None]) -> None:
    """Show the first findings as a table, and say how many more there are."""
    from foiakit.views.console import console, show
    from foiakit.views.tables.findings import findings

    screen = console()
    if shown := list(islice(found, TABLE)):
        show(findings(shown, screen), screen)
    more = sum(1 for _ in found)
    if more:
        say(f"{counted(more, 'finding')} more; --format errorformat lists all")
