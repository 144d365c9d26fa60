"""How the fuzzer mutates an input: the same seed and number give the same bytes.

A packed form (a workbook, a gzip file, a PDF's streams) is also changed inside and packed again, so
that what stands in it is read at all; otherwise its checksum would refuse nearly every input.
"""

from __future__ import annotations

import gzip
import io
import json
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

LARGEST = 2**16
"""The most bytes of an input."""
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_NUMBERS = (
    *(b"0", b"-1", b"1", b"9" * 30, b"1e999", b"65536", b"4294967296", b"9223372036854775808"),
    *(b"0000", b"9999", b"1899", b"00000", b"12345678901234567890", b"3.5", b"\xd9\xa3\xd9\xa1"),
)
_ENCODINGS = ("utf-16", "utf-16-be", "utf-8-sig", "cp1252", "utf-32", "utf-7", "cp037")
_VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 2**53, 2**63, 10**40, 1.5, 1e308, float("inf"), float("nan")),
    *("", " ", "\x00", "\ud800", "\ufffe", "\u202e", "0000-00-00", "9999", "=1+1", [], {}),
    *([[]], [None], {"": None}, ["a", 1, {}], {"a": {"b": []}}, "é" * 300, "\r\n", "[Doc 1]"),
)


class Mutator:
    """Makes inputs from *seeds*, with the words of the form in *tokens*."""

    def __init__(self, seeds: Sequence[bytes], tokens: Sequence[bytes]) -> None:
        self._seeds = seeds
        self._tokens = tokens

    def fresh(self, chance: random.Random) -> bytes:
        """A seed, changed; one in twenty is made of tokens alone."""
        if not self._seeds or chance.random() < 0.05:
            return b"".join(self._token(chance) for _ in range(chance.randrange(1, 25)))
        return self.changed(chance.choice(self._seeds), chance)

    def changed(self, data: bytes, chance: random.Random) -> bytes:
        """*data* with one to eight changes, mostly few; inside of what is packed half the time."""
        if chance.random() < 0.5 and (inside := self._inside(data, chance)) is not None:
            return inside[:LARGEST]
        for _ in range(min(chance.randrange(1, 9), chance.randrange(1, 9))):
            data = chance.choice(_CHANGES)(self, data, chance)[:LARGEST]
        return data

    def _inside(self, data: bytes, chance: random.Random) -> bytes | None:
        """*data* unpacked, changed and packed again; ``None`` where nothing is packed in it."""
        try:
            if data[:2] == b"\x1f\x8b":
                return gzip.compress(self._plain(gzip.decompress(data), chance), 1, mtime=0)
            if data[:2] == b"PK":
                return self._zip(data, chance)
            if data[:5] == b"%PDF-":
                return self._pdf(data, chance)
            if data[:1] in {b"{", b"["}:
                return self._json(data, chance)
        except (OSError, ValueError, EOFError, zlib.error, zipfile.BadZipFile, RecursionError):
            pass
        return None

    def _plain(self, data: bytes, chance: random.Random) -> bytes:
        for _ in range(chance.randrange(1, 4)):
            data = chance.choice(_CHANGES)(self, data, chance)
        return data[:LARGEST]

    def _zip(self, data: bytes, chance: random.Random) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
            names = old.namelist()
            likely = [name for name in names if "sheet" in name or "Strings" in name] or names
            chosen = chance.choice(likely if chance.random() < 0.7 else names)
            for name in names:
                content = old.read(name)
                if name == chosen:
                    content = self._plain(content, chance)
                new.writestr(zipfile.ZipInfo(name), content)
        return out.getvalue()

    def _pdf(self, data: bytes, chance: random.Random) -> bytes | None:
        found = list(_STREAM.finditer(data))
        if not found:
            return None
        at = chance.choice(found)
        content, packed = at[1], False
        with suppress(zlib.error):
            content, packed = zlib.decompress(content), True
        content = self._plain(content, chance)
        content = zlib.compress(content) if packed else content
        return data[: at.start(1)] + content + data[at.end(1) :]

    def _json(self, data: bytes, chance: random.Random) -> bytes | None:
        lines = data.splitlines() or [data]
        at = chance.randrange(len(lines))
        try:
            tree = json.loads(lines[at])
        except ValueError:
            lines, at, tree = [data], 0, json.loads(data)
        places = list(_places(tree))
        if not places:
            return None
        for _ in range(chance.randrange(1, 4)):
            holder, key = chance.choice(places)
            value = holder[key] if key in holder or isinstance(key, int) else None
            holder[key] = self._value(value, chance)
        lines[at] = json.dumps(tree).encode("utf-8", "surrogatepass")
        return b"\n".join(lines)

    def _value(self, value: Any, chance: random.Random) -> Any:
        if isinstance(value, str) and chance.random() < 0.4:
            changed = self._plain(value.encode("utf-8", "surrogatepass"), chance)
            return changed.decode("utf-8", "replace")
        if chance.random() < 0.3:
            return self._token(chance).decode("utf-8", "replace")
        return chance.choice(_VALUES)

    def _token(self, chance: random.Random) -> bytes:
        return chance.choice(self._tokens)

    # The changes. Each takes bytes and gives others.

    def _insert(self, data: bytes, chance: random.Random) -> bytes:
        at = chance.randrange(len(data) + 1)
        return data[:at] + self._token(chance) + data[at:]

    def _replace(self, data: bytes, chance: random.Random) -> bytes:
        first, last = _span(data, chance)
        return data[:first] + self._token(chance) + data[last:]

    def _repeat(self, data: bytes, chance: random.Random) -> bytes:
        at = chance.randrange(len(data) + 1)
        return data[:at] + self._token(chance) * chance.choice((2, 10, 100, 500)) + data[at:]

    def _delete(self, data: bytes, chance: random.Random) -> bytes:
        first, last = _span(data, chance)
        return data[:first] + data[last:]

    def _double(self, data: bytes, chance: random.Random) -> bytes:
        first, last = _span(data, chance)
        return data[:last] + data[first:last] * chance.choice((1, 1, 2, 20)) + data[last:]

    def _flip(self, data: bytes, chance: random.Random) -> bytes:
        if not data:
            return data
        at = chance.randrange(len(data))
        return data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]

    def _noise(self, data: bytes, chance: random.Random) -> bytes:
        first, last = _span(data, chance)
        return data[:first] + chance.randbytes(chance.randrange(1, 9)) + data[last:]

    def _cut(self, data: bytes, chance: random.Random) -> bytes:
        return data[: chance.randrange(len(data) + 1)]

    def _cross(self, data: bytes, chance: random.Random) -> bytes:
        other = chance.choice(self._seeds) if self._seeds else b""
        first, last = _span(other, chance)
        at = chance.randrange(len(data) + 1)
        return data[:at] + other[first:last] + data[at:]

    def _lines(self, data: bytes, chance: random.Random) -> bytes:
        lines = data.split(b"\n")
        first, second = chance.randrange(len(lines)), chance.randrange(len(lines))
        if chance.random() < 0.5:
            lines[first], lines[second] = lines[second], lines[first]
        else:
            lines.insert(first, lines[second])
        return b"\n".join(lines)

    def _number(self, data: bytes, chance: random.Random) -> bytes:
        found = list(re.finditer(rb"\d+", data))
        if not found:
            return data
        at = chance.choice(found)
        return data[: at.start()] + chance.choice(_NUMBERS) + data[at.end() :]

    def _case(self, data: bytes, chance: random.Random) -> bytes:
        first, last = _span(data, chance)
        return data[:first] + data[first:last].swapcase() + data[last:]

    def _encode(self, data: bytes, chance: random.Random) -> bytes:
        if chance.random() < 0.7:  # seldom: every later change would be in a strange encoding
            return self._replace(data, chance)
        text = data.decode("utf-8", "replace")
        return text.encode(chance.choice(_ENCODINGS), "replace")


_CHANGES: tuple[Callable[[Mutator, bytes, random.Random], bytes], ...] = tuple(
    getattr(Mutator, f"_{name}")
    for name in (
        *("insert", "insert", "replace", "replace", "repeat", "delete", "delete", "double"),
        *("flip", "noise", "cut", "cross", "cross", "lines", "lines", "number", "case", "encode"),
    )
)


def _span(data: bytes, chance: random.Random) -> tuple[int, int]:
    first = chance.randrange(len(data) + 1)
    length = chance.choice((1, 2, 4, 8, 40, 400))
    return first, min(len(data), first + chance.randrange(length + 1))


def _places(tree: Any) -> Any:
    """Every place of a JSON tree that holds a value, as its holder and key."""
    pairs: Any = ()
    if isinstance(tree, dict):
        pairs = list(tree.items())
    elif isinstance(tree, list):
        pairs = list(enumerate(tree))
    for key, value in pairs:
        yield tree, key
        yield from _places(value)
