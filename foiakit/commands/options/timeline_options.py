"""The options of `timeline`: counting, placing and titles."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import one_of
from foiakit.timelines.periods import BY
from foiakit.timelines.tally import STACKS


class TimelineOptions(NamedTuple):
    """The options of `timeline` for what is drawn."""

    by: Annotated[
        str | None,
        typer.Option(
            parser=one_of(*BY),
            metavar="|".join(BY),
            help="Count by this period.",
            autocompletion=completion.words(BY),
        ),
    ] = None
    stack: Annotated[
        str | None,
        typer.Option(
            parser=one_of(*STACKS),
            metavar="|".join(STACKS),
            help="Split the bars by this field.",
            autocompletion=completion.words(STACKS),
        ),
    ] = None
    around: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            autocompletion=completion.record_ids,
            help="Show what else was sent around this record's date.",
        ),
    ] = None
    days: Annotated[
        int, typer.Option(min=0, metavar="N", help="With --around: days before and after.")
    ] = 30
    requests: Annotated[
        bool, typer.Option("--requests", help="Draw what happened to requests, and what is due.")
    ] = False
    heading: Annotated[
        str | None, typer.Option("--heading", metavar="TEXT", help="Title of the picture.")
    ] = None

    @property
    def counting(self) -> bool:
        """Whether records are counted, however few they are."""
        return bool(self.by or self.stack)
