"""What `edit` removes from a record: fields to empty, tags to remove."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.fields.field_options import OPTIONS
from foiakit.model.vocabulary import nearest


def _field(name: str) -> str:
    field = name.strip("-").replace("-", "_")
    if field == "citation_key":
        raise typer.BadParameter("a record always has a citation key; --citation-key sets another")
    if field not in OPTIONS:
        near = nearest(field, OPTIONS)
        hint = (
            f"did you mean {' or '.join(near)}?"
            if near
            else f"the fields are: {', '.join(OPTIONS)}"
        )
        raise typer.BadParameter(f"there is no field {name!r}; {hint}")
    return field


class Emptied(NamedTuple):
    """Fields to empty, and labels to remove."""

    clear: Annotated[
        list[Any] | None,
        typer.Option(
            "--clear",
            parser=_field,
            metavar="FIELD",
            autocompletion=completion.words(OPTIONS),
            help="Empty this field.",
        ),
    ] = None
    untag: Annotated[
        list[str] | None,
        typer.Option(
            "--untag",
            metavar="WORD",
            autocompletion=completion.terms("tags"),
            help="Remove this tag.",
        ),
    ] = None
