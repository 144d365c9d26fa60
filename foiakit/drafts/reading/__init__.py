"""Reads manuscripts as blocks of text: one module per form, recognised by the file's name.

A reader takes the file's bytes, and its name for error messages. It returns a `Manuscript`; it
raises `BadInput` for what is not of its form, and `NeedsExtra` where a package is missing. What no
module here reads is read through pandoc, where it is installed.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from foiakit.drafts.manuscript import Manuscript

WRITTEN = ("markdown", "latex", "html", "docx", "plain")
"""The forms in which citations can be rewritten."""
MOST_BYTES = 64 << 20
"""The most bytes that a manuscript, or an unpacked Word file, may have."""

_MODULES = {
    "markdown": ("md", "markdown", "mkd", "qmd", "rmd"),
    "latex": ("tex", "ltx"),
    "html": ("html", "htm", "xhtml"),
    "docx": ("docx",),
    "plain": ("txt", "text", ""),
}
_PANDOC = {
    "odt": ("odt",),
    "rst": ("rst",),
    "org": ("org",),
    "epub": ("epub",),
    "rtf": ("rtf",),
    "textile": ("textile",),
    "mediawiki": ("wiki", "mediawiki"),
}
"""Forms that only pandoc reads, by pandoc's names."""
FORMS = (*_MODULES, *_PANDOC)


def form_of(name: str) -> str | None:
    """Return the form of a file by its ending; ``None`` for an ending that no reader has."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    forms = {**_MODULES, **_PANDOC}
    return next((form for form, endings in forms.items() if ending in endings), None)


def read(data: bytes, name: str, form: str) -> Manuscript:
    """Return the manuscript in *data*, of *form*, one of `FORMS`; errors are as in each reader."""
    if form in _PANDOC:
        through_pandoc: Callable[[bytes, str, str], Manuscript]
        through_pandoc = import_module(f"{__name__}.pandoc").read
        return through_pandoc(data, name, form)
    reader: Callable[[bytes, str], Manuscript]
    reader = import_module(f"{__name__}.{form}").read
    return reader(data, name)
