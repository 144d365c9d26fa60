"""Change the fields and tags of records; every change is shown with the old and the new value.

\b
    foiakit edit 4                               in your editor ($EDITOR)
    foiakit edit 4 --pages 8 --tag haqqani
    foiakit edit 4 5 --untag haqqani --clear notes
    foiakit edit --all --where-post Islamabad --where-year 1997 --tag haqqani

Only the fields that you give are changed. --tag adds a tag and --untag removes one; captions and
TAGS are replaced. Options such as --kind give new values here, so the filters are called
--where-kind and so on; filters and @NAME need --all.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.fields.emptied_fields import Emptied
from foiakit.commands.options.fields.field_options import EMPTY, entering, with_date_words
from foiakit.commands.options.records.record_ids import Everything, References, chosen
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.output import editor
from foiakit.errors import Usage
from foiakit.model.fields import tidy
from foiakit.model.query import Query


@entering
@selecting(prefix="where-")
def run(
    *,
    query: Query,
    fields: dict[str, Any],
    references: References = None,
    everything: Everything = False,
    emptied: Emptied,
    database: ChangedDatabase,
) -> None:
    """Change all of the selected records or, on any error, none."""
    # Neither help nor completion needs what writes.
    from foiakit.commands.reports.changes import edit_report  # noqa: PLC0415 - as above
    from foiakit.store.load.edit_records import as_changed  # noqa: PLC0415 - as above

    cleared = set(emptied.clear or ())
    if both := set(fields) & cleared - {"tags"}:  # tags can be emptied, then added to
        raise Usage(f"both set and cleared: {', '.join(sorted(both))}")
    add = fields.pop("tags", ())
    fields = {**fields, **{name: getattr(EMPTY, name) for name in cleared - {"tags"}}}
    if "file" in fields:
        fields.setdefault("sha256", None)
    labels = edit_report.TagEdit(add, tidy(emptied.untag or ()), clear="tags" in cleared)
    if not fields and not any(labels):
        if query != Query() or everything or not references or not editor.is_possible():
            raise Usage("nothing to change; give a field, for example --pages 7, or --clear FIELD")
        with database.to_read.open() as store:
            named = list(chosen(store, query, references))
        if len(named) != 1:
            raise Usage(f"{len(named):,} records; the editor takes one at a time")
        from foiakit.commands.reports.changes import edited_record  # noqa: PLC0415 - rarely

        edited_record.edit_record(database, named[0])
        return
    many = query != Query() or any(isinstance(reference, str) for reference in references or ())
    if many and not everything:
        raise Usage("filters may select many records; use --all to change every one of them")
    report = edit_report.EditReport(dry_run=database.dry_run)
    with (
        database.write_or_look() as store,
        nullcontext() if database.dry_run else store.transaction(),
    ):
        records = chosen(store, query, references, everything=everything)
        for number in [record.id or 0 for record in records]:
            before = store.get(number)
            new = labels.edited(with_date_words(fields, before.notes), before)
            after = as_changed(before, new) if database.dry_run else store.change(number, new)
            report.add(before, after)
    report.say(database.say)
