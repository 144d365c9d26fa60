"""Files of requests, read completely before anything is imported."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from foiakit.commands.reports.events.event_sentences import sentence
from foiakit.commands.reports.requests.table_cells import cells_of, is_workbook
from foiakit.errors import BadInput, NotFound
from foiakit.requests.exchange import tables, whole
from foiakit.requests.model import Closure, Request
from foiakit.requests.offices import offices
from foiakit.requests.validity import check_request
from foiakit.store.events import Event

MOST_BYTES = 100 * 2**20


class RequestFiles:
    """The requests of some files, each with its place; `NotFound` or `BadInput` for an invalid
    one. *office* is that of rows that name none.
    """

    def __init__(self, paths: list[str], office: str | None = None) -> None:
        self._office = office
        self.requests: list[tuple[Request, str]] = []
        self.closures: list[Closure] = []
        self.skipped = 0
        """Rows that name no office."""
        self._notes = tables.TableNotes()
        for path in paths:
            self._read(path)

    def sentence(self, event: Event) -> str:
        """Return an event in one line."""
        return sentence(event)

    def remarks(self) -> Iterator[str]:
        """Return remarks on headings, statuses and days that were not understood."""
        if self._notes.to_notes:
            names = ", ".join(f"{name} ({number})" for name, number in self._notes.to_notes.items())
            yield f"kept in the notes: {names}"
        if self._notes.statuses:
            names = ", ".join(f"{name} ({number})" for name, number in self._notes.statuses.items())
            yield f"unknown statuses, kept in the notes: {names}"
        if days := self._notes.not_days:
            more = f" and {len(days) - 3} more" if len(days) > 3 else ""
            yield f"not valid dates, kept in the notes: {'; '.join(days[:3])}{more}"

    def _read(self, path: str) -> None:
        if is_workbook(path):
            self._rows(path, cells_of(path))
            return
        text = _text(path)
        if text.lstrip()[:1] in {"{", "["}:
            self._whole(path, text)
        else:
            self._table(path, text)

    def _whole(self, path: str, text: str) -> None:
        try:
            found: Any = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise BadInput(f"{path}: not JSON: {error}") from None
        if not isinstance(found, dict) or not isinstance(found.get("requests"), list):
            raise BadInput(f"{path}: no requests written by foiakit request export")
        closures = found.get("closures", [])
        if not isinstance(closures, list):
            raise BadInput(f"{path}: closures: not a list")
        for number, values in enumerate(found["requests"], 1):
            try:
                request = whole.request_of(values)
                check_request(request)
            except BadInput as error:
                raise BadInput(f"{path}: request {number}: {error}") from None
            self.requests.append((request, f"{path}: request {number}"))
        self.closures += [whole.closure_of(closure) for closure in closures]

    def _table(self, path: str, text: str) -> None:
        first = text.partition("\n")[0]
        table = csv.reader(io.StringIO(text), delimiter=_delimiter(first))
        try:
            self._rows(path, enumerate(table, 1))
        except csv.Error as error:
            raise BadInput(f"{path}: not a table: {error}") from None

    def _rows(self, path: str, rows: Iterator[tuple[int, list[str]]]) -> None:
        """Return the requests of a table whose first row names the columns."""
        known = offices()
        _, headings = next(rows, (0, []))
        for number, cells in rows:
            if not any(cells):
                continue
            row = dict(zip(headings, cells, strict=False))
            request = tables.request_of(row, known, self._notes, self._office)
            if request is None:
                self.skipped += 1
                continue
            try:
                check_request(request)
            except BadInput as error:
                raise BadInput(f"{path}:{number}: {error}") from None
            self.requests.append((request, f"{path}:{number}"))


def _delimiter(headings: str) -> str:
    if "\t" in headings:
        return "\t"
    return ";" if headings.count(";") > headings.count(",") else ","


def _text(path: str) -> str:
    try:
        with open(path, "rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NotFound(f"{path}: cannot be read: {error.strerror}") from None
    if len(raw) > MOST_BYTES:
        raise BadInput(f"{path}: larger than {MOST_BYTES // 2**20} MiB")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInput(f"{path}: not UTF-8; save it as UTF-8") from None
