"""The index of the full text, compared with the records that it was made from."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from foiakit.checks import HINT, Slip
from foiakit.store.file import full_text as text
from foiakit.store.store import Store

SHOWN = 20
"""At most this many records are named; the fix is the same for all."""
ADVICE = "foiakit check --fix rebuilds the full-text index"
_HOW = {
    "missing": "search cannot find this record: the full-text index does not have it",
    "left behind": "search may find this record, which is no longer there",
    "other": "search finds this record by words that it does not have",
}


def full_text(store: Store) -> Iterator[Slip]:
    """Another program has changed records and not the index: FTS5's own check finds it."""
    proved = text.proved(store)
    if proved:
        return
    if proved is False:
        evidence = "FTS5's integrity check fails: the index does not match the records"
        yield Slip("full text", evidence, ADVICE)
    disagreements = list(islice(text.disagreements(store), SHOWN))
    for number, how in disagreements:
        yield Slip("full text", _HOW[how], ADVICE, record=number)
    if proved is None and not disagreements:
        evidence = "the word counts match; a full proof needs a file that can be written"
        yield Slip("full text", evidence, "check a copy", severity=HINT)
