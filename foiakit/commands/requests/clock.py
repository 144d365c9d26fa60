"""Compute a due date from a starting day, step by step.

\b
    foiakit request clock foia.determination 2026-07-02
    foiakit request clock foia.appeal 2026-07-02 agency=dhs --format json

KIND is what is due (foia.determination, foia.appeal, mdr.appeal ...; a wrong name lists them), and
DAY the day on which its clock starts. Other arguments say what else is known, for instance
extension=10, toll=2026-03-11..2026-03-25, closed=2024-12-24, agency=dhs, appeal-days=120; the page
"How a due day is counted" explains each. Where a rule is open to doubt, an office's due day is the
later one and yours the earlier; KIND.safe gives the safe day for one of yours. stdout has only the
due day, or "no due day"; the working goes to stderr, or into JSON.
"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import Quiet, formats, print_message
from foiakit.commands.options.values.typed_days import typed_day
from foiakit.commands.output.record_output import form_of, write_object
from foiakit.requests.clocks.count import count
from foiakit.requests.clocks.options import parse
from foiakit.requests.clocks.rules import names, rule

FORMATS = ("plain", "json")
NOTHING_DUE = "no due day"


def run(
    *,
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            autocompletion=completion.words(names),
            help="The clock: foia.determination, foia.appeal, mdr.appeal ...",
        ),
    ],
    day: Annotated[
        str,
        typer.Argument(
            metavar="DAY", help="When it starts: 2026-07-02, or 2026-07 if only the month is known."
        ),
    ],
    also: Annotated[
        list[str] | None,
        typer.Argument(metavar="[OPTION=VALUE]...", help="What else is known: extension=10 ..."),
    ] = None,
    output_format: Annotated[str, formats(FORMATS)] = "plain",
    quiet: Quiet = False,
) -> None:
    """Count, and write the day."""
    form = form_of(output_format, FORMATS)
    options, written = parse(rule(kind), also or (), typed_day)
    clock = count(kind, typed_day(day), options, written)
    if form == "json":
        write_object(clock.as_json())
        return
    if not quiet:
        for line in (*clock.working, *(f"warning: {warning}" for warning in clock.warnings)):
            print_message(line)
    due = clock.day(kind)
    sys.stdout.write(f"{due.isoformat() if due else NOTHING_DUE}\n")
