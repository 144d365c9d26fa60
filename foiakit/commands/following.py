"""What the commands that follow references share: whose members, sent when, written how."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from foiakit.checks.around import Around
from foiakit.checks.dated import as_json, dated
from foiakit.checks.dating import not_after
from foiakit.errors import NotFound
from foiakit.message import Number
from foiakit.record import Record
from foiakit.store import Store
from foiakit.store.citing import Citing
from foiakit.threads import Member
from foiakit.threads.when import Window, WindowOf
from foiakit.visible import json_visible, visible

LIKELY = 0.9
"""The chance that a likely stretch of days holds the day, at least."""


def form_of(given: str | None, known: tuple[str, ...], otherwise: str) -> str:
    """The format that was asked for, *otherwise* without one; `NotFound` names the *known* ones."""
    form = given or otherwise
    if form not in known:
        raise NotFound(f"no format called {form}; there are: {', '.join(known)}")
    return form


def starts(citing: Citing, records: Iterable[Record]) -> list[Member]:
    """The members that *records* are copies of, each once."""
    found: dict[str, Member] = {}
    for record in records:
        member = citing.member(record.id or 0)
        found.setdefault(member.key, member)
    return list(found.values())


def window_of(store: Store) -> WindowOf:
    """What tells when a number was given out, from the records of *store* around it.

    It is given the day by which the message was cited, if any is known.
    """
    around = Around(store)

    def window(number: Number, latest: str | None) -> Window:
        one = dated(around, "", number, None, LIKELY)
        if one.estimate and latest:
            day = date.fromisoformat(latest).toordinal()
            one = one._replace(estimate=not_after(one.estimate, day, LIKELY))
        told = as_json(one)
        return Window(*(told[name] for name in Window._fields))

    return window


def write_json(rows: Iterable[dict[str, Any]], form: str) -> None:
    """*rows* as ``json``, one list, or as ``ndjson``, an object a line."""
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    if sys.stdout.isatty():
        lines = (json_visible(line) for line in lines)
    if form == "ndjson":
        sys.stdout.writelines(f"{line}\n" for line in lines)
        return
    sys.stdout.write("[")
    for number, line in enumerate(lines):
        sys.stdout.write(f"{',' if number else ''}\n{line}")
    sys.stdout.write("\n]\n")


def write_plain(rows: Iterable[Iterable[object]]) -> None:
    """*rows* as lines, their cells parted by tabs."""
    sys.stdout.writelines("\t".join(_cells(row)) + "\n" for row in rows)


def _cells(row: Iterable[object]) -> Iterator[str]:
    for cell in row:
        yield "" if cell is None else visible(str(cell))
