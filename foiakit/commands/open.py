"""Open a record's web address in the browser, or its file in the default program.

\b
    foiakit open 4
    foiakit open 4 --file

Only web addresses, and files that foiakit can import, are opened; programs never are. In a
pipe, and with --print, what would be opened is printed instead.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import webbrowser
from typing import Annotated, Any

import typer

from foiakit.commands.options.bundles import bundled
from foiakit.commands.options.database import Database
from foiakit.commands.options.records.record_ids import References, chosen
from foiakit.commands.output.record_output import write_path
from foiakit.errors import FoiakitError, NotFound, Usage
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.text.links import is_web

ENDINGS = {".csv", ".json", ".jsonl", ".ndjson", ".pdf", ".tsv", ".txt", ".xlsx"}
"""Not web pages: a browser runs their scripts."""


@bundled
def run(
    *,
    references: References = None,
    file: Annotated[bool, typer.Option("--file", help="Open the file, not the address.")] = False,
    only_print: Annotated[
        bool, typer.Option("--print", help="Print what would be opened, without opening it.")
    ] = False,
    database: Database,
) -> None:
    """Find the record, then open what it names."""
    if not references:
        raise Usage("name the record to open: foiakit open 4")
    with database.open() as store:
        records = list(chosen(store, Query(), references))
    if len(records) != 1:
        raise Usage(f"{len(records):,} records; name the one to open")
    target = _target(records[0], file=file)
    if only_print or not sys.stdout.isatty():
        write_path(target)
    elif not (webbrowser.open(target) if is_web(target) else _started(target)):
        raise FoiakitError(f"{target}: no program here opens it; --print prints its name")


def _target(record: Record, *, file: bool) -> str:
    """Return the address, or the file, that may be opened; raises the reason if there is none."""
    url = (record.url or "").strip()
    if url and not file:
        if not url.lower().startswith(("http://", "https://")) or not is_web(url):
            raise FoiakitError(f"record {record.id}: {url} is not a web address; not opened")
        return url
    if not record.file:
        missing = "file" if file else "address and no file"
        raise NotFound(f"record {record.id} has no {missing}; foiakit edit can set one")
    path = os.path.realpath(record.file)
    if not os.path.isfile(path):
        raise NotFound(f"record {record.id}: {record.file}: no such file")
    if os.path.splitext(path)[1].lower() not in ENDINGS:
        kinds = ", ".join(sorted(ENDINGS))
        raise FoiakitError(f"record {record.id}: {path} is not opened; only {kinds} are")
    return path


def _started(path: str) -> bool:
    """Return whether the system's program for such a file was started with *path*."""
    start: Any = getattr(os, "startfile", None)  # on Windows alone
    if start is not None:
        start(path)
        return True
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    return opener is not None and subprocess.run([opener, path], check=False).returncode == 0  # noqa: S603 - a file of a kind that nothing runs
