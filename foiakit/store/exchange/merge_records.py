"""Several records of one document become one; a loss is refused or reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from foiakit.errors import FoiakitError, Usage
from foiakit.model.combined import Combined, combined
from foiakit.model.record import Record
from foiakit.store.load.merged_records import hand_over
from foiakit.store.store import Store


class Merged(NamedTuple):
    """A record that became part of another, and what it added to it."""

    other: Record
    combined: Combined


def merge_records(
    store: Store, kept: int, others: Iterable[int], *, dry_run: bool = False
) -> Iterator[Merged]:
    """Merge *others* into the record *kept*, and remove them, one after the other.

    Inside a transaction; nothing is written on a *dry_run*. `NotFound` for an unknown id, `Usage`
    for one that is named twice, `FoiakitError` if two have different texts.
    """
    record = store.get(kept)
    met = {kept}
    for number in others:
        if number in met:
            raise Usage(f"record {number} is named twice")
        met.add(number)
        other = store.get(number)
        _check_texts(record, other)
        found = combined(record, other)
        if dry_run:
            record = record._replace(**found.fields)
        else:
            record = store.change(kept, found.fields)
            hand_over(store, record, other)
        yield Merged(other, found)


def _check_texts(kept: Record, other: Record) -> None:
    if kept.text and other.text and kept.text.split() != other.text.split():
        raise FoiakitError(
            f"records {kept.id} and {other.id} have different texts; two releases of one document"
            f" stay two records. To drop the second text: foiakit edit {other.id} --clear text"
        )
