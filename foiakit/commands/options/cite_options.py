"""The options of `cite`: style, notes, markup, parsed from the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from shutil import get_terminal_size
from typing import Annotated, NamedTuple

import typer

from foiakit.citations import styles
from foiakit.citations.options import CiteOptions
from foiakit.commands.options import completion
from foiakit.commands.options.common import on_terminal
from foiakit.commands.options.values.typed_dates import typed_date
from foiakit.errors import Usage
from foiakit.model.dates import numeric
from foiakit.model.record import Record
from foiakit.text.wrapped_rows import wrapped_rows


def _accessed(text: str) -> str:
    try:
        date = typed_date(text)
    except numeric.Ambiguous as error:
        raise typer.BadParameter(f"{error}; write which") from None
    if date is None or len(date.start) != 10:
        raise typer.BadParameter(f"{text!r} is not a day; use 2012-09-11 or September 11, 2012")
    return date.start


def _field(text: str) -> str:
    if text.removeprefix("-") not in Record._fields:
        raise typer.BadParameter(
            f"there is no field {text!r}; the fields are: {', '.join(Record._fields)}"
        )
    return text


def _list(*, asked: bool) -> None:
    if not asked:
        return
    folder = os.path.join(os.path.dirname(styles.__file__), "csl")
    rows = [
        *((name, entry.summary) for name, entry in styles.STYLES.items()),
        *(
            (os.path.join(folder, name), "The CSL file for Zotero and pandoc.")
            for name in sorted(os.listdir(folder))
        ),
    ]
    lines = (
        wrapped_rows(rows, get_terminal_size().columns) if on_terminal() else map("\t".join, rows)
    )
    sys.stdout.writelines(f"{line}\n" for line in lines)
    raise typer.Exit


def _described() -> dict[str, str]:
    return {name: entry.sentence for name, entry in styles.STYLES.items()}


Style = Annotated[
    str | None,
    typer.Option(
        "--style",
        metavar="NAME|FILE.csl",
        help=f"One of: {', '.join(styles.STYLES)}; or the file of a CSL style.",
        autocompletion=completion.words(_described),
    ),
]
Styles = Annotated[
    bool,
    typer.Option(
        "--styles",
        callback=_list,
        is_eager=True,
        help="List the styles, and whether their manuals have a rule for cables.",
    ),
]
Accessed = Annotated[
    str | None,
    typer.Option("--accessed", parser=_accessed, metavar="DAY", help="Date you accessed it."),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        parser=_field,
        metavar="FIELD",
        help="Sort by this field; -FIELD for descending order.",
        autocompletion=completion.words(completion.record_fields),
    ),
]


class Form(NamedTuple):
    """Options for the content of a citation, and its markup."""

    as_printed: Annotated[
        bool, typer.Option("--as-printed", help="Print the citation exactly as the source has it.")
    ] = False
    page: Annotated[
        str | None, typer.Option("--page", metavar="PAGE", help="Page to cite: 3, or 3-4.")
    ] = None
    accessed: Accessed = None
    no_classification: Annotated[
        bool, typer.Option("--no-classification", help="Leave out the classification.")
    ] = False
    notes: Annotated[
        bool, typer.Option("--notes", help="Number the citations as the notes of one text.")
    ] = False
    ibid: Annotated[
        bool, typer.Option("--ibid", help="With --notes: write Ibid. after the same source.")
    ] = False
    html: Annotated[bool, typer.Option("--html", help="Write HTML, with italics.")] = False
    markdown: Annotated[bool, typer.Option("--markdown", help="Write Markdown, with italics.")] = (
        False
    )

    def options(self) -> CiteOptions:
        """Return the options for a style; `Usage` for two markups."""
        if self.html and self.markdown:
            raise Usage("--html and --markdown exclude each other; use one of them")
        markup = "html" if self.html else "markdown" if self.markdown else "plain"
        return CiteOptions(self.page, self.accessed, not self.no_classification, markup)


def sorted_by(records: Iterable[Record], field: str | None) -> Iterable[Record]:
    """Return *records* sorted by a field, those without it last; unsorted if none is named."""
    if field is None:
        return records
    name = field.removeprefix("-")
    kept = list(records)
    known = [record for record in kept if getattr(record, name) not in (None, ())]
    known.sort(key=lambda record: getattr(record, name), reverse=field.startswith("-"))
    return [*known, *(record for record in kept if getattr(record, name) in (None, ()))]
