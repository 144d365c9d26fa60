"""Show where the file with your name and address is, or create it with --init.

\b
    foiakit request requester --init
    $EDITOR "$(foiakit request requester)"

Letters take your name, address and what a fee waiver needs from it. Only you can read it (mode
0600); nothing of it goes into the database, the log or an export.
"""

from __future__ import annotations

from typing import Annotated

import typer

from foiakit.commands.options.common import Quiet, talker
from foiakit.commands.output.record_output import write_path
from foiakit.requests.letters import requester


def run(
    *,
    init: Annotated[
        bool, typer.Option("--init", help="Create the file, with every setting in it.")
    ] = False,
    quiet: Quiet = False,
) -> None:
    """Write the file's path to stdout."""
    say = talker(quiet=quiet)
    where = requester.path()
    if init:
        say(f"{where}: created; fill it in" if requester.make() else f"{where}: already exists")
    else:
        found = requester.requester()
        if not found.values:
            say("it does not exist yet; to create it: foiakit request requester --init")
        if found.exposed:
            say(f"others can read it: chmod 600 {where}")
    write_path(where)
