"""Updates references that are stored with a record: rows in, rows out.

A telegram's references came with it, those of its REF lines with their places. A new text is read
for what its body names; a new number or date changes the years of the references that were derived
from them. A record that is not a telegram has the references of its text and notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from foiakit.cables import SEPTEL, Reference, Use
from foiakit.cables.record_references import mentioned, own_of, references_of, with_own_year
from foiakit.cables.references.mentions import uses, with_sentences
from foiakit.model.record import Record

Row = dict[str, Any]
"""A reference as the database has it: the fields of `Reference`, with ``first`` and ``last``."""

_DATED_BY_ITSELF = {"printed", "date"}


def current_references(
    record: Record, stored: Sequence[Row], *, is_telegram: bool, text_changed: bool
) -> list[Row]:
    """Return the references that *record* has now, given those *stored* when it last changed.

    For a record imported as a telegram (*is_telegram*) only the body is read: its REF lines are not
    in its text. Unless *text_changed*, nothing is read, and only years are updated.
    """
    if not text_changed:
        return [_with_year(row, record) for row in stored]
    if not is_telegram:
        found, words = references_of(record)
        return [*map(_row, found), *_septels(words)]
    text = record.text or ""
    listed = [row for row in stored if row["place"] != "text"]
    known = tuple(_reference(row)._replace(sentence=None) for row in listed)
    words = uses(text, known)
    used = [reference.sentence for reference in with_sentences(text, known, words)]
    return [
        *({**row, "sentence": sentence} for row, sentence in zip(listed, used, strict=True)),
        *map(_row, mentioned(record)),
        *_septels(words),
    ]


def _with_year(row: Row, record: Record) -> Row:
    reference = _reference(row)
    if row["year_by"] not in _DATED_BY_ITSELF and row["kind"] != SEPTEL:
        reference = with_own_year(reference, own_of(record))
    return {**row, "year": reference.year, "year_by": reference.year_by}


def _reference(row: Row) -> Reference:
    """Return a row as the reference it was made from, as far as years and letters need it."""
    serial = (row["message"] or "").rpartition(" ")[2] or row["serial"]
    return Reference(
        row["kind"], row["printed"], (row["first"] or 0, row["last"] or 0), row["message"],
        row["post"], str(serial) if serial else None, row["year"], row["year_by"], row["letter"],
        row["date"], bool(row["notal"]), row["also"], row["place"], row["sentence"],
    )  # fmt: skip


def _row(reference: Reference) -> Row:
    """Return the row of a reference read from a record's own text: it has no place in a source."""
    return {**reference._asdict(), "span": None}


def _septels(words: Iterable[Use]) -> Iterator[Row]:
    for word in words:
        if word.printed.upper().startswith(SEPTEL.upper()):
            yield {"kind": SEPTEL, "place": "text", "printed": word.printed}
