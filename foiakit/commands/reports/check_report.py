"""The findings of a check: counted on the way, and drawn for a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from foiakit.checks import SEVERITIES, Finding, Rule
from foiakit.checks.examine import examine
from foiakit.commands.output.progress import Progress
from foiakit.model.query import Query
from foiakit.store.load import accepted_findings
from foiakit.store.store import Store
from foiakit.text.plurals import counted

TABLE = 500
"""Nobody reads a longer table; the other formats have no limit."""


def codes_in(typed: Iterable[str] | None) -> list[str]:
    """Return the codes of checks in *typed*, each word of which may have several with commas."""
    return [code.strip() for words in typed or () for code in words.split(",") if code.strip()]


class Tally:
    """The numbers of findings and of accepted ones, counted on the way."""

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
        self,
        store: Store,
        query: Query,
        rules: Mapping[str, Rule],
        *,
        show: bool = False,
        look: bool = False,
    ) -> Iterator[Finding]:
        """Yield the findings of *rules* in the records of *query*, except accepted ones.

        With *show* they have what may be private; with *look* PDFs are searched for hidden words.
        """
        for checked in examine(store, query, rules, self._tick, show=show, look=look):
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
        """Return how many records were checked, and the findings, in one line."""
        counts = ", ".join(counted(self.found[name], name) for name in SEVERITIES)
        left_out = f"; {self._left_out:,} accepted earlier, not shown" if self._left_out else ""
        return f"{counted(self._records, 'record')}: {counts}{left_out}"


def draw(found: Iterator[Finding], say: Callable[[str], None]) -> None:
    """Show the first findings as a table, and how many more there are."""
    from foiakit.views.console import console, show
    from foiakit.views.tables.findings import findings

    screen = console()
    if shown := list(islice(found, TABLE)):
        show(findings(shown, screen), screen)
    more = sum(1 for _ in found)
    if more:
        say(f"{counted(more, 'finding')} more; --format errorformat lists all")
