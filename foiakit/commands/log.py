"""What was done to this database: every change, newest first, with the command that made it.

\b
    foiakit log             all changes; on a terminal a page of them
    foiakit log 4           those that touched record 4, field by field
    foiakit log --change 12 what change 12 did

A change that was taken back says by which one. foiakit undo takes one back.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Annotated, Any

import typer

from foiakit.commands.one_record import Reference, number_of
from foiakit.commands.options import (
    DB,
    WAIT,
    Db,
    Limit,
    Quiet,
    Wait,
    formats,
    patience,
    talker,
)
from foiakit.commands.output import form_of, write_json, write_plain
from foiakit.commands.particulars import beginning
from foiakit.errors import Usage
from foiakit.store import Store, past
from foiakit.store.past import Entry, Step
from foiakit.visible import visible

PAGE = 20
"""So many changes fit a terminal's page; --limit N and a pipe give more."""
FORMATS = ("table", "plain", "json", "ndjson")


def run(
    reference: Reference = None,
    change: Annotated[
        int | None, typer.Option("--change", min=1, metavar="N", help="What this change did.")
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
    limit: Limit = None,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Choose the changes, then write them."""
    form = form_of(output_format, FORMATS)
    if reference is not None and change is not None:
        raise Usage("a record or --change, not both")
    page = PAGE if limit is None and form == "table" and sys.stdout.isatty() else limit
    with Store.open(db, patience(wait, quiet)) as store:
        record = number_of(store, reference)
        if change is not None:
            entries: Iterable[Entry] = [past.entry(store, change)]
        else:
            if record is not None:
                past.row_at(store, record, 0)  # raises if there never was such a record
            entries = past.entries(store, record)
        told = islice(_told(store, iter(entries), record, whole=change is not None), page)
        _write(told, form)
        if page is not None and form == "table" and next(iter(entries), None):
            talker(quiet)("there are more; --limit N shows so many")


def _told(
    store: Store, entries: Iterator[Entry], record: int | None, *, whole: bool
) -> Iterator[tuple[Entry, list[Step]]]:
    """Each change, with what it did to *record*, or, *whole*, to everything."""
    mine = [] if record is None else past.all_steps_of(store, record)
    for entry in entries:
        steps = past.steps(store, entry.id) if whole else iter(mine)
        yield entry, [step for step in steps if step.change == entry.id]


def _write(told: Iterable[tuple[Entry, list[Step]]], form: str) -> None:
    if form == "table":
        from foiakit.views.changes import changes
        from foiakit.views.console import console, show

        screen = console()
        rows = (
            (entry._replace(command=shown(entry.command)), numbers(entry), lines(steps))
            for entry, steps in told
        )
        show(changes(rows, screen), screen)
    elif form == "plain":
        for entry, steps in told:
            write_plain([cells(entry)])
            sys.stdout.writelines(f"\t{visible(line)}\n" for _, line in lines(steps))
    else:
        write_json((as_json(*one) for one in told), form)


def cells(entry: Entry) -> tuple[str, str, str, str]:
    """A change in four words: its number, time, what it did, and the command."""
    note = f" (taken back by {entry.undone})" if entry.undone else ""
    if entry.undoes:
        note = f" (took back {entry.undoes}){note}"
    return str(entry.id), entry.time, numbers(entry), entry.command + note


def numbers(entry: Entry) -> str:
    """``7 added, 1 changed``."""
    parts = [
        f"{number:,} {word}"
        for number, word in (
            (entry.added, "added"),
            (entry.changed, "changed"),
            (entry.removed, "removed"),
        )
        if number
    ]
    return ", ".join(parts) or "no record"


def lines(steps: Iterable[Step]) -> Iterator[tuple[str, str]]:
    """What was done to each thing, a word and a line; its fields as they were and as they are."""
    for step in steps:
        yield step.what, f"{step.key}: {step.what}"
        if step.what == "changed":
            for name, before, after in step.fields():
                yield "", f"  {name}: {shown(before)} -> {shown(after)}"


def shown(value: object) -> str:
    """A value on a line; ``nothing`` for none, and of a long text its beginning."""
    text = "nothing" if value in (None, "[]", "") else str(value)
    return beginning(" ".join(text.split()))


def as_json(entry: Entry, steps: list[Step]) -> dict[str, Any]:
    """A change with its steps, as JSON has it."""
    return {
        **entry._asdict(),
        "steps": [
            {
                "place": step.key.place,
                "record": step.key.record,
                "name": step.key.name,
                "what": step.what,
                "before": step.before,
                "after": step.after,
            }
            for step in steps
        ],
    }
