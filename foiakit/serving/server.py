"""Datasette as a process of its own, on this computer alone, until it is stopped."""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Collection
from typing import Any

from foiakit.errors import FoiakitError, NeedsExtra, Usage

HOST = "127.0.0.1"
_SETTINGS = {
    "allow_download": "off",
    "default_page_size": "50",
    "sql_time_limit_ms": "3000",
    "facet_time_limit_ms": "1000",
    "truncate_cells_html": "300",
    "default_cache_ttl": "0",
}
_PATIENCE = 60.0
"""Seconds in which it must answer."""
_STEP = 0.1


def metadata(name: str, empty: Collection[str] = ()) -> dict[str, Any]:
    """Return what Datasette displays about the tables of the database *name*, and its queries.

    Columns that are *empty* have no list of their values next to the records.
    """
    path = os.path.join(os.path.dirname(__file__), "metadata.json")
    with open(path, encoding="utf-8") as file:
        found: dict[str, Any] = json.load(file)
    found["title"] = name
    for table in found["databases"]["records"]["tables"].values():
        if facets := table.get("facets"):
            table["facets"] = [facet for facet in facets if _column(facet) not in empty]
    return found


def _column(facet: str | dict[str, str]) -> str:
    return facet if isinstance(facet, str) else next(iter(facet.values()))


def check_installed() -> None:
    """Raise `NeedsExtra` if Datasette is not installed."""
    if importlib.util.find_spec("datasette") is None:
        raise NeedsExtra("foiakit serve", "web")


def free_port(wanted: int) -> int:
    """Return the port *wanted*, or for 0 any free one; `Usage` if another program has it."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, wanted))
        except OSError:
            raise Usage(f"port {wanted} is in use; --port N takes another, --port 0 any") from None
        return int(probe.getsockname()[1])


def serve(folder: str, port: int, about: dict[str, Any], ready: Callable[[], object]) -> None:
    """Serve ``records.db`` and ``files`` of *folder* until a Ctrl-C, which is raised again.

    *about* is Datasette's metadata; *ready* is called when it answers. `FoiakitError` if it ends by
    itself.
    """
    metadata = os.path.join(folder, "metadata.json")
    with open(metadata, "w", encoding="utf-8") as out:
        json.dump(about, out)
    command = [
        sys.executable, "-m", "datasette", "serve",
        "--immutable", os.path.join(folder, "records.db"),
        "--host", HOST, "--port", str(port), "--metadata", metadata,
        "--static", f"files:{os.path.join(folder, 'files')}",
    ]  # fmt: skip
    for name, value in _SETTINGS.items():
        command += ["--setting", name, value]
    log = os.path.join(folder, "server.log")
    with open(log, "wb") as output:
        process = subprocess.Popen(  # noqa: S603 - our own Python, and paths that we made
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        try:
            _wait_until_it_answers(process, port)
            if process.poll() is None:
                ready()
            process.wait()
        finally:
            _end(process)
    with open(log, encoding="utf-8", errors="replace") as file:
        last = (file.read().strip().splitlines() or ["no reason was given"])[-1]
    raise FoiakitError(f"Datasette ended: {last}")


def _wait_until_it_answers(process: subprocess.Popen[bytes], port: int) -> None:
    end = time.monotonic() + _PATIENCE
    while process.poll() is None and time.monotonic() < end:
        with socket.socket() as probe:
            probe.settimeout(1)
            if probe.connect_ex((HOST, port)) == 0:
                return
        time.sleep(_STEP)


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
