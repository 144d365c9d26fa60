"""Find records by the words in their title, description, notes and text, best matches first.

\b
    foiakit search haqqani                 all of these words, in any order
    foiakit search '"missile strikes"'     a phrase
    foiakit search 'talib* NOT karachi'    prefixes; AND, OR, NOT and brackets
    foiakit search 'NEAR(omar ladin, 5)'   near each other
    foiakit search title:afghanistan       in one field
    foiakit search --quote "words of it"   a passage, with its citation

Names are also found in other spellings (Osama bin Laden, Usama bin Ladin) unless --exact. All
filters work, and @NAME. A pipe gets one line for each record: id, date, classification, message,
title and an excerpt of the text, separated by tabs, hits between ** and **.
"""

from __future__ import annotations

import re
import shutil
import sys
from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import Format, Limit
from foiakit.commands.options.database import Database
from foiakit.commands.options.help_page import SectionedCommand
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.options.search_options import SearchOptions
from foiakit.commands.output import record_output
from foiakit.commands.output.pager import NoPager
from foiakit.commands.reports import search_report
from foiakit.commands.reports.drafts import quoting
from foiakit.errors import Usage
from foiakit.model.query import Query

LINES = 4  # of the screen, which a hit takes


class Command(SectionedCommand):
    """A command to which ``-taliban`` is a word: options of one letter have one letter."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        # A word after a space is not an option, and the space is not part of it.
        end = args.index("--") if "--" in args else len(args)
        words = [f" {arg}" if re.match(r"-[^\W_]{2}", arg) else arg for arg in args[:end]]
        return super().parse_args(ctx, words + args[end:])


@selecting
def run(
    *,
    query: Query,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WORDS...",
            autocompletion=completion.selections,
            help="Words to search for, and @NAME.",
        ),
    ] = None,
    how: SearchOptions,
    output_format: Format = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="Show all hits.")] = False,
    no_pager: NoPager = False,
    database: Database,
) -> None:
    """Search, then draw or write."""
    if not words:
        raise Usage("say what to search for: foiakit search haqqani")
    text = " ".join(words)
    if how.quote:
        quoting.search(text, output_format, database)
        return
    form = record_output.check_format(output_format, ("table",))
    watched = sys.stdout.isatty() and output_format in {None, "table"}
    if limit is None and watched and not everything:
        limit = max((shutil.get_terminal_size().lines - 4) // LINES, 3)
    marks = ("\x02", "\x03") if form == "table" else ("**", "**")
    with database.open() as store:
        query, by_date = query._replace(limit=limit), how.sort == "date"
        found = store.search(text, query, exact=how.exact, by_date=by_date, marks=marks)
        search_report.explain(found, text, database.say)
        search_report.write(found, form, store, marks, no_pager=no_pager or limit is not None)
        if not found.taken and limit != 0 and found.words.expression:
            search_report.say_nothing_found(store, text, database.say)
        if limit is not None and (watched or form == "table"):
            search_report.say_more(found, limit, database.say)
