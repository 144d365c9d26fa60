"""The findings of the checks of `verify`, as lines or as JSON."""

from __future__ import annotations

import sys
from typing import Any

from foiakit.commands.output.record_output import write_object
from foiakit.store.log import proofs
from foiakit.store.log.verify import Damage
from foiakit.text.visible import visible

SHOWN = 100
"""The most damages of a kind that are listed; the rest are counted."""
WIDTH = max(map(len, proofs.PROOFS)) + 2


def write_proof(name: str, damages: list[Damage]) -> None:
    """Write the findings of the check *name* to stdout, a line for each damage."""
    for damage in damages[:SHOWN]:
        write_line(name, damage.what)
    if not damages:
        write_line(name, "ok")
    elif len(damages) > SHOWN:
        write_line(name, f"and {len(damages) - SHOWN:,} more")


def write_line(name: str, what: str) -> None:
    """Write a line: two cells of a table in a pipe, two columns on a terminal."""
    head = f"{name:<{WIDTH}}" if sys.stdout.isatty() else f"{name}\t"
    sys.stdout.write(f"{head}{visible(what)}\n")


def write_json(found: dict[str, list[Damage]], missing: int, seal: str | None) -> None:
    """Write the findings of all checks to stdout, as one object."""
    report: dict[str, Any] = {
        "sound": not any(found.values()),
        "proofs": {name: [damage._asdict() for damage in some] for name, some in found.items()},
        "missing_files": missing,
        "seal": seal,
    }
    write_object(report)
