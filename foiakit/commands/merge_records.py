"""Merge records of the same document into one.

\b
    foiakit check --select near-duplicate       which may be the same
    foiakit merge-records 3 9 --dry-run         what would change
    foiakit merge-records 3 9                   9 becomes part of 3

The first record is kept. It gets what only the others have: values for its empty fields, tags,
captions, notes, accepted findings and references. Where both have a value, the first record's is
kept; the other is reported, and added to the notes. Records with different texts are not merged:
two releases of one document stay two records. Importing the sources again adds nothing. foiakit
undo brings the records back.
"""

from __future__ import annotations

from contextlib import nullcontext

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.records.record_ids import References, records_of
from foiakit.commands.reports.events.merged_records_report import lines
from foiakit.errors import Usage
from foiakit.store.exchange.merge_records import merge_records


@bundled
def run(*, references: References = None, database: ChangedDatabase) -> None:
    """Merge the others into the first or, on any error, none of them."""
    with (
        database.write_or_look() as store,
        nullcontext() if database.dry_run else store.transaction(),
    ):
        numbers = [record.id or 0 for record in records_of(store, references or [])]
        if len(numbers) < 2:
            raise Usage("say which records: the one that is kept, and those that become part of it")
        kept, *others = numbers
        merged = list(merge_records(store, kept, others, dry_run=database.dry_run))
    for line in lines(kept, merged, dry_run=database.dry_run):
        database.say(line)
