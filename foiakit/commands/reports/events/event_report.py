"""The events of an import or a merge: on stderr the first of each kind, in JSON all."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterable, Mapping
from typing import IO, Any, Self

from foiakit.commands.options.common import print_message
from foiakit.commands.output.progress import Progress
from foiakit.commands.reports.events.event_groups import EventGroups
from foiakit.model.record import Skipped
from foiakit.store.events import (
    Answer,
    Conflict,
    Counts,
    Difference,
    Disagreement,
    Event,
    Reworded,
    SameMessage,
    TakenKey,
)

IMPORT_EVENTS: dict[type[Event], str] = {
    Difference: "differences",
    Reworded: "postings",
    Conflict: "conflicts",
    Skipped: "skips",
    Answer: "answers",
    TakenKey: "keys",
}
"""The events of an import; each kind has its key in the JSON report, which is its name, too."""
MERGE_EVENTS: dict[type[Event], str] = {
    Disagreement: "disagreements",
    SameMessage: "likenesses",
    TakenKey: "keys",
}
_PROBLEMS = (Skipped, Conflict)
_NOT_REPORTED = ("raw", "ending", "heading")  # of a skipped row: what --skipped writes


class EventReport:
    """Takes each event: prints it for a person, or stores it for the JSON report."""

    def __init__(
        self, names: Mapping[type[Event], str], progress: Progress, *, as_json: bool, quiet: bool
    ) -> None:
        self.as_json = as_json
        self._names = names
        self._progress = progress
        self._quiet = quiet
        self._met = dict.fromkeys(names, 0)
        self._groups = EventGroups()
        self._kept: dict[type, IO[str]] = {}
        if as_json:
            for kind in names:
                # However many there are, they are not held in memory.
                self._kept[kind] = tempfile.SpooledTemporaryFile(2**20, "w+", encoding="utf-8")  # noqa: SIM115 - until `__exit__`

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.clear()
        for kept in self._kept.values():
            kept.close()

    def tell(self, event: Event) -> None:
        """Print *event* or store it. A skipped row is a problem, which --quiet does not silence."""
        kind = type(event)
        self._met[kind] += 1
        if self.as_json:
            self._keep(event)
        elif not self._quiet or isinstance(event, _PROBLEMS):
            self._print(self._groups.lines(event))

    def _keep(self, event: Event) -> None:
        values = {
            name: value for name, value in event._asdict().items() if name not in _NOT_REPORTED
        }
        comma = "" if self._met[type(event)] == 1 else ",\n"
        self._kept[type(event)].write(comma + json.dumps(values))

    def end(self, facts: Mapping[str, Any], lines: Iterable[str]) -> None:
        """Write the JSON report of *facts* and all events to stdout, or *lines* for a person."""
        self._progress.clear()
        if self.as_json:
            self._write_json(facts)
            return
        names = {kind.__name__: name for kind, name in self._names.items()}
        rest = list(self._groups.rest(names))
        self._print(rest)
        if any(line.endswith("not shown") for line in rest):
            self._print(["--report json has all of them"])
        if not self._quiet:
            self._print(lines)

    def _print(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._progress.clear()
            print_message(line)

    def _write_json(self, facts: Mapping[str, Any]) -> None:
        out = sys.stdout
        out.write(json.dumps(facts, indent=1)[:-2])
        for kind, name in self._names.items():
            kept = self._kept[kind]
            kept.seek(0)
            out.write(f',\n "{name}": [')
            while text := kept.read(2**20):
                out.write(text)
            out.write("]")
        out.write("\n}\n")


def numbers(counts: Counts, words: Mapping[str, str]) -> str:
    """*counts* in one line: new and unchanged ones, and the other *words* that are not zero."""
    return ", ".join(
        f"{number:,} {word}"
        for name, word in words.items()
        if (number := getattr(counts, name)) or name in {"new", "unchanged"}
    )
