"""The result of merging records, as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foiakit.commands.reports.events.event_sentences import short
from foiakit.store.exchange.merge_records import Merged


def lines(kept: int, merged: Sequence[Merged], *, dry_run: bool) -> Iterator[str]:
    """Yield each disagreement, then what every record added, then how to undo it."""
    for record in merged:
        for found in record.combined.disagreements:
            yield (
                f"{found.field}: record {kept}: {short(found.kept)};"
                f" record {record.other.id}: {short(found.other)} (goes into the notes)"
            )
    for record in merged:
        differing = {found.field for found in record.combined.disagreements}
        taken = [name for name in record.combined.fields if name != "notes" or not differing]
        became, gave = ("would become", "give") if dry_run else ("is now", "gave")
        fields = f" and {gave} it {', '.join(taken)}" if taken else ""
        yield f"record {record.other.id} {became} part of record {kept}{fields}"
    if not dry_run:
        yield "foiakit undo brings the merged records back"
