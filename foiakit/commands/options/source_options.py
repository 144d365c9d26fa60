"""The options of `import` for reading its files, parsed from the command line."""

from __future__ import annotations

from typing import Annotated, Any, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.common import one_of
from foiakit.commands.options.table_options import (
    DateOrder,
    Delimiter,
    Escape,
    NoHeader,
    Quote,
    Sheet,
    SkipLines,
)
from foiakit.model.fields import SETTABLE
from foiakit.readers import LISTINGS, READERS
from foiakit.readers.documents.ocr.programs import tools
from foiakit.readers.documents.ocr.readings import MODES, check_mode
from foiakit.readers.documents.pdf_parts import check_split
from foiakit.readers.source import SourceOptions
from foiakit.readers.tables.parquet_conditions import conditions
from foiakit.readers.tables.saved_mapping import load

FORMATS = (*READERS, *LISTINGS)


def _pair(text: str) -> tuple[str, str]:
    theirs, sign, ours = text.rpartition("=")
    if not sign or not theirs or not ours:
        raise typer.BadParameter(f"{text!r}: write COLUMN=FIELD")
    return theirs, ours.strip()


def _condition(text: str) -> tuple[str, str]:
    column, sign, value = text.partition("=")
    if not sign or not column.strip():
        raise typer.BadParameter(f"{text!r}: write COLUMN=VALUE, for instance year=1975")
    return column.strip(), value.strip()


def _targets() -> tuple[str, ...]:
    return (*SETTABLE, "keep", "drop")


class Reading(NamedTuple):
    """The options of `import` for reading its files."""

    input_format: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="NAME",
            help=f"Format of the files. One of: {', '.join(FORMATS)}.",
            autocompletion=completion.words(FORMATS),
        ),
    ] = None
    columns: Annotated[
        list[Any] | None,
        typer.Option(
            "--map",
            parser=_pair,
            metavar="COLUMN=FIELD",
            autocompletion=completion.several(_targets, "="),
            help="Field for a column; FIELD may also be keep (in the notes) or drop.",
        ),
    ] = None
    mapping: Annotated[
        str | None, typer.Option("--mapping", metavar="FILE", help="Use a saved mapping.")
    ] = None
    save_mapping: Annotated[
        str | None,
        typer.Option(
            "--save-mapping", metavar="FILE", help="Save the mapping of columns to fields."
        ),
    ] = None
    key: Annotated[
        list[str] | None,
        typer.Option(
            "--key", metavar="COLUMN", help="The column, or columns, that identify a row."
        ),
    ] = None
    at: Annotated[
        str | None,
        typer.Option("--at", metavar="KEY", help="Path to the records in JSON: results.items."),
    ] = None
    unmapped: Annotated[
        str | None,
        typer.Option(
            parser=one_of("notes", "drop"),
            metavar="notes|drop",
            autocompletion=completion.words(("notes", "drop")),
            help="What to do with unmapped columns: keep them in the notes, or drop them.",
        ),
    ] = None
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding", metavar="NAME", help="Character encoding, if it is not recognised."
        ),
    ] = None
    date_order: DateOrder = None
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            "--ignore", metavar="FILE", help="Do not read this file, for instance a broken PDF."
        ),
    ] = None
    delimiter: Delimiter = None
    quote: Quote = None
    escape: Escape = None
    sheet: Sheet = None
    skip_lines: SkipLines = None
    no_header: NoHeader = False
    collection: Annotated[
        str | None,
        typer.Option(
            metavar="NAME",
            autocompletion=completion.terms("collections", new=True),
            help="Name of a posting whose page has no briefing book number.",
        ),
    ] = None
    ocr: Annotated[
        str | None,
        typer.Option(
            "--ocr",
            metavar="missing|bad|always",
            parser=check_mode,
            autocompletion=completion.words(MODES),
            help="Read PDF pages with ocrmypdf or tesseract, if installed: pages without text"
            " (missing), also pages read badly (bad, or --ocr alone), or all (always).",
        ),
    ] = None
    look: Annotated[
        bool,
        typer.Option(
            "--look",
            help="Look for bars with words under them on scanned PDF pages; slower.",
        ),
    ] = False
    split: Annotated[
        str | None,
        typer.Option(
            "--split",
            metavar="bookmarks|1-3,4-9",
            help="Make several records of each PDF: one for each bookmark, or page range.",
        ),
    ] = None
    copy_to: Annotated[
        str | None,
        typer.Option(
            "--copy-to", metavar="DIR", help="Copy each PDF into DIR, named by its SHA-256."
        ),
    ] = None
    where: Annotated[
        list[Any] | None,
        typer.Option(
            "--where",
            parser=_condition,
            metavar="COLUMN=VALUE",
            help="Parquet: read only rows with this value, or range: year=1974..1976.",
        ),
    ] = None

    def source_options(self, *, dry_run: bool) -> tuple[str | None, SourceOptions]:
        """Return the format, if one is given, and the options; both override a saved mapping.

        `FoiakitError` for --ocr if no OCR program is installed.
        """
        saved = load(self.mapping) if self.mapping else None
        chosen = saved.asked if saved else SourceOptions()
        if self.ocr:
            tools()
        conditions(self.where or ())
        chosen = chosen._replace(
            columns=tuple(self.columns or ()),
            key=tuple(self.key or chosen.key),
            at=self.at if self.at is not None else chosen.at,
            unmapped=self.unmapped or chosen.unmapped,
            encoding=self.encoding or chosen.encoding,
            date_order=self.date_order or chosen.date_order,
            delimiter=self.delimiter if self.delimiter is not None else chosen.delimiter,
            quote=self.quote if self.quote is not None else chosen.quote,
            escape=self.escape if self.escape is not None else chosen.escape,
            sheet=self.sheet if self.sheet is not None else chosen.sheet,
            skip_lines=self.skip_lines if self.skip_lines is not None else chosen.skip_lines,
            no_header=self.no_header or chosen.no_header,
            collection=self.collection or chosen.collection,
            ocr=self.ocr,
            look=self.look,
            split=check_split(self.split) if self.split else None,
            ignored=tuple(self.ignore or ()),
            copy_to=None if dry_run else self.copy_to,
            where=tuple(self.where or ()),
        )
        return self.input_format or (saved.form if saved else None), chosen
