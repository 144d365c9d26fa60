"""Writing requests to stdout in the requested format."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from foiakit.commands.output.record_output import write_json, write_plain

FORMATS = ("table", "plain", "json", "ndjson", "ids")


def write_rows(
    form: str,
    headings: Sequence[str],
    rows: Iterable[tuple[Sequence[object], dict[str, Any]]],
) -> None:
    """Write each row as cells of a table or a line, or as its object; as ``ids`` the object's
    id.
    """
    if form in {"json", "ndjson"}:
        write_json((found for _, found in rows), form)
    elif form == "ids":
        write_plain([found["id"]] for _, found in rows)
    elif form == "plain":
        write_plain(cells for cells, _ in rows)
    elif found := list(rows):  # a table without rows would be an empty line
        from foiakit.views.console import console, show
        from foiakit.views.tables.requests import requests

        screen = console()
        show(requests(headings, (cells for cells, _ in found), screen), screen)
