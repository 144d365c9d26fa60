"""Find records by the words in their title, description, notes and text, the best first.

\b
    foiakit search haqqani                 words, all of them, in any order
    foiakit search '"missile strikes"'     a phrase
    foiakit search 'talib* NOT karachi'    prefixes; AND, OR, NOT and brackets
    foiakit search 'NEAR(omar ladin, 5)'   near each other
    foiakit search title:afghanistan       in one field

Names are found in their other spellings too (Osama bin Laden, Usama bin Ladin) unless --exact. All
filters work, and @NAME. In a pipe a line a record: id, date, classification, message, title and a
piece of the text, separated by tabs, hits between ** and **.
"""

from __future__ import annotations

import re
import shlex
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperCommand

from foiakit.commands.options.common import (
    DB,
    WAIT,
    Db,
    Format,
    Limit,
    Quiet,
    Wait,
    lock_wait,
    one_of,
    talker,
)
from foiakit.commands.options.selection import selecting
from foiakit.commands.output import record_output
from foiakit.commands.output.pager import NoPager, paged
from foiakit.errors import Usage
from foiakit.filters import FILTERS
from foiakit.model.message import parse
from foiakit.model.record import as_json
from foiakit.model.vocabulary import nearest
from foiakit.query import Query
from foiakit.store import Store
from foiakit.store.find.query_language import LONGEST, MOST
from foiakit.store.find.search import NEWEST, RANKED
from foiakit.store.schema.rows import FULL_TEXT

if TYPE_CHECKING:
    from foiakit.store.find.search import Hit, Search

MORE = 1000
LINES = 4
"""Lines of the screen that a hit takes."""


class Command(TyperCommand):
    """A command to which ``-taliban`` is a word: options of one letter have one letter."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        # Behind a blank a hyphen begins no option, and the blank is no part of a word.
        end = args.index("--") if "--" in args else len(args)
        words = [f" {one}" if re.match(r"-[^\W_]{2}", one) else one for one in args[:end]]
        return super().parse_args(ctx, words + args[end:])


@selecting
def run(
    *,
    query: Query,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="WORDS...", help="See above.")
    ] = None,
    exact: Annotated[bool, typer.Option("--exact", help="Names only as spelled here.")] = False,
    sort: Annotated[
        str,
        typer.Option(
            "--sort", parser=one_of("rank", "date"), metavar="rank|date", help="Which come first."
        ),
    ] = "rank",
    output_format: Format = None,
    limit: Limit = None,
    everything: Annotated[bool, typer.Option("--all", help="No page: every hit.")] = False,
    no_pager: NoPager = False,
    db: Db = DB,
    wait: Wait = WAIT,
    quiet: Quiet = False,
) -> None:
    """Search, then draw or write."""
    form = record_output.check_format(output_format, ("table",))
    if not words:
        raise Usage("say what to look for: foiakit search haqqani")
    watched = sys.stdout.isatty() and output_format in {None, "table"}
    if limit is None and watched and not everything:
        limit = max((shutil.get_terminal_size().lines - 4) // LINES, 3)
    say = talker(quiet=quiet)
    marks = ("\x02", "\x03") if form == "table" else ("**", "**")
    with Store.open(db, lock_wait(wait, quiet=quiet)) as store:
        found = store.search(
            " ".join(words),
            query._replace(limit=limit),
            exact=exact,
            by_date=sort == "date",
            marks=marks,
        )
        _explain(found, say)
        if form == "table":
            _table(found, no_pager=no_pager, paging=limit is None)
        else:
            _write(found, form, store)
        if not found.given and limit != 0 and found.words.expression:
            _nothing(" ".join(words), say)
        if limit is not None and (watched or form == "table"):
            more = found.count(limit + MORE) - limit if found.given >= limit else 0
            if more > 0:
                number = f"{MORE:,}+" if more == MORE else f"{more:,}"
                say(f"{number} more; --all shows them, --limit N so many")


def _explain(found: Search, say: Callable[[str], None]) -> None:
    if not found.words.expression:
        say("there is no word in this to look for")
        return
    if found.words.cut:
        say(f"only its first {MOST:,} characters, and {LONGEST:,} words of them, are looked for")
    if found.words.plain:
        say("read as words: as a question with AND, quotation marks or brackets it is not complete")
    if found.partly():
        first = "the rarer side of the OR first, then " if found.words.sides else ""
        say(
            f"more than {RANKED:,} records have this: {first}the {NEWEST:,} added last are ranked,"
            " the others follow. Another word or a filter finds better"
        )


def _nothing(words: str, say: Callable[[str], None]) -> None:
    """What else the person may have meant."""
    field, colon, rest = words.partition(":")
    flag = field.strip().casefold()
    if message := parse(words.strip()):
        say(f"nothing has these words; foiakit list --message '{message.printed}' goes by number")
    elif colon and rest.strip() and flag in {one.flag for one in FILTERS.values()}:
        say(f"nothing has these words; to filter: --{flag} {shlex.quote(rest.strip())}")
    elif colon and (near := nearest(flag, FULL_TEXT)):
        say(f"nothing has these words; for the words of a field: {near[0]}:{rest.strip()}")
    else:
        say("nothing has these words")


def _table(found: Iterable[Hit], *, no_pager: bool, paging: bool) -> None:
    from foiakit.views.console import console, show
    from foiakit.views.tables.hits import hits

    if not paging:
        screen = console()
        for drawn in hits(found, screen):
            show(drawn, screen)
        return
    with paged(no_pager=no_pager) as out:
        screen = console(out)
        for drawn in hits(found, screen):
            show(drawn, screen)


def _write(found: Iterable[Hit], form: str, store: Store) -> None:
    if form == "plain":
        record_output.write_plain(map(_columns, found))
    elif form in {"json", "ndjson"}:
        record_output.write_json(map(_object, found), form)
    else:
        record_output.write((hit.record for hit in found), form, store.postings())


def _object(hit: Hit) -> dict[str, Any]:
    return {**as_json(hit.record), "rank": hit.rank, "snippet": hit.snippet}


def _columns(hit: Hit) -> Iterator[str]:
    record = hit.record
    yield str(record.id)
    for value in (record.date, record.classification, record.message or record.head, record.title):
        yield value or ""
    yield hit.snippet
