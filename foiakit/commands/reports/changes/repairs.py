"""Repairing findings of `check` that have one right answer (``--fix``)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from foiakit.checks import Finding, Rule
from foiakit.checks.examine import corrections
from foiakit.commands.options.database import ChangedDatabase
from foiakit.model.query import Query
from foiakit.store.file import full_text
from foiakit.text.plurals import counted


def repair(query: Query, rules: Mapping[str, Rule], database: ChangedDatabase) -> None:
    """Repair the records of *query* in one transaction, or with --dry-run report what would be
    done.

    Everything is read first: damage is found, and a file that needs no repair stays unchanged.
    """
    whole = "full-text" in rules and query == Query()
    if database.dry_run:
        with database.to_read.open() as reading:
            if whole and full_text.proved(reading) is False:
                database.say("would rebuild the full-text index")
            number = sum(
                _say(correction, "would fix", database)
                for _, _, correction in corrections(reading, query, rules)
            )
        database.say(f"{counted(number, 'finding')} would be fixed")
        return
    with database.to_read.open() as reading:
        count = sum(1 for _ in corrections(reading, query, rules))
        is_sound = not whole or full_text.proved(reading)
    if not count and is_sound:
        database.say(f"{counted(0, 'finding')} fixed")
        return
    # During the transaction nobody else can write, and readers see the earlier state.
    with (
        database.write(shared=True) as changing,
        changing.transaction(),
        database.to_read.open() as reading,
    ):
        # First, because changed records are removed from it by the words that it should have.
        if whole and not full_text.agrees(changing):
            full_text.rebuild(changing)
            database.say("rebuilt the full-text index from the records")
        number = 0
        for record, fields, findings in corrections(reading, query, rules):
            changing.change(record, fields)
            number += _say(findings, "fixed", database)
    database.say(f"{counted(number, 'finding')} fixed")


def _say(findings: Iterable[Finding], done: str, database: ChangedDatabase) -> int:
    number = 0
    for number, finding in enumerate(findings, 1):  # noqa: B007 - counted
        database.say(f"record {finding.record}: {done} {finding.code}: {finding.evidence}")
    return number
