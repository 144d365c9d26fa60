"""The options of `export`, and which of them can be combined."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.values.columns import Columns, Sort
from foiakit.errors import Usage
from foiakit.store.store import Store
from foiakit.writers import DETAILED, PATHS, PIECES, TABLES, WriteOptions

WithPrivate = Annotated[
    bool, typer.Option("--with-private", help='Also records that are tagged "private".')
]


class ExportOptions(NamedTuple):
    """The options of `export` for its content and its form."""

    columns: Columns = None
    sort: Sort = "date"
    gzip: Annotated[bool, typer.Option("--gzip", help="Compress with gzip.")] = False
    formula_safe: Annotated[
        bool,
        typer.Option(
            "--formula-safe",
            help="CSV, TSV: put an apostrophe before anything a spreadsheet might run.",
        ),
    ] = False
    partition: Annotated[
        str | None,
        typer.Option(
            metavar="year",
            autocompletion=completion.words(("year",)),
            help="Parquet: write a folder with a file for each year.",
        ),
    ] = None
    details: Annotated[
        bool,
        typer.Option(
            "--details",
            help="JSON, NDJSON, Parquet: include telegram details and postings.",
        ),
    ] = False

    allow_hidden_text: Annotated[
        bool,
        typer.Option(
            "--allow-hidden-text",
            help="bagit: also copy PDFs with words that are not visible on their pages.",
        ),
    ] = False

    with_private: Annotated[
        bool,
        typer.Option("--with-private", help='bagit: also records that are tagged "private".'),
    ] = False

    images: Annotated[
        bool, typer.Option("--images", help="bagit: also pictures of the pages of PDFs.")
    ] = False
    with_site: Annotated[
        bool, typer.Option("--with-site", help="bagit: also the records as a website.")
    ] = False

    def leaves_private_out(self, form: str) -> bool:
        """Whether records tagged as private are left out."""
        return form == "bagit" and not self.with_private

    def left_out(self, store: Store, form: str) -> frozenset[str]:
        """Return the files that are not copied because of their hidden words."""
        if form != "bagit" or self.allow_hidden_text:
            return frozenset()
        from foiakit.store.find.hidden_words import hidden_words  # noqa: PLC0415 - it loads the log

        return frozenset(found.sha256 for found in hidden_words(store) if found.sha256)

    def for_writer(self) -> WriteOptions:
        """Return the options as a writer takes them."""
        return WriteOptions(
            self.columns or (),
            self.partition or self.sort,
            self.formula_safe,
            self.partition,
            self.details,
        )

    def _check_bag(self, form: str) -> None:
        if self.with_private and form != "bagit":
            raise Usage(f"--with-private is for bagit; {form} has private records anyway")
        if (self.images or self.with_site) and form != "bagit":
            raise Usage(f"--images and --with-site are for bagit, not for {form}")

    def check(self, form: str, path: str | None, *, packed: bool) -> None:
        """Raise `Usage` for options that cannot be combined, or not with the format *form*."""
        if form in PATHS and (path is None or path == "-"):
            raise Usage(f"{form} cannot be written to standard output; use --output NAME")
        if form in PATHS and packed:
            raise Usage(f"{form} is compressed already, or is a folder; leave out --gzip")
        if self.columns and form not in TABLES:
            raise Usage(f"--columns is for tables ({', '.join(TABLES)}); {form} is not one")
        if self.details and form not in DETAILED:
            here = "has them anyway" if form in PIECES else "has no place for them"
            raise Usage(f"--details is for {', '.join(DETAILED)}; {form} {here}")
        if self.details and self.columns:
            raise Usage("--details is for whole records, not for some columns; leave out --columns")
        if self.formula_safe and form not in {"csv", "tsv"}:
            raise Usage(f"--formula-safe is for csv and tsv; {form} runs no formulas")
        self._check_bag(form)
        if self.partition and form != "parquet":
            raise Usage(f"--partition is for parquet, not for {form}")
        if self.partition not in {None, "year"}:
            raise Usage(f"--partition {self.partition}: only year")
