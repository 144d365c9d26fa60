"""`edit` without fields: a record in the person's editor, checked when it comes back."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import nullcontext
from typing import Any

import typer

from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.fields.record_text import commented, fields_from, text_of
from foiakit.commands.output import editor
from foiakit.commands.reports.changes.edit_report import EditReport
from foiakit.errors import FoiakitError, Usage
from foiakit.model.record import Record
from foiakit.store.load.edit_records import as_changed


def edit_record(database: ChangedDatabase, record: Record) -> None:
    """Let the person edit *record*, and store the fields that they changed.

    The text is kept in a file until then, which an error names. Raises `FoiakitError` if the record
    was changed in the meantime, and `Usage` if the person gives up.
    """
    descriptor, path = tempfile.mkstemp(f"-record-{record.id}.toml", "foiakit-", text=True)
    text = text_of(record)
    try:
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        fields = _edited(path, record)
        report = EditReport(dry_run=database.dry_run)
        with (
            database.write_or_look() as store,
            nullcontext() if database.dry_run else store.transaction(),
        ):
            number = record.id or 0
            if store.get(number) != record:
                raise FoiakitError(f"record {number} was changed meanwhile; nothing was changed")
            rehearsed = as_changed(record, fields) if database.dry_run or not fields else None
            report.add(record, rehearsed or store.change(number, fields))
        report.say(database.say)
    except BaseException:
        if _is_unchanged(path, text):
            os.unlink(path)
        elif os.path.exists(path):
            typer.echo(f"foiakit: your text is kept in {path}", err=True)
        raise
    os.unlink(path)


def _edited(path: str, record: Record) -> Mapping[str, Any]:
    """The fields that the person changed; asks whether to try again when they are invalid."""
    while True:
        editor.edit(path)
        try:
            return fields_from(_text(path), record)
        except FoiakitError as error:
            typer.echo(f"foiakit: {error}", err=True)
            if not typer.confirm("Edit again?", default=True, err=True):
                raise Usage("nothing was changed") from None
            text = commented(str(error), _text(path))
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)


def _is_unchanged(path: str, text: str) -> bool:
    """Return whether the file still has only *text*, so that nothing would be lost with it."""
    try:
        with open(path, "rb") as file:
            return file.read() == text.encode("utf-8")
    except OSError:
        return False


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except UnicodeDecodeError:
        raise Usage(f"{path}: not UTF-8; save it as UTF-8") from None
