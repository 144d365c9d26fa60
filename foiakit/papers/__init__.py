"""Released papers that are not telegrams: from the text of one to structured values.

`foiakit.papers.reading.read` takes a text (pages separated by form feeds) and returns a `Paper`.
Everything here turns text into values: no file, no database. What a text does not state is ``None``
or empty, and where it is doubtful a sentence in `Paper.warnings` says so. A span is a pair of
offsets in the text.

    page_lines   the text as lines that know their place, their page and their columns
    stamps       what was stamped on the copy when it was released, State's first
    kinds        one file per kind: e-mail, memorandum, letter, and all others
    body_text    lines joined to paragraphs, excisions as marks
"""

from __future__ import annotations

from typing import Any, NamedTuple

from foiakit.cables import Portion, Release, Span


class Head(NamedTuple):
    """The head of a message or a memorandum, each value as printed."""

    sender: str | None = None
    """The name without the address."""
    recipients: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    through: str | None = None
    participants: tuple[str, ...] = ()
    """The participants of a conversation, as printed, each with his or her title."""
    place: str | None = None
    date: str | None = None
    time: str | None = None
    """``09:36``, in the time zone of the printed text."""
    subject: str | None = None
    span: Span = (0, 0)
    """The head's place in the text that was read."""


class Part(NamedTuple):
    """An older message inside an e-mail."""

    head: Head
    start: int
    end: int
    """Its place in `Paper.text`, including its head."""


class Paper(NamedTuple):
    """The content of a released paper."""

    kind: str | None
    """The vocabulary's word: E-mail, Memorandum, Letter; ``None`` if it is not known."""
    title: str | None = None
    head: Head = Head()
    date: str | None = None
    classification: str | None = None
    captions: tuple[str, ...] = ()
    text: str = ""
    """As a person reads it: a paragraph per line, without the stamps of the release."""
    portions: tuple[Portion, ...] = ()
    """The markings of single paragraphs, with their places in `text`."""
    parts: tuple[Part, ...] = ()
    """The older messages, newest first."""
    pages: tuple[int, ...] = ()
    """Where each page begins in *text*."""
    release: Release | None = None
    excisions: tuple[tuple[str, int], ...] = ()
    """Each exemption marked in the text, and how often, the most frequent first."""
    excised_pages: dict[int, dict[str, int]] = {}  # noqa: RUF012 - never changed
    """The same by page, counted from 1."""
    withheld_pages: dict[int, tuple[str, ...]] = {}  # noqa: RUF012 - never changed
    """Pages replaced by a sheet, by the number it gives them, and the exemptions it names."""
    spans: dict[str, Span] = {}  # noqa: RUF012 - never changed
    warnings: tuple[str, ...] = ()


def as_json(paper: Paper) -> dict[str, Any]:
    """Return *paper* as the details of a record: without its text and without empty values."""
    values = {
        "form": "paper",
        "head": _filled(paper.head),
        "parts": [
            {**_filled(part.head), "start": part.start, "end": part.end} for part in paper.parts
        ],
        "portions": [_filled(portion) for portion in paper.portions],
        "page_starts": [*paper.pages, len(paper.text)] if paper.pages else None,
        "release": _filled(paper.release) if paper.release else None,
        "excisions": dict(paper.excisions),
        "excised_pages": {str(page): marks for page, marks in paper.excised_pages.items()},
        "withheld_pages": {str(page): list(codes) for page, codes in paper.withheld_pages.items()},
        "spans": {name: list(span) for name, span in paper.spans.items()},
        "warnings": list(paper.warnings),
    }
    return {name: value for name, value in values.items() if value}


def _filled(value: Head | Release | Portion) -> dict[str, Any]:
    return {
        name: list(part) if isinstance(part, tuple) else part
        for name, part in value._asdict().items()
        if part not in (None, (), "", False, (0, 0))
    }
