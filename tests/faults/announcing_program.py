"""foiakit, as a process that says when its transaction begins: a byte on the pipe ARGV[1].

Whoever wants to kill it while it writes would mostly hit its start-up otherwise.
"""

from __future__ import annotations

import os
import sqlite3
import sys
from typing import Any

from foiakit.cli import main

pipe = int(sys.argv.pop(1))
connect = sqlite3.connect


def _announce(statement: str) -> None:
    if statement == "BEGIN IMMEDIATE":
        os.write(pipe, b"!")


def _connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
    connection: sqlite3.Connection = connect(*arguments, **options)
    connection.set_trace_callback(_announce)
    return connection


sqlite3.connect = _connect  # type: ignore[assignment] # it has overloads
main()
