"""The texts of the database as they are compared, and how similar ones are found.

A text is found by its message and year, its document number, the minutes in which its messages were
sent, and its fingerprints.
"""

from __future__ import annotations

import hashlib
import json
import re
from array import array
from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, NamedTuple
from zlib import crc32

from foiakit.releases.released import Released
from foiakit.releases.released_text import TopHead, bare_subject
from foiakit.releases.shingles import fingerprints
from foiakit.store.session import Session

BATCH = 500
"""How many records are read at a time."""
_COLUMNS = (
    "id", "text", "title", "date", "post", "serial", "year", "document", "decision", "exemptions",
    "excised", "data",
)  # fmt: skip
_SELECT = f"SELECT {', '.join(_COLUMNS)}%s FROM records LEFT JOIN cables ON record = id WHERE"
_NUMBER = re.compile(r"[A-Z]{0,4}-?\d{6,}[\w-]*")
"""A number of one document alone; ``4`` is that of one document in each posting."""
_IN_FULL = frozenset({"released in full", "declassified"})
_SENT = "sent"
_KEPT = 12_000_000
"""How many characters of texts are cached while others are compared with them."""


class Row(NamedTuple):
    """The part of a record that is read."""

    id: int
    text: str
    title: str | None
    date: str | None
    post: str | None
    serial: int | None
    year: int | None
    document: str | None
    decision: str | None
    exemptions: str
    excised: int | None
    data: str | None
    source: str | None = None

    @property
    def digest(self) -> bytes:
        """Return a digest of everything that the comparison depends on."""
        content = repr(self._replace(source=None)).encode("utf-8", "surrogatepass")
        return hashlib.blake2b(content, digest_size=16).digest()

    @property
    def thread(self) -> int:
        """Return a number that is the same for all records of one subject, whatever precedes it."""
        return crc32(bare_subject(self.title).encode("utf-8", "surrogatepass"))

    def released(self) -> Released:
        """Return the text, to be compared."""
        decision = self.decision or ""
        data = _data(self.data)
        head = data.get("head")
        head = head if isinstance(head, dict) else {}
        return Released(
            self.id,
            self.text,
            TopHead(
                _string(head.get("date")) or self.date, _string(head.get("time")),
                _string(head.get("sender")), _string(head.get("subject")) or self.title,
                f"{self.post} {self.serial} {self.year}" if self.post and self.serial else "",
                _strings(head.get("recipients")),
            ),
            source=self.source,
            pages=_numbers(data.get("page_starts")),
            in_full=decision in _IN_FULL and not self.excised,
            in_part=bool(self.excised)
            or self.exemptions != "[]"
            or decision.startswith(("denied", "sanitized"))
            or decision.endswith("in part"),
        )  # fmt: skip


def _data(text: str | None) -> dict[str, Any]:
    try:
        found = json.loads(text) if text else {}
    except (ValueError, RecursionError):  # another program's
        return {}
    return found if isinstance(found, dict) else {}


def _numbers(values: object) -> tuple[int, ...]:
    some = values if isinstance(values, list) else ()
    return tuple(value for value in some if isinstance(value, int))


def _strings(values: object) -> tuple[str, ...]:
    some = values if isinstance(values, list) else ()
    return tuple(value for value in some if isinstance(value, str))


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def batches(session: Session) -> Iterator[tuple[int, int, list[Row]]]:
    """Yield the first and last id of spans of records with a text, by id.

    The spans follow each other without a gap, and the last one has no end.
    """
    first = 0
    while True:
        rows = session.execute(
            f"{_SELECT % ''} id >= ? AND text <> '' ORDER BY id LIMIT {BATCH}", (first,)
        ).fetchall()
        last = rows[-1][0] if len(rows) == BATCH else 2**63 - 1
        yield first, last, [Row(*row) for row in rows]
        if len(rows) < BATCH:
            return
        first = last + 1


def count(session: Session) -> int:
    """Return how many records have a text."""
    number: int = session.execute("SELECT count(*) FROM records WHERE text <> ''").fetchone()[0]
    return number


class Texts:
    """A cache of the texts that are being compared."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._kept: OrderedDict[int, tuple[Row, Released]] = OrderedDict()
        self._characters = 0

    def get(self, record: int) -> tuple[Row, Released] | None:
        """Return *record* and its text; ``None`` if it has none, or no longer exists."""
        if record in self._kept:
            self._kept.move_to_end(record)
            return self._kept[record]
        row = self._session.execute(
            f"{_SELECT % ', source_text'} id = ? AND text <> ''", (record,)
        ).fetchone()
        if row is None:
            return None
        read = Row(*row)
        found = self._kept[record] = read, read.released()
        self._characters += len(read.text)
        while self._characters > _KEPT and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            self._characters -= len(oldest[0].text)
        return found


class Sought(NamedTuple):
    """The keys by which similar texts are found."""

    keys: tuple[str, ...]
    prints: array[int]


def sought(row: Row, text: Released) -> Sought:
    """Return the keys of *row*, whose text is *text*."""
    keys = [
        _minute_key(message.identity.day, message.identity.minute)
        for message in text.read.messages
        if message.identity.is_known
    ]
    if row.post and row.serial:
        keys.append(f"message {row.post} {row.serial} {row.year}")
    if row.document and _NUMBER.fullmatch(row.document):
        keys.append(f"document {row.document}")
    return Sought(tuple(dict.fromkeys(keys)), array("I", sorted(fingerprints(text.read.words))))


def _minute_key(day: str, minute: int) -> str:
    return f"{_SENT} {day} {minute % 60}"


def near(key: str) -> list[str]:
    """Return *key*, and for the minute of a message also those before and after it."""
    kind, *rest = key.split(" ")
    if kind != _SENT or len(rest) != 2:
        return [key]
    day, minute = rest
    return [_minute_key(day, int(minute) + step) for step in (-1, 0, 1)]
