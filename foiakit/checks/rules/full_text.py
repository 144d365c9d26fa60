"""The full text against the records that it is made of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from foiakit.checks import HINT, Slip
from foiakit.store import Store
from foiakit.store.schema import full_text as text

SHOWN = 20
"""So many records are named; the mending is the same for all."""
ADVICE = "foiakit check --fix makes the full text anew from the records"
_HOW = {
    "missing": "search does not find this record: the full text does not have it",
    "left behind": "search may find this record, which is no longer there",
    "other": "search finds this record by words that it does not have",
}


def full_text(store: Store) -> Iterator[Slip]:
    """Catches what another program changed without the full text, as FTS5's own proof finds it."""
    proved = text.proved(store)
    if proved:
        return
    if proved is False:
        evidence = "FTS5's integrity check fails: it is not made of the records' words"
        yield Slip("full text", evidence, ADVICE)
    astray = list(islice(text.astray(store), SHOWN))
    for number, how in astray:
        yield Slip("full text", _HOW[how], ADVICE, record=number)
    if proved is None and not astray:
        evidence = "each record has as many words there; the file may not be written, as a proof"
        yield Slip("full text", f"{evidence} of which ones needs", "check a copy", severity=HINT)
