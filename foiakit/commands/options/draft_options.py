"""The options of `draft`: which findings it shows, marks and writes."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer

from foiakit.commands.options.common import DryRun
from foiakit.commands.options.help_page import COMMON

FORMATS = ("table", "json", "ndjson", "ids", "plain", "github", "html")
"""How findings are written."""


class DraftOptions(NamedTuple):
    """Which findings are shown, which are marked, and where comments go."""

    everything: Annotated[bool, typer.Option("--all", help="Also show what is correct.")] = False
    seen: Annotated[
        str | None,
        typer.Option("--seen", metavar="N,...|all", help="Mark these findings as reviewed."),
    ] = None
    also_seen: Annotated[
        bool, typer.Option("--also-seen", help="Also show findings marked with --seen.")
    ] = False
    comments: Annotated[
        str | None,
        typer.Option(
            "--comments", metavar="FILE", help="For Word: write a copy with comments to FILE."
        ),
    ] = None
    fix_citations: Annotated[
        bool,
        typer.Option(
            "--fix-citations",
            help="Show a diff that updates citations made from records.",
        ),
    ] = False
    output: Annotated[
        str | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="With --fix-citations: write a copy to FILE."
        ),
    ] = None
    dry_run: DryRun = False
    yes: Annotated[
        bool,
        typer.Option(
            "--yes",
            "-y",
            help="Replace an existing file; with --fix-citations, change the manuscript.",
            rich_help_panel=COMMON,
        ),
    ] = False
