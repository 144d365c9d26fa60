"""Hidden passages, written for a person or a program."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from foiakit.commands.output import record_output
from foiakit.releases.passages import Passage, as_json
from foiakit.text.plurals import counted
from foiakit.writers import hidden_passages

FORMATS = ("table", "plain", "csv", "json", "ndjson")
LINES = 3
"""How many lines a passage has in the table."""
NONE = "no passage was found that one record hides and another shows"


def write(found: Sequence[Passage], form: str, *, lifted: bool) -> None:
    """Write *found* to stdout in *form*; *lifted* means that each was shown later."""
    if form == "table":
        if not found:
            return
        from foiakit.views.console import console, show
        from foiakit.views.tables import hidden_passages as view

        screen = console()
        show(view.passages(found, screen), screen)
    elif form == "csv":
        hidden_passages.write_csv(found, record_output.shown(sys.stdout, form), lifted=lifted)
    elif form == "plain":
        record_output.write_plain(map(hidden_passages.cells, found))
    else:
        record_output.write_json(map(as_json, found), form)


def say_more(
    kept: Sequence[Passage],
    found: Sequence[Passage],
    limit: int | None,
    say: Callable[[str], None],
) -> None:
    """Report what is not shown: passages beyond *limit*, and small ones."""
    if limit is not None and len(kept) > limit:
        say(f"{len(kept) - limit:,} more; use --all to show them, or --limit N")
    small = sum(1 for passage in found if passage.is_small) - sum(
        1 for passage in kept if passage.is_small
    )
    if small:
        say(f"{counted(small, 'small gap')} withheld under B6 not shown; --small shows them")
