"""The format that a file's extension means."""

from __future__ import annotations

import os
from collections.abc import Collection

from foiakit.commands.options.values.format_names import format_name
from foiakit.errors import Usage
from foiakit.text.visible import visible


def output_format_by_ending(path: str | None, known: Collection[str]) -> str | None:
    """Return the format among *known* that the extension of *path* means; ``None`` without one.

    A final ``.gz`` only shows how a file is compressed. `Usage` for an extension without a format
    here, listing those that have one.
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
    """Return the extensions of formats, shortest first for each: ``.bib`` for bibtex."""
    short = {"ndjson": "jsonl", "bibtex": "bib", "markdown": "md", "plain": "txt", "sqlite": "db"}
    names = (short.get(name, name) for name in known if "-" not in name and name not in NO_ENDING)
    return ", ".join(f".{name}" for name in dict.fromkeys(names))


NO_ENDING = ("text", "ids", "biblatex", "bagit", "obsidian")
"""Formats that have no extension of their own; --format names them."""
