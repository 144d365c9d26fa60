"""What a report says one by one: on stderr the first of each kind, in JSON all of them."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from typing import IO, Any, TextIO

from foiakit.commands.options.common import print_message

LINES = 1000
"""So many particulars of each kind are said on stderr; the JSON report has all."""


class Particulars:
    """Named tuples of the kinds that *names* has, each with its key in the JSON report."""

    def __init__(self, names: Mapping[type, str], *, as_json: bool) -> None:
        self._names = names
        self._met = dict.fromkeys(names, 0)
        self._kept: dict[type, IO[str]] = {}
        if as_json:
            for kind in names:
                # However many there are, they do not stand in memory.
                self._kept[kind] = tempfile.SpooledTemporaryFile(2**20, "w+", encoding="utf-8")  # noqa: SIM115 - until `close`

    @property
    def are_kept(self) -> bool:
        """Whether a JSON report is wanted."""
        return bool(self._kept)

    def close(self) -> None:
        """Let go of what was kept."""
        for kept in self._kept.values():
            kept.close()

    def add(self, one: Any) -> bool:
        """Count *one* and keep it; whether it is one of the first, which are said."""
        kind = type(one)
        self._met[kind] += 1
        if kept := self._kept.get(kind):
            values = one._asdict()
            for name in ("raw", "ending", "heading"):  # what a skipped row is when it is written
                values.pop(name, None)
            comma = "" if self._met[kind] == 1 else ",\n"
            kept.write(comma + json.dumps(values))
        return self._met[kind] <= LINES

    def say(self, one: Any, sentence: str) -> None:
        """Say *sentence* of *one*, which was added last."""
        print_message(sentence)
        if self._met[type(one)] == LINES:
            name = self._names[type(one)]
            print_message(f"more {name} are counted, not shown; --report json has all of them")

    def write(self, said: Mapping[str, Any], out: TextIO) -> None:
        """The JSON report: *said*, and a list for each kind."""
        out.write(json.dumps(said, indent=1)[:-2])
        for kind, name in self._names.items():
            kept = self._kept[kind]
            kept.seek(0)
            out.write(f',\n "{name}": [')
            while text := kept.read(2**20):
                out.write(text)
            out.write("]")
        out.write("\n}\n")


def short(value: object) -> str:
    """A value in a sentence; of a long one the beginning."""
    if value in (None, ()):
        return "nothing"
    if isinstance(value, tuple):  # of words, or of what begins with a word: a document, a title
        value = "; ".join(one if isinstance(one, str) else str(one[0]) for one in value)
    return beginning(repr(value))


def beginning(text: str) -> str:
    """*text*, or of a long one its beginning, with how long it is."""
    return text if len(text) <= 200 else f"{text[:200]}... ({len(text):,} characters)"
