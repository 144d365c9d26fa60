"""A letter as Markdown, in which nothing of its text is taken for markup."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from foiakit.requests.letters.letter import Letter, Paragraph
from foiakit.text.visible import visible

_MARKS = frozenset(r"\`*_[]<>#|&~")


def write(letter: Letter, out: TextIO) -> None:
    """Write *letter* to *out*."""
    blocks = ("\n".join(_lines(paragraph)) for paragraph in letter.paragraphs)
    out.write("\n\n".join(blocks) + "\n")


def _lines(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.form == "heading":
        yield from (f"## {_marked(line)}" for line in paragraph.lines)
    elif paragraph.form == "lines":
        # A backslash at the end of a line keeps the line break.
        yield from (f"{_marked(line)}\\" if line else "" for line in paragraph.lines[:-1])
        yield from map(_marked, paragraph.lines[-1:])
    else:
        for number, line in enumerate(paragraph.lines):
            yield from ([""] if number else [])
            yield _marked(line)
        yield from ([""] if paragraph.lines and paragraph.entries else [])
        for number, entry in enumerate(paragraph.entries, 1):
            yield f"{number}. {_marked(entry)}"


def _marked(line: str) -> str:
    """Return *line* with every sign of markup escaped."""
    shown = "".join(
        f"\\{character}" if character in _MARKS else character for character in visible(line)
    )
    number, dot, rest = shown.partition(".")
    if dot and number.isdecimal():
        return f"{number}\\.{rest}"  # not the first of a numbered list
    return f"\\{shown}" if shown[:1] in {"-", "+", "="} else shown
