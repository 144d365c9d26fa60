"""What `timeline` is to count, place or call, as options."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import one_of
from foiakit.timelines.periods import BY
from foiakit.timelines.tally import STACKS


class TimelineOptions(NamedTuple):
    """The options of `timeline` that say what is drawn."""

    by: Annotated[
        str | None,
        typer.Option(
            parser=one_of(*BY),
            metavar="|".join(BY),
            help="Count by these.",
            autocompletion=completion.words(BY),
        ),
    ] = None
    stack: Annotated[
        str | None,
        typer.Option(
            parser=one_of(*STACKS),
            metavar="|".join(STACKS),
            help="Part counts by it.",
            autocompletion=completion.words(STACKS),
        ),
    ] = None
    around: Annotated[
        str | None,
        typer.Option(
            metavar="ID",
            autocompletion=completion.record_ids,
            help="What else was sent around this record.",
        ),
    ] = None
    days: Annotated[
        int, typer.Option(min=0, metavar="N", help="With --around: so far before and after.")
    ] = 30
    heading: Annotated[
        str | None, typer.Option("--heading", metavar="TEXT", help="What a picture is called.")
    ] = None

    @property
    def counting(self) -> bool:
        """Whether records are counted, however few they are."""
        return bool(self.by or self.stack)
