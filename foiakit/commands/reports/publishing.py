"""Writing a website into its folder: the questions before, and the report afterwards."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from typing import TYPE_CHECKING

import typer

from foiakit.checks import ERROR, chosen
from foiakit.checks.output_formats import FORMATS
from foiakit.commands.options.common import print_message
from foiakit.commands.options.database import Database
from foiakit.commands.options.sites.publish_options import PublishOptions
from foiakit.commands.output.output_files import text_to_write
from foiakit.commands.output.output_paths import output_path
from foiakit.commands.output.progress import Progress
from foiakit.commands.reports.check_report import Tally
from foiakit.errors import DONE, BadInput, FoiakitError, NeedsExtra, Usage
from foiakit.installation import command_for
from foiakit.model.private import left_out_sentence
from foiakit.model.query import Query
from foiakit.site import book as books
from foiakit.site import folder as folders
from foiakit.site.parts import pagefind
from foiakit.store.find.row_lines import one_state
from foiakit.store.store import Store
from foiakit.text.plurals import counted
from foiakit.text.visible import visible

if TYPE_CHECKING:
    from foiakit.site.build import Builder, Outcome

_NEEDED = ("jinja2", "PIL", "pypdfium2")


def write_head(options: PublishOptions, query: Query, database: Database) -> None:
    """Write the head of a book as TOML to the file of --init."""
    if options.output or options.book:
        raise Usage("--init writes the head and nothing else; leave out --output and --book")
    name = options.init or ""
    written = output_path(name, database.db, yes=options.yes)
    with database.open() as store:
        head = head_of(store, query) or books.Book(title="")
    if options.dry_run:
        database.say(f"would write {name}")
        return
    with text_to_write(written) as out:
        out.write(books.as_toml(head))
    database.say(f"{name}: written; fill it in, then: foiakit publish ... --book {name} -o SITE")


def write_site(options: PublishOptions, query: Query, database: Database) -> int:
    """Write the site into the folder of --output; return the exit code."""
    if not options.output:
        raise Usage("say where the site goes: --output FOLDER")
    _check_extra()
    head = books.read(options.book) if options.book else None
    exists = folders.check(options.output)
    if exists and not options.dry_run:
        _need_consent(options.output, yes=options.yes)
    with database.open() as store, one_state(store):
        faults = options.check and _proof_read(store, query, database)
        builder = _builder(store, query, options, head)
        if sentence := left_out_sentence(builder.contents.left_out):
            database.say(sentence)
        number = counted(len(builder.contents), "document")
        if options.dry_run:
            verb = "update" if exists else "make"
            database.say(f"would {verb} a site of {number} in {options.output}")
            return FoiakitError.exit_code if faults else DONE
        progress = Progress(quiet=database.quiet)
        with folders.SiteFolder(options.output) as folder:
            outcome = builder.write(folder, progress.each("publish"))
        progress.clear()
        for unlinked in dict.fromkeys(outcome.unlinked):
            print_message(
                f"{options.book or 'the introduction'}: [Doc {unlinked}] was not linked: the book"
                " has no document, or more than one, with that number"
            )
        for remark in outcome.remarks:
            print_message(f"{options.output}: {remark}")
        done = folder.written
        database.say(
            f"{options.output}: {number}; files: {done.new:,} new, {done.changed:,} changed,"
            f" {done.unchanged:,} unchanged, {done.removed:,} removed"
        )
        for sentence in _lacks(builder, head, outcome):
            database.say(sentence)
    if outcome.hides_words:
        return BadInput.exit_code
    return FoiakitError.exit_code if faults else DONE


def _proof_read(store: Store, query: Query, database: Database) -> bool:
    """List what an editor should see before publication; return whether any is an error."""
    tally = Tally(store, also_seen=False, quiet=database.quiet)
    FORMATS["errorformat"](tally.through(store, query, chosen((), ())), sys.stdout, database.db)
    database.say(tally.summary())
    return tally.found[ERROR] > 0


def _lacks(builder: Builder, head: books.Book | None, outcome: Outcome) -> Iterator[str]:
    """Return what the site does not contain, and why."""
    from foiakit.site.parts import search_index  # noqa: PLC0415 - it loads an extra

    if not (head and head.address):
        yield (
            "without the site's address (address in the book's head) there is no site map, no feed,"
            " no card for social media, and Zotero cannot fetch the PDFs"
        )
    number = len(builder.contents)
    if outcome.search_problem:
        yield f"no search: pagefind could not make its index: {outcome.search_problem}"
    elif outcome.by_pagefind:
        yield "search by pagefind: it works on a web server, not from a disk"
    elif not outcome.has_search and number > pagefind.MOST_DOCUMENTS:
        yield f"no search: {number:,} documents are too many (at most {pagefind.MOST_DOCUMENTS:,})"
    elif not outcome.has_search:
        yield (
            f"no search: {number:,} documents are too many to look through in a page (at most"
            f" {search_index.MOST_DOCUMENTS:,}, and {search_index.MOST_BYTES // 10**6} MB);"
            f" pagefind searches more: {command_for('pagefind')} (20,000 documents take 3 to 7 GB"
            " of memory)"
        )


def _builder(
    store: Store, query: Query, options: PublishOptions, head: books.Book | None
) -> Builder:
    from foiakit.site.build import Builder, Wish  # noqa: PLC0415 - the extra

    head = head or head_of(store, query)
    if head is None:
        raise Usage(
            "the site needs a title, which only the records of one posting bring along;"
            " --init book.toml writes a file to fill in, and --book book.toml reads it"
        )
    wish = Wish(options.with_private, options.allow_hidden_text, options.images)
    return Builder(store, query, head, wish)


def head_of(store: Store, query: Query) -> books.Book | None:
    """Return the head of the posting that all records of *query* are from, if there is one."""
    found = {values[0] for values in store.stats(query, ["collection"])}
    if len(found) != 1 or not (name := found.pop()):
        return None
    posting = store.collection(name)
    return books.head_of(posting) if posting else None


def _check_extra() -> None:
    if any(find_spec(name) is None for name in _NEEDED):
        raise NeedsExtra("publishing a site", "publish")


def _need_consent(name: str, *, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin or not sys.stdin.isatty():
        raise Usage(f"{name} is a site already; --yes updates it")
    typer.confirm(f"Update the site {visible(name)}?", abort=True, err=True)
