"""References between records: the rows of `refs`, and the records that are copies of their targets.

Every look-up uses an index: the references of a record by its id, the references to a message and
the copies of a message by post, serial and year.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from foiakit.cables import SEPTEL
from foiakit.model.message import Number, key_of, parse
from foiakit.store.session import Session
from foiakit.threads import (
    ASK,
    HELD,
    RELEASED,
    UNKNOWN,
    Copy,
    Member,
    Mention,
)
from foiakit.threads import key_of as key_of_number

MOST_COPIES = 50
"""A message with more copies than this is an error in somebody's table."""
_SAYING = ("title", "text", "file", "sha256", "description", "printed")
BARE = " AND ".join(f"coalesce(records.{name}, '') = ''" for name in _SAYING)
"""Whether a record has only its number and the place where that is listed."""
COPY = (
    "records.id, records.message, records.post, records.serial, records.year, records.date,"
    f" records.day_first, records.title, {BARE}, coalesce(records.source, records.url),"
    " records.document, records.kind"
)
"""The columns of a copy, of the table ``records``."""
MENTION = ", ".join(f"refs.{name}" for name in Mention._fields)
"""The columns of a mention, of the table ``refs``."""


class Citing:
    """The references in a database; it is an `foiakit.threads.Archive`."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._member_of = lru_cache(maxsize=4096)(self._member)

    def member(self, record: int) -> Member:
        """Return the member that a record is a copy of."""
        return self._member_of(record)

    def _member(self, record: int) -> Member:
        (row,) = self._rows(f"SELECT {COPY} FROM records WHERE id = ?", (record,))
        copy = copy_of(row)
        if copy.number is None:
            kind = str(row[-1] or "record").lower()
            name = copy.message or f"record {record}"
            return joined(f"record {record}", name, kind, None, [copy])
        return self.of(copy.number, copy.message or "")

    def of(self, number: Number, name: str) -> Member:
        """Return the member that is the cable *number*, called *name* unless a record has a
        better name.
        """
        return joined(key_of_number(number), name, "cable", number, self.copies(number))

    def meant(self, mention: Mention) -> Member:
        """Return the member that a mention refers to; one without a number is a leaf with its
        own words.
        """
        name = mention.message or " ".join(mention.printed.split())
        if (number := mention.number) and not mention.is_damaged:
            return self.of(number, name)
        if mention.kind == "airgram" and mention.message and mention.year:
            copies = self._airgrams(mention.message, mention.year)
            member = joined(mention.key, name, "airgram", None, copies)
            return member._replace(year=mention.year)
        return Member(mention.key, name, mention.kind, None, mention.year, date=mention.date)

    def copies(self, number: Number) -> list[Copy]:
        """Return the records of that cable; one without a known year may be it, and counts."""
        return [
            copy_of(row)
            for row in self._rows(
                f"SELECT {COPY} FROM records INDEXED BY records_by_message WHERE post = ?"
                " AND serial = ? AND (year = ? OR year IS NULL) ORDER BY id LIMIT ?",
                (number.post, number.serial, number.year, MOST_COPIES),
            )
        ]

    def _airgrams(self, message: str, year: int) -> list[Copy]:
        key = key_of(message)
        return [
            copy_of(row)
            for row in self._rows(
                f"SELECT {COPY} FROM records INDEXED BY records_by_message WHERE post = ?"
                " AND serial IS NULL AND year = ? AND message_key(message) = ? LIMIT ?",
                ((key or " ").rpartition(" ")[0], year, key, MOST_COPIES),
            )
        ]

    def mentions_in(self, member: Member) -> list[Mention]:
        """Return the references of the held copies of *member*, in order."""
        return [
            mention_of(row)
            for record in member.records
            for row in self._rows(
                f"SELECT {MENTION} FROM refs WHERE record = ? AND kind <> ? ORDER BY number",
                (record, SEPTEL),
            )
        ]

    def mentions_of(self, member: Member) -> list[Mention]:
        """Return the mentions of *member*, a cable, by record."""
        if member.number is None:
            return []
        return self.mentions(member.number)

    def around(self, record: int, *, notes: bool = True) -> tuple[list[Member], list[int]]:
        """Return what *record* refers to, each once and never itself, and the records that refer to
        it.

        Without *notes*, references only in a person's notes are left out: those are private.
        """
        member = self.member(record)
        to: dict[str, Member] = {}
        for mention in self.mentions_in(member._replace(records=(record,))):
            meant = self.meant(mention)
            if meant.key != member.key and (notes or not self._is_in_notes(mention)):
                to.setdefault(meant.key, meant)
        by = {
            mention.record: None
            for mention in self.mentions_of(member)
            if mention.record != record and (notes or not self._is_in_notes(mention))
        }
        return list(to.values()), list(by)

    def _is_in_notes(self, mention: Mention) -> bool:
        """Return whether only the record's notes have the words of *mention*, and not its text."""
        found = self._rows(
            "SELECT 1 FROM records WHERE id = ?1 AND instr(notes, ?2) AND NOT"
            " instr(coalesce(text, ''), ?2)",
            (mention.record, mention.printed),
        )
        return bool(found)

    def mentions(self, number: Number, limit: int = -1) -> list[Mention]:
        """Yield the rows that mean the cable *number*, by record."""
        return [
            mention_of(row)
            for row in self._rows(
                f"SELECT {MENTION} FROM refs INDEXED BY refs_by_message WHERE post = ?"
                " AND serial = ? AND year = ? AND serial IS NOT NULL AND kind = 'cable'"
                " ORDER BY record, number LIMIT ?",
                (number.post, number.serial, number.year, limit),
            )
        ]

    def _rows(self, statement: str, values: tuple[Any, ...]) -> list[Any]:
        return self._session.execute(statement, values).fetchall()


def copy_of(row: tuple[Any, ...]) -> Copy:
    """Return the copy in a row that was selected as `COPY`."""
    record, message, post, serial, year, date, day, title, bare, where, document, _ = row
    number = Number(post, year, serial) if post and serial and year else None
    if bare and not where:
        where = "National Archives" if document and parse(document) else None
    return Copy(record, message, number, year, date, day, title, bool(bare), where)


def joined(key: str, name: str, kind: str, number: Number | None, copies: list[Copy]) -> Member:
    """A member with its copies: those with content, or else the lists that have its number."""
    held = [copy for copy in copies if not copy.bare]
    shown = held or copies
    dated = [copy for copy in shown if copy.date]
    status = HELD if held else RELEASED if copies else ASK
    if not copies and number is None and kind != "airgram":
        status = UNKNOWN
    return Member(
        key,
        next((copy.message for copy in held if copy.message), name),
        kind,
        number,
        number.year if number else next((copy.year for copy in shown if copy.year), None),
        status,
        tuple(copy.record for copy in shown),
        dated[0].date if dated else None,
        dated[0].day if dated else None,
        next((copy.title for copy in shown if copy.title), None),
        next((copy.where for copy in copies if copy.where), None) if status == RELEASED else None,
    )


def mention_of(row: tuple[Any, ...]) -> Mention:
    """Return the mention in a row that was selected as `MENTION`."""
    found = Mention._make(row)
    return found._replace(notal=bool(found.notal))
