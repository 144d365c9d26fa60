"""Counts as rows of values: in words for a person, and for a pipe or another program."""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from foiakit.commands.output.record_output import shown, write_json, write_plain
from foiakit.model import vocabulary

NONE = "(none)"
"""The substitute for an absent value: a shell loop loses an empty cell."""


def meant(field: str, value: Any) -> Any:
    """Return yes and no for 1 and 0; a post by its name, not by the letters used for comparing."""
    if field == "excised" and value is not None:
        return bool(value)
    if field == "post" and value:
        post = vocabulary.post(value)
        return post.name if post else value.title()
    return value


def meant_row(fields: Sequence[str], row: tuple[Any, ...]) -> tuple[Any, ...]:
    """A row of the store's, a value for each of *fields* and a number, with values as `meant`."""
    return (*map(meant, fields, row[:-1]), row[-1])


def named(value: Any) -> str:
    """Return *value* as in a table or a line."""
    return _in_words(value) or NONE


def write_rows(names: Sequence[str], rows: Iterable[tuple[Any, ...]], form: str) -> None:
    """Write *rows* to stdout as ``csv``, ``plain``, ``json`` or ``ndjson``; *names* are the
    columns'.
    """
    if form == "csv":
        table = csv.writer(shown(sys.stdout, form))
        table.writerow(names)
        table.writerows(rows)
    elif form == "plain":
        write_plain(map(named, row) for row in rows)
    else:
        write_json((dict(zip(names, row, strict=True)) for row in rows), form)


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
