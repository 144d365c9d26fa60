"""A window on a JSON text larger than memory: it holds one value, then moves on."""

from __future__ import annotations

import json
import re
from typing import Any

from foiakit.errors import BadInput
from foiakit.readers import encoding
from foiakit.readers.encoding import LONGEST
from foiakit.readers.source import Source
from foiakit.readers.values.json_values import reason, scan

_BLANK = re.compile(r"[ \t\r\n]*")
_ENOUGH = 12
"""An error so far from the window's end (`\\ud83d\\ude00` is the longest character) is final."""


class Window:
    """The text of *source* from ``at`` on, as far as it has been read."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = ""
        self.at = 0
        self._chunks = encoding.chunks(source)
        self._line = 1
        self._counted = 0

    def more(self) -> bool:
        """Return whether there is more text, after adding it to the window. Text before ``at``
        is dropped.
        """
        chunk = next(self._chunks, "")
        if not chunk:
            return False
        self.line()
        if len(self.text) - self.at > LONGEST:
            raise BadInput(encoding.too_long(self.source))
        # A long value is parsed again each time: doubling the amount each time bounds the work.
        parts = [self.text[self.at :], chunk]
        wanted = len(parts[0]) - len(chunk)
        while wanted > 0 and (chunk := next(self._chunks, "")):
            parts.append(chunk)
            wanted -= len(chunk)
        self.text, self.at, self._counted = "".join(parts), 0, 0
        return True

    def line(self) -> int:
        """Return the line of ``at``."""
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        self.source.place.line = self._line
        return self._line

    def sign(self) -> str:
        """Move ``at`` to the next character that is not blank, and return it; empty at the end."""
        while True:
            self.at = _BLANK.match(self.text, self.at).end()  # type: ignore[union-attr]  # it matches nothing too
            if self.at < len(self.text):
                return self.text[self.at]
            if not self.more():
                return ""

    def value(self, *, whole: bool = True) -> tuple[Any, str] | None:
        """Return the value at ``at``, and its text, and move ``at`` to its end.

        Without *whole*, return ``None`` if the window does not hold all of it. `BadInput` without
        a valid value.
        """
        while True:
            try:
                value, end = scan(self.text, self.at)
            except (StopIteration, ValueError, RecursionError) as error:
                at, why = self._place_and_reason(error)
                if at < max(0, len(self.text) - _ENOUGH):
                    self.at = max(at, self.at)
                    self.refuse(why)
                if not whole:
                    return None
                if not self.more():
                    self.at = at
                    self.refuse(why if at < len(self.text) else "the JSON is cut off")
            else:
                if end == len(self.text) and self.text[end - 1] not in '"]}' and self.more():
                    continue
                raw = self.text[self.at : end]
                if len(raw) > LONGEST:
                    raise BadInput(encoding.too_long(self.source))
                self.at = end
                return value, raw

    def _place_and_reason(self, error: Exception) -> tuple[int, str]:
        """Where parsing failed, and why. A string without an end fails at the window's end."""
        if isinstance(error, StopIteration):
            return int(error.value), "not JSON"
        if not isinstance(error, json.JSONDecodeError):
            return -1, reason(error)
        is_open = error.msg.startswith("Unterminated string")
        return len(self.text) if is_open else error.pos, f"not JSON: {error.msg}"

    def take(self, sign: str) -> None:
        """Move over *sign*; `BadInput` if something else is here."""
        found = self.sign()
        if found != sign:
            self.refuse(f"{sign!r} is missing" if found else "the JSON is cut off")
        self.at += 1

    def refuse(self, why: str) -> None:
        """Raise `BadInput` for the text at ``at``."""
        line = self.line()
        raise BadInput(f"{self.source.name}:{line}: {why}; nothing was imported")
