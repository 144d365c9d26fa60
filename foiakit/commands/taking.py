"""Options of the commands that take records in from elsewhere: import and merge."""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.store.report import ON_CHANGE


def _on_change(text: str) -> str:
    if text not in ON_CHANGE:
        raise typer.BadParameter(f"{text!r} is none of {', '.join(ON_CHANGE)}")
    return text


def _report(text: str) -> str:
    if text not in {"human", "json"}:
        raise typer.BadParameter(f"{text!r} is neither human nor json")
    return text


OnChange = Annotated[
    str,
    typer.Option(
        parser=_on_change,
        metavar="|".join(ON_CHANGE),
        help="What to do with a record that is here, where the source says something else.",
    ),
]
ReportAs = Annotated[
    str,
    typer.Option(
        "--report", parser=_report, metavar="human|json", help="On stderr, or JSON on stdout."
    ),
]
