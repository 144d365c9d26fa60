"""Updates the cache from the database: only what is new or changed is compared.

A text is compared with those in the cache when it is added, so that each pair is compared once.
Texts of one subject follow each other, so that the texts they are compared with are still in
memory. The work is done in transactions of some texts each, inside which nobody else writes: when
interrupted it resumes later, and two processes at once share the work.
"""

from __future__ import annotations

import json
import os
from array import array
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import chain
from time import monotonic

from foiakit.releases.hidden import Hidden, hidden
from foiakit.store.release_index.cache_file import CacheFile
from foiakit.store.release_index.texts import BATCH, Sought, Texts, batches, count, near, sought
from foiakit.store.session import Session

SHARED = 3
"""Texts with fewer common fingerprints are not compared."""
COMMON = 50
"""A fingerprint of more texts is a phrase that everybody uses."""
CROWD = 300
"""A minute or number of more texts says nothing."""
MANY = 100_000
"""From this many texts on, an estimate of the time is reported."""
_KNOWN = "SELECT record, digest FROM texts WHERE record"
_WITH = "SELECT record FROM"
Progress = Callable[[str, float], None]
"""Called with the current step and the share that is done."""
Say = Callable[[str], None]


def update(session: Session, cache: CacheFile, progress: Progress, say: Say) -> None:
    """Add to *cache* what is new in the database, compare it, and remove what is gone.

    `CacheError` if the cache fails, the store's own errors if the database does.
    """
    signature = _signature(session.path)
    if signature and cache.state("database") == signature:
        return
    new = _stale(session, cache, progress)
    new.sort()
    texts, began = Texts(session), monotonic()
    for done in range(0, len(new), BATCH):
        with cache.transaction():
            for _, record in new[done : done + BATCH]:
                _enter(cache, texts, record)
        left = len(new) - done - BATCH
        if done == 0 and left > MANY:
            time = _long((monotonic() - began) * left / BATCH)
            say(f"{len(new):,} texts are compared for the first time; this takes about {time}")
        progress("comparing releases", 1 - max(left, 0) / len(new))
    if signature and signature == _signature(session.path):
        with cache.transaction():
            cache.keep("database", signature)


def _stale(session: Session, cache: CacheFile, progress: Progress) -> list[tuple[int, int]]:
    """Return the records to be added, each with a number shared by those of one subject.

    What the cache has of them, and of removed records, is deleted.
    """
    new: list[tuple[int, int]] = []
    total, done = count(session), 0
    for first, last, rows in batches(session):
        with cache.transaction():
            known = dict(cache.execute(f"{_KNOWN} BETWEEN ? AND ?", (first, last)))
            digests = {row.id: row.digest for row in rows}
            _remove(
                cache,
                (record_id for record_id in known if known[record_id] != digests.get(record_id)),
            )
        new += ((row.thread, row.id) for row in rows if known.get(row.id) != digests[row.id])
        done += len(rows)
        progress("looking for new texts", done / max(total, done, 1))
    return new


def _signature(path: str) -> str | None:
    """A value that changes whenever the database does; ``None`` if the file does not show it."""
    try:
        found = [os.stat(path)]
        if os.path.exists(f"{path}-wal"):
            found.append(os.stat(f"{path}-wal"))
    except OSError:
        return None
    return " ".join(f"{row.st_ino} {row.st_size} {row.st_mtime_ns}" for row in found)


def _long(seconds: float) -> str:
    return f"{seconds / 60:.0f} minutes" if seconds < 5400 else f"{seconds / 3600:.1f} hours"


def _remove(cache: CacheFile, records: Iterable[int]) -> None:
    for record in records:
        ((prints,),) = cache.execute("SELECT prints FROM texts WHERE record = ?", (record,))
        cache.executemany(
            "DELETE FROM prints WHERE print = ? AND record = ?",
            ((fingerprint, record) for fingerprint in array("I", prints)),
        )
        for condition in ("keys WHERE record", "passages WHERE hides", "passages WHERE shows",
                          "texts WHERE record"):  # fmt: skip
            cache.execute(f"DELETE FROM {condition} = ?", (record,))


def _enter(cache: CacheFile, texts: Texts, record: int) -> None:
    """Compare *record* with similar ones and add it, unless that was done meanwhile."""
    found = texts.get(record)
    if found is None or cache.execute(f"{_KNOWN} = ?", (record,)):
        return
    row, text = found
    by = sought(row, text)
    for other in _likes(cache, by):
        if another := texts.get(other):
            _keep(cache, hidden(text, another[1]))
            _keep(cache, hidden(another[1], text))
    cache.execute("INSERT INTO texts VALUES (?, ?, ?)", (record, row.digest, by.prints.tobytes()))
    cache.executemany("INSERT INTO keys VALUES (?, ?)", ((key, record) for key in by.keys))
    cache.executemany(
        "INSERT INTO prints VALUES (?, ?)", ((fingerprint, record) for fingerprint in by.prints)
    )


def _likes(cache: CacheFile, by: Sought) -> list[int]:
    """Return the records in the cache that may have the same text, or a part of it."""
    found: set[int] = set()
    for key in sorted(set(chain.from_iterable(map(near, by.keys)))):
        same = cache.execute(f"{_WITH} keys WHERE key = ? LIMIT {CROWD + 1}", (key,))
        if len(same) <= CROWD:
            found.update(record_id for (record_id,) in same)
    shared = Counter[int]()
    for fingerprint in by.prints:
        same = cache.execute(
            f"SELECT record FROM prints WHERE print = ? LIMIT {COMMON + 1}", (fingerprint,)
        )
        if len(same) <= COMMON:
            shared.update(record_id for (record_id,) in same)
    found.update(record for record, number in shared.items() if number >= SHARED)
    return sorted(found)


def _keep(cache: CacheFile, found: Iterable[Hidden]) -> None:
    cache.executemany(
        "INSERT INTO passages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                hidden.hides, hidden.shows, hidden.message, hidden.first, hidden.words,
                json.dumps(hidden.exemptions), hidden.start, hidden.stop, hidden.paragraph,
                hidden.subject, hidden.day, hidden.is_sure,
            )
            for hidden in found
        ),
    )  # fmt: skip
