"""Options for the parts of a letter that only its writer knows."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import one_of
from foiakit.requests.letters.known import GROUNDS, Known


class LetterTexts(NamedTuple):
    """The content of the letter in addition to the request."""

    ground: Annotated[
        str | None,
        typer.Option(
            "--ground",
            parser=one_of(*GROUNDS),
            metavar="WHY",
            autocompletion=completion.words(GROUNDS),
            help=f"What an appeal is about: {', '.join(GROUNDS)}.",
        ),
    ] = None
    drop: Annotated[
        list[int] | None,
        typer.Option("--drop", min=1, metavar="ITEM", help="An item that a narrowing leaves out."),
    ] = None
    say: Annotated[
        str | None, typer.Option("--say", metavar="TEXT", help="The answer to a question.")
    ] = None
    enclose: Annotated[
        list[str] | None,
        typer.Option("--enclose", metavar="FILE", help="A file to enclose with the letter."),
    ] = None

    def added_to(self, known: Known) -> Known:
        """Return *known* with the values of these options."""
        return known._replace(
            ground=self.ground,
            dropped=tuple(self.drop or ()),
            answer=self.say,
            enclosed=tuple(self.enclose or ()),
        )
