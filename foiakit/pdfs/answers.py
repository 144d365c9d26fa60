"""Tasks for the process that reads PDFs, and its answers: JSON lines, one value each."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

MEMORY = 2**30
"""Bytes of address space that the process may use; a large scan needs a quarter of that."""
MOST_PAGES = 20_000
MOST_TEXT = 2**25
"""Characters. The longest document of the CREST catalogue has a tenth of that."""


HIDDEN = "[not visible]"
"""Stands in a text for invisible words: outside the page, or in the colour of the paper."""
CUT = "[Redacted: still in the file]"
"""Stands in a text for words that are invisible because something covers them."""


class Task(NamedTuple):
    """A task for the PDF at *path*."""

    path: str
    want: str = "text"
    """A key of `foiakit.pdfs.reading.worker.TASKS`."""
    first: int = 1
    """The page to begin with, if an earlier one ended the process."""
    pages: tuple[int, ...] = ()
    """The requested pages, if not all."""
    target: str = ""
    """The file or folder for the output."""
    look: bool = False
    """Whether the pictures of scanned pages are searched for words under bars."""


class Opened(NamedTuple):
    """The answer before the first page."""

    pages: int
    title: str | None
    producer: str | None
    bookmarks: tuple[tuple[str, int], ...] = ()
    """The title of each bookmark that points to a page, and that page."""
    attachments: int = 0
    """How many files are attached."""


class Page(NamedTuple):
    """The text of the next page; ``None`` if it cannot be read."""

    text: str | None
    other: str | None = None
    """The reading of a second OCR program, if the page has two text layers."""
    known: float | None = None
    """The share of known words, 0 to 1, if an OCR program has read the page."""
    hidden: tuple[str, ...] = ()
    """Words that are invisible on the page; in the text they are `HIDDEN` or `CUT`."""
    covered: str = ""
    """How much of the page bars and boxes cover: ``about a tenth``, ``about a third``, ``most``."""


class Attachment(NamedTuple):
    """An attached file that has been written out, by its name."""

    name: str


class Picture(NamedTuple):
    """A picture of a page that has been written; without a name if the page cannot be drawn."""

    page: int
    name: str
    width: int
    height: int


class Refused(NamedTuple):
    """Why it cannot be read; nothing follows."""

    why: str


class Ended(NamedTuple):
    """The end of the answers to a task."""


Answer = Opened | Page | Attachment | Picture | Refused | Ended
KINDS: dict[str, type[Answer]] = {
    kind.__name__: kind for kind in (Opened, Page, Attachment, Picture, Refused, Ended)
}


def as_line(answer: Answer) -> str:
    """Return *answer* as a line of JSON."""
    return json.dumps([type(answer).__name__, *answer]) + "\n"


def from_line(line: bytes) -> Answer:
    """Return the answer that `as_line` wrote."""
    kind, *values = json.loads(line)
    return KINDS[kind](*map(_with_tuples, values))


def task_from_line(line: bytes) -> Task:
    """Return the task that the process is given."""
    values: list[Any] = json.loads(line)
    return Task(*map(_with_tuples, values))


def _with_tuples(value: Any) -> Any:
    """Return *value* with tuples in place of the lists that JSON made of them."""
    return tuple(map(_with_tuples, value)) if isinstance(value, list) else value
