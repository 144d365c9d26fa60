"""JSON text as Python values: numbers as they are written, nothing that JSON does not have."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from foiakit.model.record import cell_of
from foiakit.readers.values.record_values import Unfit


def _refused(constant: str) -> Any:
    raise Unfit(f"{constant} is not JSON")


# A number with a fraction stays text: 1.10 is not 1.1, and nothing is lost to rounding.
DECODER = json.JSONDecoder(parse_float=str, parse_constant=_refused)
scan: Callable[[str, int], tuple[Any, int]] = DECODER.scan_once  # type: ignore[attr-defined]  # typeshed lacks it
"""Returns the value that begins at a place in a text, and its end; `StopIteration` without one."""


def check_keys(value: dict[str, Any], text: str) -> None:
    """Raise `Unfit` if JSON *text*, which is *value*, has a key twice: one of the two would be
    lost.

    Where the text has as many ``":`` as the object has keys, as most have, nothing is searched.
    """
    colons = text.count('":')
    if colons != len(value) and colons != _count_keys(value):
        _STRICT.decode(text.strip())


def _count_keys(value: Any) -> int:
    """Return how many keys a JSON value has, at all its levels, however many there are."""
    found, left = 0, [value]
    while left:
        nested = left.pop()
        if type(nested) is dict:
            found += len(nested)
            nested = nested.values()
        left += [inner for inner in nested if type(inner) in _DEEP]
    return found


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise Unfit(f"the key {key!r} appears twice in one object")
        found[key] = value
    return found


_DEEP = {dict, list}
_STRICT = json.JSONDecoder(parse_float=str, parse_constant=_refused, object_pairs_hook=_once)


def as_cell(value: Any) -> str:
    """Return a JSON value as a table's cell: empty for null, a list of words, else JSON."""
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
    """Raise `Unfit` for an invalid escape in JSON *text*: ``\\u0000``, half of a pair."""
    if has_zero(text):
        raise Unfit(r"a zero character (\u0000), which text cannot contain")
    lower = text.lower()
    if "\\ud" in lower:
        try:
            json.dumps(json.loads(text), ensure_ascii=False).encode()
        except UnicodeEncodeError:
            raise Unfit(
                r"half of a pair of escapes (\ud800 to \udfff), which is not a character"
            ) from None


def json_value(text: str) -> Any:
    """Return the value of JSON *text* in a cell; ``None`` if it is not JSON, `Unfit` as above."""
    try:
        check_letters(text)
        return json.loads(text)
    except Unfit:
        raise
    except (ValueError, RecursionError):
        return None


def reason(error: Exception) -> str:
    """Return the reason why JSON is invalid."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    if isinstance(error, StopIteration):
        return f"not JSON at character {int(error.value) + 1:,}"
    text = str(error).partition(": line")[0]
    # Python's own limit, which no value in a catalogue reaches
    if text.startswith("Exceeds the limit"):
        return "a number of thousands of digits"
    at = getattr(error, "pos", None)
    return text if at is None else f"not JSON at character {at + 1:,}: {text[:1].lower()}{text[1:]}"


def is_object(cell: str) -> bool:
    """Return whether a table's cell is an object of JSON, as `as_cell` writes it."""
    if cell[:1] != "{" or cell[-1:] != "}":
        return False
    try:
        return isinstance(DECODER.decode(cell), dict)
    except (ValueError, RecursionError):
        return False
