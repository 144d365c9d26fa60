"""Finds the value in a database that causes an error without a name.

The tables' own rules (``STRICT``, ``NOT NULL``, ``CHECK``) keep such values out, so readers of rows
do not check for them. A file that was damaged, or made by another program, may contain them: bytes
for text, text for a number, a list that is not JSON. When a command fails on one, every row is
examined.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from typing import Any

from foiakit.errors import Damaged, FoiakitError, NoDatabase
from foiakit.model.dates import bounds, is_date
from foiakit.store.file import connection as opening
from foiakit.store.file.connection import LockWait
from foiakit.store.file.page_loops import PageLoopGuard
from foiakit.store.file.schema_check import made_by
from foiakit.store.file.sql_functions import STEPS
from foiakit.store.file.sqlite_errors import translating_errors

_WAIT = 5.0
_LARGEST = {"year": 9999, "pages": 10**9, "serial": 10**12}
_OBJECTS = {"data", "arguments", "before", "after"}
_TIMES = {"created", "updated"}
_DAYS = {"day_first", "day_last"}
_DATES = {"day", "received_day"}  # as exact as they are known
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class _Text(bytes):
    """A value that the file calls text, although it may not be."""


def damage() -> FoiakitError | None:
    """Return the `Damaged` for the first invalid value in the databases opened last; another
    error if one of them is no longer readable, ``None`` if they are sound.

    A database that was being made from a sound one has been removed by now, and says nothing.
    """
    gone: FoiakitError | None = None
    sound = False
    for path in reversed(opening.OPENED):
        try:
            with (
                closing(opening.read(path, LockWait(_WAIT))) as connection,
                translating_errors(path),
            ):
                connection.text_factory = _Text
                connection.set_progress_handler(PageLoopGuard(path), STEPS)
                for place, why in _wrong_values(connection):
                    return Damaged(path, f"{place}: {why}")
            sound = True
        except NoDatabase as problem:
            gone = problem
        except FoiakitError as problem:
            return problem
    return None if sound else gone


def _wrong_values(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    for kind, table, sql in made_by(version):
        if kind != "table" or sql.startswith("CREATE VIRTUAL"):
            continue
        lists = set(re.findall(r"json_valid\((\w+)\)", sql))
        columns = [
            (name.decode(), declared.decode(), bool(required), bool(key))
            for _, name, declared, required, _, key in connection.execute(
                f"PRAGMA table_info({table})"
            )
        ]
        for row in connection.execute(f"SELECT * FROM {table} NOT INDEXED"):
            key = ", ".join(
                _shown(value) for value, column in zip(row, columns, strict=True) if column[3]
            )
            for value, (name, declared, required, _) in zip(row, columns, strict=True):
                why = _wrong(name, declared, value, required=required, is_json=name in lists)
                if why:
                    yield f"table {table}, row {key or '?'}, column {name}", why
            if table == "records" and (why := _wrong_date(columns, row)):
                yield f"table records, row {key}, column date", why


def _shown(value: object) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)


def _wrong(name: str, declared: str, value: Any, *, required: bool, is_json: bool) -> str:
    """Return what is wrong with one value; empty if nothing is."""
    if value is None:
        return "nothing where something must be" if required else ""
    if declared == "INTEGER":
        if not isinstance(value, int):
            return "not a number"
        least = 0 if name in _LARGEST else -(2**63)
        possible = least <= value <= _LARGEST.get(name, 2**63)
        return "" if possible else "not a possible number"
    if declared != "TEXT":  # a column that the person added
        return ""
    if not isinstance(value, _Text):
        return "not text"
    try:
        text = value.decode()
    except UnicodeDecodeError:
        return "not UTF-8"
    if is_json:
        return _wrong_json(name, text)
    return _wrong_time(name, text)


def _wrong_time(name: str, text: str) -> str:
    if name in _DAYS and not _DAY.fullmatch(text):
        return "not a day"
    if name in _DATES and not is_date(text):
        return "not a date"
    if name in _TIMES:
        return _raised(lambda: datetime.fromisoformat(text)) and "not a time"
    return ""


def _wrong_json(name: str, text: str) -> str:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return "not JSON"
    if name in _OBJECTS:
        return "" if isinstance(found, dict | None) else "not a JSON object"
    if not isinstance(found, list):
        return "not a JSON list"
    shape = {"related": (str, str), "lead_references": (str, int, int)}.get(name)
    for item in found:
        if name == "items":
            if not isinstance(item, int):
                return "not a JSON list of numbers"
        elif shape is None:
            if not isinstance(item, str):
                return "not a JSON list of texts"
        elif (
            not isinstance(item, list)
            or len(item) != len(shape)
            or not all(
                isinstance(part, kind | None) for part, kind in zip(item, shape, strict=True)
            )
        ):
            return "not the JSON list that it should be"
    return ""


def _wrong_date(columns: list[tuple[str, str, bool, bool]], row: tuple[Any, ...]) -> str:
    by_name = {name: value for (name, *_), value in zip(columns, row, strict=True)}
    date, end = (date.decode() if date else None for date in (by_name["date"], by_name["date_end"]))
    return _raised(lambda: bounds(date, end)) and "not a date" if date else ""


def _raised(action: Callable[[], object]) -> str:
    try:
        action()
    except ValueError as error:
        return str(error) or "no"
    return ""
