"""The checks of `foiakit verify`, by name: SQLite's, the log's, the attached files'."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType

from foiakit.errors import DatabaseError
from foiakit.store.file import full_text as words
from foiakit.store.file.executor import Executor
from foiakit.store.log import verify
from foiakit.store.log.verify import Damage, Tick

Proof = Callable[[Executor, Tick], Iterator[Damage]]


def structure(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Run SQLite's own check of every page, index and reference between tables."""
    tick()
    for (problem,) in store.execute("PRAGMA integrity_check(100)"):
        if problem != "ok":
            yield Damage(f"SQLite: {problem}")
    for table, number, other, _ in store.execute("PRAGMA foreign_key_check"):
        yield Damage(f"{table}: row {number} belongs to no row of {other}")


def full_text(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield where the full text does not match the records (`foiakit.store.file.full_text`)."""
    tick()
    if words.proved(store) is False:
        yield Damage(
            "the full-text index does not match the records; foiakit check --fix rebuilds it"
        )


def files(store: Executor, tick: Tick) -> Iterator[Damage]:
    """Yield attached files whose SHA-256 has changed; a missing file is not damage here."""
    for number, path, sha256 in store.execute(
        "SELECT id, file, sha256 FROM records WHERE file IS NOT NULL AND sha256 IS NOT NULL"
        " ORDER BY id"
    ):
        tick()
        try:
            with open(path, "rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, ValueError):
            continue
        if found != sha256:
            yield Damage(f"record {number}: {path} is not the file that was attached", number)


def missing_files(store: Executor) -> int:
    """Return how many attached files are not where their records say, as far as these can be read.

    What cannot be read has been named by the checks.
    """
    missing = 0
    with suppress(DatabaseError):
        found = store.execute("SELECT file FROM records WHERE sha256 IS NOT NULL")
        for (path,) in found:
            missing += bool(path) and not os.path.isfile(path)
    return missing


PROOFS: Mapping[str, Proof] = MappingProxyType(
    {
        "structure": structure,
        "full text": full_text,
        "log": verify.log_chain,
        "records": verify.records,
        "citation keys": verify.citation_keys,
        "details": verify.details,
        "postings and marks": verify.other_rows,
        "columns understood": verify.derived_columns,
        "attached files": files,
    }
)
"""In the order in which they are run."""


def run(store: Executor, proof: Proof, tick: Tick) -> Iterator[Damage]:
    """Yield the findings of *proof*; if SQLite cannot read on, that is the last of them."""
    try:
        yield from proof(store, tick)
    except DatabaseError as error:
        yield Damage(str(error))


def seal(store: Executor) -> str | None:
    """Return the last link of the log's chain, which stands for all of it.

    ``None`` for an empty log, and for one that cannot be read, which the checks have named.
    """
    found: tuple[str] | None = None
    with suppress(DatabaseError):
        row = store.execute("SELECT chain FROM changes ORDER BY id DESC LIMIT 1")
        found = row.fetchone()
    return found[0] if found else None
