"""The manuscript that a command names: a file or standard input, in one of the forms."""

from __future__ import annotations

from typing import NamedTuple

from foiakit.drafts import reading
from foiakit.drafts.manuscript import Manuscript
from foiakit.errors import BadInput, Usage
from foiakit.readers.source import open_source


class ManuscriptFile(NamedTuple):
    """A manuscript, its bytes and its form."""

    name: str
    data: bytes
    form: str
    manuscript: Manuscript


def form_of(path: str, form: str | None) -> str:
    """Return the form of the file at *path*, if it is not named; `Usage` if it is unknown."""
    if form is not None and form not in reading.FORMS:
        raise Usage(f"--form {form!r} is not one of {', '.join(reading.FORMS)}")
    found = form or ("plain" if path == "-" else reading.form_of(path))
    if found is None:
        known = ", ".join(reading.FORMS)
        raise Usage(f"{path}: its name does not show its format; use --form ({known})")
    return found


def read_manuscript(path: str, form: str) -> ManuscriptFile:
    """Return the manuscript at *path*; `BadInput` if it is not of that *form*."""
    source = open_source(path)
    with source.stream:
        data = source.stream.read(reading.MOST_BYTES + 1)
    if len(data) > reading.MOST_BYTES:
        raise BadInput(
            f"{source.name}: longer than {reading.MOST_BYTES >> 20} MB, no manuscript is"
        )
    return ManuscriptFile(source.name, data, form, reading.read(data, source.name, form))
