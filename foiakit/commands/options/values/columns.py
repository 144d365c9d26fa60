"""Fields of a record as columns of a list or an export, and the field to sort by."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.model.record import Record


def _columns(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    for name in names:
        _check(name)
    if not names or len(set(names)) < len(names):
        raise typer.BadParameter(f"{text!r}: name each column once")
    return names


def _sort(text: str) -> str:
    _check(text.removeprefix("-"))
    return text


def _check(name: str) -> None:
    if name not in Record._fields:
        from foiakit.model.vocabulary import nearest  # noqa: PLC0415 - for the hint alone

        near = nearest(name, Record._fields, 1)
        hint = f"did you mean {near[0]}?" if near else f"there are: {', '.join(Record._fields)}"
        raise typer.BadParameter(f"no column called {name}; {hint}")


Columns = Annotated[
    Any,
    typer.Option(
        "--columns",
        parser=_columns,
        metavar="A,B,C",
        help="Columns of a table, in this order.",
        autocompletion=completion.several(completion.record_fields),
    ),
]
Sort = Annotated[
    str,
    typer.Option(
        "--sort",
        parser=_sort,
        metavar="FIELD",
        help="Sort by this field; -FIELD for descending order.",
        autocompletion=completion.words(completion.record_fields),
    ),
]
