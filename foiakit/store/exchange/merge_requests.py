"""Merging the requests of another database: new ones are added; of shared ones, both histories.

Items, numbers and events that are not here are added. Differences are reported, and kept as they
are here unless the other's are to be accepted.
"""

from __future__ import annotations

from foiakit.requests.combining import Combined, combine
from foiakit.requests.model import Request
from foiakit.store.events import Disagreement
from foiakit.store.exchange.comparison import BOTH
from foiakit.store.exchange.conflict_rule import ConflictRule
from foiakit.store.requests import read, write
from foiakit.store.session import Session


def bring(here: Session, there: Session, decide: ConflictRule, *, dry_run: bool) -> None:
    """Merge the requests and the closures of *there*; on a *dry_run* only count them."""
    for theirs in read.every(there):
        take(here, theirs, decide, f"{there.path}:request {theirs.id}", dry_run=dry_run)
    held = set(read.closures(here))
    new = [closure for closure in read.closures(there) if closure not in held]
    decide.events.count("closures", len(new))
    if not dry_run and new:
        write.put_closures(here, new)


def take(
    here: Session, theirs: Request, decide: ConflictRule, where: str, *, dry_run: bool
) -> None:
    """Merge one request of the database *where*: as a new one, or into the one with its uid."""
    ours = read.with_uid(here, theirs.uid) if theirs.uid else None
    if ours is None:
        decide.events.count("requests")
        if not dry_run:
            write.add(here, theirs)
        return
    found = combine(ours, theirs)
    decide.events.count("request_events", len(found.events))
    taken = _is_taken(found, decide, where)
    if found.differences and not taken:
        decide.events.count("differing")
    if not dry_run:
        write.add_parts(here, ours.id or 0, found, changes=taken)


def _is_taken(found: Combined, decide: ConflictRule, where: str) -> bool:
    disagreements = [
        Disagreement(
            difference.what,
            difference.name,
            difference.field,
            difference.here,
            difference.there,
            BOTH,
            where,
        )
        for difference in found.differences
    ]
    return bool(disagreements) and decide.takes(disagreements)
