"""What a record says now beside what it said: field by field, a line each.

\b
    foiakit diff 4             since it came in
    foiakit diff 4 --since 12  since change 12 was made (foiakit log 4 has the numbers)

Exit code 0 whether it differs or not. A record that was removed is compared as it was.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options.common import DB, WAIT, Db, Quiet, Wait, formats, lock_wait, talker
from foiakit.commands.options.one_record import TheRecord, number_of
from foiakit.commands.output.record_output import form_of, write_object, write_plain
from foiakit.commands.reports.change_lines import spelled
from foiakit.errors import NotFound
from foiakit.model.record import Record, as_json
from foiakit.store import Store
from foiakit.store.log import log_reader

FORMATS = ("table", "plain", "json")
NOW = 2**62
"""After every change that there is."""


def run(
    *,
    reference: TheRecord,
    since: Annotated[
        int | None, typer.Option("--since", min=0, metavar="CHANGE", help="As it was after this.")
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Find what it was and what it is, then write what differs."""
    form = form_of(output_format, FORMATS)
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        number = number_of(store, reference) or 0
        if since:
            log_reader.entry(store, since)
        then = log_reader.came_with(store, number) if since is None else since
        before = log_reader.record_at(store, number, then or 0)
        now = log_reader.record_at(store, number, NOW)
        if before is None and log_reader.taken_unseen(store, number):
            raise NotFound(
                f"{db}: record {number} was taken out by another program; only a backup has what"
                " it said"
            )
        if before is None:
            raise NotFound(f"{db}: record {number} was not there after change {then}")
        differences = _differences(before, now or Record())
        _write(number, differences, form, removed=now is None)
        if not differences:
            talker(quiet=quiet)(f"record {number} is as it was after change {then}")


def _differences(before: Record, now: Record) -> dict[str, tuple[Any, Any]]:
    one, other = as_json(before), as_json(now)
    return {
        name: (one[name], other[name])
        for name in one
        if name not in {"id", "updated"} and one[name] != other[name]
    }


def _write(
    number: int, differences: dict[str, tuple[Any, Any]], form: str, *, removed: bool
) -> None:
    if form == "json":
        said = {
            "id": number,
            "removed": removed,
            "fields": {
                name: {"before": before, "now": now} for name, (before, now) in differences.items()
            },
        }
        write_object(said)
        return
    rows = [
        (name, spelled(name, before), spelled(name, now))
        for name, (before, now) in differences.items()
    ]
    if form == "plain":
        write_plain(rows)
        return
    from foiakit.views.console import console, show
    from foiakit.views.tables.changes import differences as table

    screen = console()
    show(table(rows), screen)
