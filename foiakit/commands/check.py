"""Proof-read records: what is wrong, where, how sure that is, and what to do.

Exit code 1 if an error is found; warnings and hints end in 0. --select and --ignore take codes,
beginnings of codes (date, missing-) or all. What is right although a check doubts it is told once
with foiakit seen, and not shown again.

--fix mends what has one right answer (SECRET is Secret; full text that is not made of the records'
words), and never what a source printed.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Annotated

import typer

from foiakit.checks import ERROR, SEVERITIES, Finding, Rule, chosen
from foiakit.checks.examine import examine, mend
from foiakit.checks.output_formats import FORMATS
from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    DryRun,
    Quiet,
    Wait,
    lock_wait,
    talker,
    writing,
)
from foiakit.commands.options.selection import selecting
from foiakit.commands.output.progress import Progress
from foiakit.commands.output.record_output import form_of, write_json
from foiakit.errors import DONE, FoiakitError, Usage
from foiakit.query import Query
from foiakit.store import Store
from foiakit.store.log import accepted_findings
from foiakit.store.schema import full_text

JSON = ("json", "ndjson")
KNOWN = ("table", *JSON, *FORMATS)
TABLE = 500
"""A longer table nobody reads; the other formats have no end."""

Codes = list[str] | None


@selecting
def run(
    *,
    query: Query,
    select: Annotated[
        Codes, typer.Option("--select", metavar="CODE,...", help="Only these checks; all, date, …")
    ] = None,
    ignore: Annotated[
        Codes, typer.Option("--ignore", metavar="CODE,...", help="Not these checks.")
    ] = None,
    output_format: Annotated[
        str | None,
        typer.Option("--format", metavar="NAME", help=", ".join(KNOWN)),
    ] = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="Mend what has one right answer, then check.")
    ] = False,
    also_seen: Annotated[
        bool, typer.Option("--also-seen", help="Show also what was seen and found right.")
    ] = False,
    db: Db = DB,
    wait: Wait = WAIT,
    dry_run: DryRun = False,
    quiet: Quiet = False,
) -> int:
    """Mend if told to, then examine, write, and say what was found."""
    form = form_of(output_format, KNOWN, "errorformat")
    if dry_run and not fix:
        raise Usage("--dry-run is for --fix; a check changes nothing")
    rules = chosen(_codes(select), _codes(ignore))
    if fix:
        _mend(query, rules, db, wait, dry_run=dry_run, quiet=quiet)
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        tally = _Tally(store, also_seen=also_seen, quiet=quiet)
        found = tally.through(store, query, rules)
        if form == "table":
            _table(found, quiet=quiet)
        elif form in JSON:
            write_json((one._asdict() for one in found), form)
        else:
            FORMATS[form](found, sys.stdout, db)
    tally.say()
    return FoiakitError.exit_code if tally.found[ERROR] else DONE


def _codes(said: Codes) -> list[str]:
    return [code.strip() for one in said or () for code in one.split(",") if code.strip()]


class _Tally:
    """What was found and left out, counted while it passes through."""

    def __init__(self, store: Store, *, also_seen: bool, quiet: bool) -> None:
        self.found: Counter[str] = Counter()
        self._seen = (
            set()
            if also_seen
            else {(one.record, one.code) for one in accepted_findings.every(store)}
        )
        self._left_out = 0
        self._records = 0
        self._progress = Progress(quiet=quiet)
        self._quiet = quiet

    def through(self, store: Store, query: Query, rules: Mapping[str, Rule]) -> Iterator[Finding]:
        for one in examine(store, query, rules, self._tick):
            if (one.finding.record, one.finding.code) in self._seen:
                self._left_out += 1
                continue
            self.found[one.finding.severity] += 1
            self._progress.clear()
            yield one.finding
        self._progress.clear()

    def _tick(self) -> None:
        self._records += 1
        self._progress.tick(self._records, "check")

    def say(self) -> None:
        counts = ", ".join(_number(self.found[name], name) for name in SEVERITIES)
        left_out = f"; {self._left_out:,} seen before, left out" if self._left_out else ""
        talker(quiet=self._quiet)(f"{_number(self._records, 'record')}: {counts}{left_out}")


def _number(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _table(found: Iterator[Finding], *, quiet: bool) -> None:
    from foiakit.views.console import console, show
    from foiakit.views.tables.findings import findings

    screen = console()
    if shown := list(islice(found, TABLE)):
        show(findings(shown, screen), screen)
    if more := sum(1 for _ in found):
        talker(quiet=quiet)(f"{_number(more, 'finding')} more; --format errorformat gives all")


def _mend(
    query: Query, rules: Mapping[str, Rule], db: str, wait: float, *, dry_run: bool, quiet: bool
) -> None:
    """Mend in one transaction; on a dry run only say what would be mended."""
    say, number, word = talker(quiet=quiet), 0, "would mend" if dry_run else "mended"

    def told(mended: Iterable[Finding]) -> None:
        nonlocal number
        for one in mended:
            number += 1
            say(f"record {one.record}: {word} {one.code}: {one.evidence}")

    if dry_run:
        with Store.open(db, lock_wait(wait, quiet=quiet)) as reading:
            if "full-text" in rules and query == Query() and full_text.proved(reading) is False:
                say("would make the full text anew")
            for _, _, mended in mend(reading, query, rules):
                told(mended)
    else:
        # All is read first: damage is found, and a file that needs nothing stays as it is.
        with Store.open(db, lock_wait(wait, quiet=quiet)) as reading:
            count = sum(1 for _ in mend(reading, query, rules))
            is_sound = "full-text" not in rules or query != Query() or full_text.proved(reading)
        if not count and is_sound:
            say(f"{_number(0, 'finding')} mended")
            return
        # While the transaction lasts nobody else can write, and a reader sees what was before it.
        with (
            writing(db, wait, quiet=quiet, shared=True) as mending,
            mending.transaction(),
            Store.open(db, lock_wait(wait, quiet=quiet)) as reading,
        ):
            # First, as what is changed is taken out of it by the words that it should have.
            if "full-text" in rules and query == Query() and not full_text.agrees(mending):
                full_text.rebuild(mending)
                say("made the full text anew from the records")
            for record, fields, mended in mend(reading, query, rules):
                mending.change(record, fields)
                told(mended)
    say(f"{_number(number, 'finding')} {'would be mended' if dry_run else 'mended'}")
