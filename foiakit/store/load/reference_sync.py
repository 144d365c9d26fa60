"""References kept in step with their record: read from its text, and read again when that changes.

A telegram's references came in with it, those of its REF lines with the place where they stand. An
edit of its text reads again what the body names; an edit of its number or date gives a year to
those that had it from there. A record that is no telegram has what its text and notes refer to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from foiakit.cables import Reference, Use
from foiakit.cables.references.mentions import uses, with_sentences
from foiakit.cables.references.text_references import mentioned, own_of, references_of, retold
from foiakit.model.record import Record
from foiakit.store import telegrams
from foiakit.store.session import Session

_SAID_BY_ITSELF = {"printed", "date"}


def read_again(session: Session, record: Record) -> bool:
    """Read what *record*, which is kept, refers to; whether that is something else than before.

    Of a telegram only the body is read: its REF lines are not in its text.
    """
    kept = telegrams.details(session, record.id or 0)
    if kept and "form" in kept.data:
        text = record.text or ""
        rows = [one for one in kept.references if one["place"] != "text"]
        told = tuple(_reference(one)._replace(sentence=None) for one in rows)
        words = uses(text, told)
        used = [one.sentence for one in with_sentences(text, told, words)]
        new = [{**row, "sentence": said} for row, said in zip(rows, used, strict=True)]
        new += [*map(_row, mentioned(record)), *_septels(words)]
    else:
        found, words = references_of(record)
        new = [*map(_row, found), *_septels(words)]
    if _same(new, kept.references if kept else ()):
        return False
    with telegrams.watching(session, record.id or 0, came_in=False):
        session.execute(
            "INSERT INTO cables (record, data) VALUES (?, '{}') ON CONFLICT DO NOTHING",
            (record.id,),
        )
        telegrams.replace_references(session, record.id or 0, map(_put, new))
    return True


def read_unread(session: Session, record: Record) -> bool:
    """As `read_again`, unless *record* came in as a telegram, or in a volume, and was read then."""
    kept = telegrams.details(session, record.id or 0)
    if kept and "form" in kept.data:
        return False
    return read_again(session, record)


def keep_in_step(session: Session, record: Record, *, text_changed: bool) -> None:
    """After an edit of *record*: read it again, or give its references the years they have now."""
    if not telegrams.has_tables(session):
        return
    if text_changed:
        read_again(session, record)
        return
    own = own_of(record)
    before = telegrams.references(session, record.id or 0)
    after = []
    for row in before:
        known = _reference(row)
        if row["year_by"] not in _SAID_BY_ITSELF and row["kind"] != telegrams.SEPTEL:
            known = retold(known, own)
        after.append({**row, "year": known.year, "year_by": known.year_by})
    if after != before:
        telegrams.put_references(session, record.id or 0, map(_put, after))


def _reference(row: dict[str, Any]) -> Reference:
    """A row as the reference that it was made from, as far as years and letters need it."""
    serial = (row["message"] or "").rpartition(" ")[2] or row["serial"]
    return Reference(
        row["kind"], row["printed"], (row["first"] or 0, row["last"] or 0), row["message"],
        row["post"], str(serial) if serial else None, row["year"], row["year_by"], row["letter"],
        row["date"], bool(row["notal"]), row["also"], row["place"], row["sentence"],
    )  # fmt: skip


def _row(one: Reference) -> dict[str, Any]:
    """A reference that was read from a record's own text: it has no place in a source."""
    return {**one._asdict(), "span": None}


def _septels(words: Iterable[Use]) -> Iterator[dict[str, Any]]:
    for one in words:
        if one.printed.upper().startswith(telegrams.SEPTEL.upper()):
            yield {"kind": telegrams.SEPTEL, "place": "text", "printed": one.printed}


def _put(row: dict[str, Any]) -> dict[str, Any]:
    """A row of `refs` as `put_references` takes it; what is none stays as it is."""
    if "first" not in row:
        return row
    span = None if row["first"] is None else (row["first"], row["last"])
    return {**row, "span": span}


def _same(new: Iterable[dict[str, Any]], before: Iterable[dict[str, Any]]) -> bool:
    names = ("kind", "place", "letter", "printed", "year", "message", "sentence")
    return [tuple(one.get(name) for name in names) for one in new] == [
        tuple(one.get(name) for name in names) for one in before
    ]
