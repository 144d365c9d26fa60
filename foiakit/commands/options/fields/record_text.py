"""A record as a text to edit: TOML with a comment for each field, written and read back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import typer

from foiakit.commands.options.fields.field_options import EMPTY, OPTIONS, PARSERS, fields_of
from foiakit.errors import FoiakitError, Usage
from foiakit.model.fields import SENTENCES
from foiakit.model.record import LISTS, Record

HEAD = """\
# Record {} as TOML. Change values, save, and close the editor.
# "" or [] empties a field. A field that you delete here stays as it is.
"""
_WRITABLE = re.compile(r"[^\x00-\x08\x0b-\x1f\x7f]*")
_UNQUOTED = str.maketrans({chr(code): f"\\u{code:04x}" for code in range(0x7F, 0xA0)})


def text_of(record: Record) -> str:
    """Return *record* as TOML: the fields that a person may set, each with its description."""
    parts = (
        f"# {SENTENCES[name]}\n{name} = {_written(name, getattr(record, name))}\n"
        for name in OPTIONS
    )
    return "\n".join([HEAD.format(record.id), *parts])


def fields_from(text: str, record: Record) -> dict[str, Any]:
    """Return the fields in which *text* differs from *record*, checked as the options of `edit`
    are.

    Raises `Usage` that names the line or the field for what is not TOML, not a field or invalid.
    """
    import tomllib

    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise Usage(f"not valid TOML: {error}") from None
    shown = tomllib.loads(text_of(record))
    values = {
        name: _parsed(name, value) for name, value in found.items() if value != shown.get(name, ())
    }
    emptied = {name: getattr(EMPTY, name) for name, value in values.items() if value in ("", ())}
    try:
        fields = fields_of({name: value for name, value in values.items() if name not in emptied})
    except typer.BadParameter as error:
        raise Usage(error.message) from None
    if "file" in emptied:
        fields["sha256"] = None
    return {**emptied, **fields}


def _written(name: str, value: Any) -> str:
    if name in LISTS:
        return f"[{', '.join(_string(item) for item in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    text = value or ""
    if "\n" in text and "'''" not in text and not text.endswith("'") and _WRITABLE.fullmatch(text):
        return f"'''\n{text}'''"
    return _string(text)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).translate(_UNQUOTED)


def _parsed(name: str, value: Any) -> Any:
    """Return the *value* of one field in the form of its option."""
    if name not in OPTIONS:
        from foiakit.model.vocabulary import nearest  # noqa: PLC0415 - for a mistyped name alone

        near = nearest(name, OPTIONS, 1)
        hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(OPTIONS)}"
        raise Usage(f"{name} is not a field to edit; {hint}")
    if name in LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise Usage(f'{name}: write a list: ["one", "two"]')
        return tuple(value)
    if value == "":
        return value
    if name == "excised":
        if not isinstance(value, bool):
            raise Usage(f'{name}: write true, false or ""')
        return value
    if isinstance(value, bool | list | dict | float):
        raise Usage(f"{name}: write text in quotation marks")
    return _by_option(name, str(value))


def _by_option(name: str, text: str) -> Any:
    try:
        return PARSERS[name](text) if name in PARSERS else text
    except typer.BadParameter as error:
        raise Usage(f"{name}: {error.message}") from None
    except FoiakitError as error:
        raise Usage(f"{name}: {error}") from None


def commented(problem: str, text: str) -> str:
    """Return *text* with *problem* in a comment above it, replacing an earlier one."""
    return f"{_PROBLEM}{' '.join(problem.split())}\n{''.join(_without_problem(text))}"


_PROBLEM = "# NOT SAVED: "


def _without_problem(text: str) -> Iterator[str]:
    lines = text.splitlines(keepends=True)
    yield from lines[1:] if lines and lines[0].startswith(_PROBLEM) else lines
