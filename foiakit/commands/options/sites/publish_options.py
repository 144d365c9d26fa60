"""The options of `publish`."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options.help_page import COMMON


class PublishOptions(NamedTuple):
    """The options of `publish` for the place and the content of the site."""

    output: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FOLDER", help="Write the site into this folder."),
    ] = None
    book: Annotated[
        str | None,
        typer.Option(
            "--book", metavar="FILE", help="Title, editors, date and lead, as TOML (--init)."
        ),
    ] = None
    init: Annotated[
        str | None,
        typer.Option(
            "--init", metavar="FILE", help="Write a TOML file for --book, to fill in, and stop."
        ),
    ] = None
    images: Annotated[
        bool,
        typer.Option("--images", help="Also write the pages of PDFs as pictures."),
    ] = False
    check: Annotated[
        bool,
        typer.Option("--check", help="Proof-read the records first, and list what was found."),
    ] = False
    with_private: Annotated[
        bool, typer.Option("--with-private", help='Also records that are tagged "private".')
    ] = False
    allow_hidden_text: Annotated[
        bool,
        typer.Option(
            "--allow-hidden-text",
            help="Also copy PDFs with words not visible on their pages.",
        ),
    ] = False
    yes: Annotated[
        bool,
        typer.Option("--yes", "-y", help="Update an existing site.", rich_help_panel=COMMON),
    ] = False
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run", help="Show what would be done; write nothing.", rich_help_panel=COMMON
        ),
    ] = False
