"""Files that agencies send and foiakit cannot read: what to do with them, by their extensions."""

from __future__ import annotations

import os

_ADVICE = {
    "save it as .docx or PDF": (".doc", ".rtf", ".odt", ".wpd", ".pages"),
    "save its messages as .eml or .mbox": (".msg", ".pst", ".ost"),
    "save it as .xlsx or .csv": (".xls", ".xlsb", ".ods"),
    "make it a PDF, and read it with --ocr": (".tif", ".tiff", ".jpg", ".jpeg", ".png"),
    "unpack it first": (".7z", ".rar"),
}
_BY_EXTENSION = {ending: advice for advice, endings in _ADVICE.items() for ending in endings}


def unreadable(name: str) -> str:
    """Return why the file *name* is not read, and what to do if that is known."""
    advice = _BY_EXTENSION.get(os.path.splitext(name)[1].lower())
    return "not a format foiakit can read" + (f"; {advice}" if advice else "")
