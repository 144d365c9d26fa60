"""JSON text as Python has it: numbers as they are written, nothing that JSON does not have."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from foiakit.readers.values import Unfit
from foiakit.record import cell_of


def _refused(constant: str) -> Any:
    raise Unfit(f"{constant} is no JSON")


# A number with a fraction stays text: 1.10 is not 1.1, and nothing is lost to rounding.
DECODER = json.JSONDecoder(parse_float=str, parse_constant=_refused)
scan: Callable[[str, int], tuple[Any, int]] = DECODER.scan_once  # type: ignore[attr-defined]  # typeshed lacks it
"""The value that begins at a place in a text, and where it ends; `StopIteration` if none does."""


def as_cell(value: Any) -> str:
    """A JSON value as a table's cell has it: nothing for null, a row of words, else JSON."""
    kind = type(value)
    if kind is str:
        return value  # type: ignore[no-any-return]  # it is one
    if value is None:
        return ""
    if kind is bool:
        return "true" if value else "false"
    if kind is int:
        return str(value)
    if kind is list and set(map(type, value)) <= _WORDS:
        return _cell_of(tuple(value))
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


_WORDS = {str}
_cell_of = lru_cache(maxsize=2**14)(cell_of)  # a file's lists of labels are a handful


_ZERO = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def has_zero(text: str) -> bool:
    """Whether JSON *text* has an escape for a zero character; ``\\\\u0000`` is none."""
    return "\\u0000" in text and _ZERO.search(text) is not None


def check_letters(text: str) -> None:
    """`Unfit` for an escape in JSON *text* that is no letter: ``\\u0000``, half of a pair."""
    if has_zero(text):
        raise Unfit(r"a zero character (\u0000), which no text has")
    lower = text.lower()
    if "\\ud" in lower:
        try:
            json.dumps(json.loads(text), ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise Unfit(
                r"half of a pair of escapes (\ud800 to \udfff), which is no letter"
            ) from None
