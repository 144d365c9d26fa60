"""The manuscript that a command names: a file or standard input, in one of the forms."""

from __future__ import annotations

from foiakit.drafts import reading
from foiakit.drafts.manuscript import Manuscript
from foiakit.errors import BadInput, Usage
from foiakit.readers.source import source


def read_manuscript(path: str, form: str | None) -> Manuscript:
    """The manuscript at *path*; `Usage` where nobody says what it is, `BadInput` if it is not."""
    if form is not None and form not in reading.FORMS:
        raise Usage(f"--form {form!r} is not one of {', '.join(reading.FORMS)}")
    found = form or ("plain" if path == "-" else reading.form_of(path))
    if found is None:
        known = ", ".join(reading.FORMS)
        raise Usage(f"{path}: the ending says nothing; name the form with --form ({known})")
    given = source(path)
    with given.stream:
        data = given.stream.read(reading.MOST_BYTES + 1)
    if len(data) > reading.MOST_BYTES:
        raise BadInput(f"{given.name}: longer than {reading.MOST_BYTES >> 20} MB, no manuscript is")
    return reading.read(data, given.name, found)
