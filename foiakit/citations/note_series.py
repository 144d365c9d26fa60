"""The notes of one text: the first note of a record in full, later ones short."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator

from foiakit.citations.options import CiteOptions
from foiakit.citations.styles import Style
from foiakit.model.record import Collection, Record


def notes(
    records: Iterable[tuple[Record, Collection | None]],
    full: Style,
    short: Style | None,
    how: CiteOptions,
    *,
    numbered: bool,
    ibid: bool,
) -> Iterator[str]:
    """Yield a note for each record, in order; a repeated one in the style *short*, if given.

    *numbered* puts ``1. `` before each. With *ibid* a note that repeats the one before it is
    ``Ibid.``, or what the style says in its place (the Bluebook's ``Id.``).
    """
    again = getattr(full, "IBID", "Ibid.")
    seen: set[Hashable] = set()
    previous: Hashable = None
    for number, (record, posting) in enumerate(records, 1):
        which = _identity(record)
        if ibid and which == previous:
            note = again
        else:
            style = short if short and which in seen else full
            note = style.cite(record, posting, how)
        seen.add(which)
        previous = which
        yield f"{number}. {note}" if numbered else note


def _identity(record: Record) -> Hashable:
    """What tells one record from another: its number here, its name everywhere, else all of it."""
    return record.id if record.id is not None else record.uid or record
