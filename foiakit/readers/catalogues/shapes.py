"""Whether a JSON value has the shape of a named tuple: its keys, and their types.

So what is read can be used as if foiakit had made it: a list where words are listed, a number where
something is counted. What does not fit is `Unfit`, with its path: ``cable.info[3].name``.
"""

from __future__ import annotations

import json
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from foiakit.cables import Span
from foiakit.readers.values.json_values import has_zero
from foiakit.readers.values.record_values import Unfit

DEEPEST = 32
"""How many levels a value may have."""
_SHORT = 40
_WORDS = {str: "text", int: "a whole number", bool: "true or false"}


def check_size(value: Any, name: str, most: int) -> None:
    """Raise `Unfit` for a value nested too deeply, longer than *most*, or with
    invalid characters.
    """
    if not _is_flat(value, DEEPEST):
        raise Unfit(f"{name}: nested too deeply")
    text = json.dumps(value, ensure_ascii=False)
    if len(text) > most:
        raise Unfit(f"{name}: longer than {most:,} characters")
    if has_zero(text):
        raise Unfit(f"{name}: a zero character, which text cannot contain")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise Unfit(f"{name}: half of a pair of escapes, which is not a character") from None


def _is_flat(value: Any, levels: int) -> bool:
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return True
    return levels > 0 and all(_is_flat(part, levels - 1) for part in value)


@cache
def keys_of(kind: Any) -> dict[str, Any]:
    """Return the keys of a *kind* of named tuple as an object, each with its type."""
    return get_type_hints(kind)


def fit(value: Any, kind: Any, name: str, far: int) -> None:
    """Raise `Unfit`, naming *name*, for a *value* that is not of *kind*; spans end by *far*."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        if value is None and NoneType in inner:
            return
        fit(value, next(option for option in inner if option is not NoneType), name, far)
    elif kind == Span:
        _fit_span(value, name, far)
    elif origin is tuple:
        _need(value, list, name, "a list")
        for number, part in enumerate(value):
            fit(part, inner[0], f"{name}[{number}]", far)
    elif origin is dict:
        _need(value, dict, name, "an object")
        for key, part in value.items():
            fit(part, inner[1], f"{name}.{key[:_SHORT]}", far)
    elif hasattr(kind, "_fields"):
        fit_object(value, kind, name, far)
    else:
        _need(value, kind, name, _WORDS[kind])


def fit_object(value: Any, kind: Any, name: str, far: int) -> None:
    """As `fit`, for a *kind* of named tuple: no unknown key, and none missing except spans."""
    _need(value, dict, name, "an object")
    keys = keys_of(kind)
    for key, part in value.items():
        if key not in keys:
            raise Unfit(f"{name}: unknown key {key[:_SHORT]!r}")
        fit(part, keys[key], f"{name}.{key}", far)
    for key, inside in keys.items():
        if key not in value and key not in kind._field_defaults and inside != Span:
            raise Unfit(f"{name}: without {key!r}")


def _fit_span(value: Any, name: str, far: int) -> None:
    _need(value, list, name, "two places in the text")
    if len(value) != 2 or {type(end) for end in value} != {int} or not value[0] <= value[1]:
        raise Unfit(f"{name}: not two places in the text, the first before the second")
    if not 0 <= value[0] <= value[1] <= far:
        raise Unfit(f"{name}: {value[0]} to {value[1]} is not within the text")


def _need(value: Any, kind: type, name: str, what: str) -> None:
    if type(value) is not kind:
        found = "nothing" if value is None else type(value).__name__
        raise Unfit(f"{name}: {found} where {what} belongs")
