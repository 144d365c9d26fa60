"""JSON: an array of objects, an array under a key of a document, or one object.

``--at results.items`` names the key; without it the document must contain just one list of objects.
Records are read one at a time, so the length does not matter; broken JSON is refused as a whole,
because there is no telling where the next record begins.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from foiakit.errors import BadInput, NotFound
from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers.catalogues.own_exports import DETAILS_KEYS
from foiakit.readers.encoding import beginning
from foiakit.readers.json.json_stream import Window
from foiakit.readers.source import Source
from foiakit.readers.tables import rows
from foiakit.readers.values.json_values import check_keys, check_letters, reason
from foiakit.readers.values.record_values import Unfit

ENDING = ".json"
_DEEP = 32
"""How many levels are searched for records; anything deeper is one value."""
Found = Iterator[dict[str, Any] | Skipped]


def claims(head: bytes, name: str) -> bool:
    """Claim by a first character that begins an object or a list of them; any list, by the
    extension.
    """
    text = beginning(head).lstrip("\ufeff \t\r\n")
    if text.startswith("["):
        rest = text[1:].lstrip()
        return name.lower().endswith(ENDING) or rest[:1] in {"{", "]"}
    return text.startswith("{") and text[1:].lstrip()[:1] in {'"', "}", ""}


def read(source: Source) -> Iterator[Record | Skipped | Collection | Details]:
    """Yield a record for each object of the list."""
    source.ending = ENDING
    return rows.from_objects(_Document(source).objects(), source)


def objects(source: Source) -> Iterator[dict[str, Any] | Skipped]:
    """Yield the objects that are its records, with what was skipped among them."""
    return _Document(source).objects()


class _Document:
    """One JSON document, and the lists of objects found in it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.window = Window(source)
        self.wanted = source.asked.at
        self.lists: list[str] = []
        self.keys: list[str] = []

    def objects(self) -> Found:
        window = self.window
        sign = window.sign()
        if sign not in {"[", "{"}:
            window.refuse("neither an array nor an object")
        yield from self._walk("", 0)
        if window.sign():
            window.refuse("more text after the end of the JSON (--format ndjson?)")
        if self.wanted is not None and not self.lists:
            raise NotFound(
                f"{self.source.name}: --at {self.wanted}: no list there;"
                f" the document has: {', '.join(self.keys[:40]) or 'no keys'}"
            )

    def _walk(self, path: str, depth: int) -> Found:
        """Yield the objects in the current value; *path* is where it is in the document."""
        window = self.window
        sign = window.sign()
        if sign == "[" and (path == self.wanted if self.wanted is not None else not path):
            window.take("[")
            yield from self._list(path)
        elif sign == "[":
            window.take("[")
            if window.sign() == "{" and self.wanted is None:
                if self.lists:
                    raise BadInput(
                        f"{self.source.name}: records under {self.lists[0]} and under {path};"
                        " say which with --at"
                    )
                yield from self._list(path)
            else:
                self._skip_rest("]", depth)
        elif sign == "{" and depth < _DEEP:
            yield from self._object(path, depth)
        else:
            self._skip(depth)

    def _object(self, path: str, depth: int) -> Found:
        window = self.window
        alone: dict[str, Any] = {}
        place = window.line()
        window.take("{")
        while window.sign() != "}":
            key = self._key()
            inside = f"{path}.{key}" if path else key
            if len(self.keys) < 40:
                self.keys.append(inside)
            # What an export has in addition to its record contains lists, but none of records.
            is_record = not depth and "uid" in alone and key in DETAILS_KEYS
            if window.sign() in {"[", "{"} and (depth or not self._is_short()) and not is_record:
                yield from self._walk(inside, depth + 1)
            elif found := window.value():
                if key in alone:
                    window.refuse(f"the key {key!r} appears twice in one object")
                alone[key] = found[0]
            self._comma("}")
        window.take("}")
        if not depth and self.wanted is None and not self.lists and alone:
            self.source.place.line = place
            yield self._whole(alone)

    def _whole(self, value: dict[str, Any]) -> dict[str, Any] | Skipped:
        """*value*, which is the whole document; `Skipped` if it contains invalid characters."""
        place, raw = self.source.place, ""
        try:
            place.row = raw = json.dumps(value)  # its values were taken one by one
            check_letters(raw)
        except (Unfit, RecursionError) as error:
            return Skipped(place.where(), reason(error), raw)
        return value

    def _is_short(self) -> bool:
        """Whether the current list is one of words, as a record has: it contains no object."""
        window = self.window
        if self.wanted is not None or window.sign() != "[":
            return False
        after = window.text[window.at + 1 : window.at + 100].lstrip()
        return after[:1] in {'"', "]"}

    def _list(self, path: str) -> Found:
        """Yield the elements of the list whose beginning has just been read."""
        window, place = self.window, self.source.place
        self.lists.append(path)
        before = count = 0
        while window.sign() != "]":
            count += 1
            place.nth = count if window.line() == before else 0
            before = place.line
            value, raw = window.value() or (None, "")
            place.row = raw
            try:
                if type(value) is not dict:
                    raise Unfit("not a JSON object")
                if "\\u" in raw:
                    check_letters(raw)
                check_keys(value, raw)
            except Unfit as error:
                yield Skipped(place.where(), str(error), raw)
            else:
                yield value
            self._comma("]")
        place.nth = 0
        window.take("]")

    def _key(self) -> str:
        if self.window.sign() != '"':
            self.window.refuse("a key is missing")
        found = self.window.value()
        self.window.take(":")
        return str(found[0]) if found else ""

    def _comma(self, end: str) -> None:
        if self.window.sign() != end:
            self.window.take(",")
            if self.window.sign() == end:
                self.window.refuse("a comma before the end")

    def _skip(self, depth: int) -> None:
        """Skip the current value; one that is longer than the window, a piece at a time."""
        window = self.window
        sign = window.sign()
        if window.value(whole=sign not in {"[", "{"} or depth > _DEEP):
            return
        window.take(sign)
        self._skip_rest("]" if sign == "[" else "}", depth)

    def _skip_rest(self, end: str, depth: int) -> None:
        window = self.window
        while window.sign() != end:
            if end == "}":
                self._key()
            self._skip(depth + 1)
            self._comma(end)
        window.take(end)
