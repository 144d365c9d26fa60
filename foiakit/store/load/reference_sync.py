"""Keeps references in step with their record when it is added or edited.

The store reads no telegrams: the function that finds a record's references is passed in
(`foiakit.cables.stored_references.current_references`), and its rows are stored here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from foiakit.model.record import Record
from foiakit.store import telegrams
from foiakit.store.session import Session

Row = dict[str, Any]

_COMPARED = ("kind", "place", "letter", "printed", "year", "year_by", "message", "sentence")


class CurrentReferences(Protocol):
    """Returns the references that a record has now, given its stored rows."""

    def __call__(
        self, record: Record, stored: Sequence[Row], *, is_telegram: bool, text_changed: bool
    ) -> list[Row]: ...


def is_telegram(session: Session, record: Record) -> bool:
    """Return whether *record* was imported as a telegram, or in a volume, and read then."""
    kept = telegrams.details(session, record.id or 0)
    return kept is not None and "form" in kept.data


def keep_in_step(
    session: Session, record: Record, current: CurrentReferences, *, text_changed: bool = True
) -> bool:
    """Store what *record* refers to now; return whether that has changed."""
    number = record.id or 0
    kept = telegrams.details(session, number)
    before = kept.references if kept else ()
    after = current(
        record,
        before,
        is_telegram=kept is not None and "form" in kept.data,
        text_changed=text_changed,
    )
    if _compared(after) == _compared(before):
        return False
    with telegrams.watching(session, number, came_in=False):
        session.execute(
            "INSERT INTO cables (record, data) VALUES (?, '{}') ON CONFLICT DO NOTHING", (number,)
        )
        telegrams.replace_references(session, number, map(_with_span, after))
    return True


def _with_span(row: Row) -> Row:
    """Return a row of `refs` as `replace_references` takes it; a new one is so already."""
    if "first" not in row:
        return row
    return {**row, "span": None if row["first"] is None else (row["first"], row["last"])}


def _compared(rows: Iterable[Row]) -> list[tuple[Any, ...]]:
    return [tuple(row.get(name) for name in _COMPARED) for row in rows]
