"""The format that the ending of a file's name asks for."""

from __future__ import annotations

import os
from collections.abc import Collection

from foiakit.commands.options.values.format_names import format_name
from foiakit.errors import Usage
from foiakit.text.visible import visible


def output_format_by_ending(path: str | None, known: Collection[str]) -> str | None:
    """The format among *known* that the ending of *path* means; ``None`` where it has no ending.

    ``.gz`` at the end says how a file is packed, not what it is. `Usage` for an ending that means
    no format here, with those that do.
    """
    name = os.path.basename(path or "").removesuffix(".gz")
    ending = os.path.splitext(name)[1].removeprefix(".")
    if not ending:
        return None
    if (form := format_name(ending)) in known:
        return form
    raise Usage(
        f"{visible(path or '')}: no format here has the ending .{visible(ending)}; use"
        f" {_endings(known)}, or --format"
    )


def _endings(known: Collection[str]) -> str:
    """The endings that are files' own, shortest first for each format: ``.bib`` for bibtex."""
    short = {"ndjson": "jsonl", "bibtex": "bib", "markdown": "md", "plain": "txt", "sqlite": "db"}
    names = (short.get(name, name) for name in known if "-" not in name and name not in NO_ENDING)
    return ", ".join(f".{name}" for name in dict.fromkeys(names))


NO_ENDING = ("text", "ids", "biblatex", "bagit", "obsidian")
"""Formats that no file's name tells from another's; --format names them."""
