"""The end of a merge: a few lines for a person, a JSON object for a program."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.commands.reports.events.event_report import EventReport, numbers
from foiakit.store.events import Counts

_RECORDS = {
    "new": "new",
    "unchanged": "unchanged",
    "updated": "updated",
    "ahead": "edited only here",
    "kept": "edited only there, not taken",
    "conflicting": "edited on both sides, not taken",
}
_RELATED = {
    "collections": ("collection", "collections"),
    "selections": ("saved selection", "saved selections"),
    "seen": ("accepted finding", "accepted findings"),
    "ranges": ("range of numbers", "ranges of numbers"),
    "requests": ("request", "requests"),
    "request_events": ("event of a request", "events of requests"),
    "closures": ("closure of an office", "closures of offices"),
}


def end(report: EventReport, counts: Counts, other: str, *, dry_run: bool) -> None:
    """End *report* of a merge with the database *other* with the numbers."""
    facts = {"other": other, "dry_run": dry_run, **counts._asdict()}
    del facts["skipped"]  # nothing is, in a merge
    report.end(facts, _lines(counts, other, dry_run=dry_run))


def _lines(counts: Counts, other: str, *, dry_run: bool) -> Iterator[str]:
    yield f"{other}: {numbers(counts, _RECORDS)}"
    related = [
        f"{number:,} {singular if number == 1 else plural}"
        for name, (singular, plural) in _RELATED.items()
        if (number := getattr(counts, name))
    ]
    if related:
        yield f"{other}: and with them {', '.join(related)}"
    if counts.kept + counts.conflicting + counts.differing:
        yield "use --on-change update to take theirs"
    if dry_run:
        yield "a dry run: nothing was written"
