"""Read a telegram: its head in a few lines, its text in paragraphs, excisions as blocks.

\b
    foiakit read 8
    foiakit read 8 --sentence-case --explain
    foiakit read 8 --page 3

A terminal shows it wrapped, through the pager; in a pipe each paragraph is one line. Sentence case
and explanations are reading aids: nothing that is stored or cited changes.
"""

from __future__ import annotations

from typing import Annotated, Any

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import DB, WAIT, Db, Wait, lock_wait
from foiakit.commands.options.records.record_ids import records_of
from foiakit.commands.options.records.selection import parse_ids
from foiakit.commands.output.pager import NoPager, paged
from foiakit.commands.reports import telegram_text
from foiakit.errors import NotFound, Usage
from foiakit.model.record import Record
from foiakit.store import telegrams
from foiakit.store.store import Store
from foiakit.store.telegrams import StoredDetails


def _reference(text: str) -> Any:
    return None if text == "-" else parse_ids(text)


def run(
    *,
    references: Annotated[
        list[Any],
        typer.Argument(
            parser=_reference,
            metavar="ID...",
            help="Ids (4), ranges (1-7), message or document numbers, citation keys, or -.",
            show_default=False,
            autocompletion=completion.ids_and_selections,
        ),
    ],
    sentence_case: Annotated[
        bool, typer.Option("--sentence-case", help="Turn capitals into sentence case.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Explain TAGS, captions and acronyms.")
    ] = False,
    raw: Annotated[bool, typer.Option("--raw", help="Print the original text unchanged.")] = False,
    page: telegram_text.OnlyPage = None,
    no_pager: NoPager = False,
    db: Db = DB,
    wait: Wait = WAIT,
) -> None:
    """Find the records and print the text of each."""
    if raw and (sentence_case or explain):
        raise Usage("--raw prints the text unchanged; leave out --sentence-case and --explain")
    with Store.open(db, lock_wait(wait)) as store:
        records = records_of(store, references)
        found = [(record, telegrams.details(store, record.id or 0)) for record in records]
        for record, kept in found:
            _check(record, kept, raw=raw)
        found = list(telegram_text.with_page(store, found, page))
    with paged(no_pager=no_pager) as out:
        for number, (record, kept) in enumerate(found):
            if number:
                out.write("\n" if raw else "\n" + "-" * 40 + "\n\n")
            if raw:
                telegram_text.write_raw(record, kept, out)
            else:
                telegram_text.write_telegram(
                    record, kept, out, sentence_case=sentence_case, explain=explain
                )


def _check(record: Record, kept: StoredDetails | None, *, raw: bool) -> None:
    if raw and not (kept and kept.source_text) and not record.text:
        raise NotFound(f"record {record.id} has no original text; see foiakit show {record.id}")
    if not raw and not record.text:
        hint = f"foiakit show {record.id} shows what is known"
        if record.sha256 and record.file:
            hint += (
                f"; if its file is a scan: foiakit import {record.file} --ocr --on-change update"
            )
        raise NotFound(f"record {record.id} has no text to read; {hint}")
