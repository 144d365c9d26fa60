"""Markdown, pandoc's in what matters here: footnotes, inline notes and citation keys.

Block structure is markdown-it's (CommonMark). Two of its rules are off: link references, which
would swallow a note like ``[^1]: Ibid.``, and indented code, which is how a note goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from foiakit.drafts.manuscript import Block, Kind, Manuscript
from foiakit.drafts.reading.decoding import decoded
from foiakit.drafts.reading.notes import Numbering, blocks_of
from foiakit.errors import BadInput

_NOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*", re.M)
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", re.M | re.S)
_INDENTED = re.compile(r"    |\t")
NESTING = 100


def read(data: bytes, name: str) -> Manuscript:
    """Return the manuscript in the bytes of a Markdown file; `BadInput` if it cannot be read."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - comes with Rich, and takes as long

    text = decoded(data, name)
    if front := _FRONT_MATTER.match(text):  # empty lines keep the numbers right
        text = "\n" * front[0].count("\n") + text[front.end() :]
    parser = MarkdownIt("commonmark", {"maxNesting": NESTING}).enable("table")
    parser.disable(["reference", "code"])
    try:
        return Manuscript(tuple(_blocks(parser.parse(text), text.split("\n"))))
    except RecursionError:
        raise BadInput(f"{name}: the Markdown is nested too deeply") from None


def _blocks(tokens: list[Any], lines: list[str]) -> Iterator[Block]:
    numbering = Numbering()
    quoted = 0
    note: str | None = None
    for token in tokens:
        if token.type in {"blockquote_open", "blockquote_close"}:
            quoted += token.nesting
        if token.type != "inline":
            continue
        first = token.map[0]
        text, starts = _plain(token.children, first + 1)
        if not _INDENTED.match(lines[first]):
            note = None
        kind: Kind = "quote" if quoted else "note" if note else "text"
        for name, part, part_starts in _split(text, starts):
            if name:
                note, kind = name, "note"
            yield from blocks_of(part, kind, part_starts, numbering, note)


def _plain(children: list[Any], line: int) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the text of inline tokens, and where its lines begin."""
    pieces: list[str] = []
    length = 0
    starts = [(0, line)]
    for child in children:
        if child.type in {"softbreak", "hardbreak"}:
            piece = "\n"
            line += 1
            starts.append((length + 1, line))
        elif child.type in {"text", "code_inline", "text_special"}:
            piece = child.content
        else:
            continue
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), tuple(starts)


def _split(
    text: str, starts: tuple[tuple[int, int], ...]
) -> Iterator[tuple[str | None, str, tuple[tuple[int, int], ...]]]:
    """Yield notes that follow each other without an empty line, each with its name."""
    heads = list(_NOTE.finditer(text))
    bounds: list[tuple[str | None, int, int]] = [
        (None, 0, heads[0].start() if heads else len(text))
    ]
    ends = [*(head.start() for head in heads[1:]), len(text)]
    bounds += [(head[1], head.end(), end) for head, end in zip(heads, ends, strict=False)]
    whole = Block(text, "text", starts)
    for name, start, end in bounds:
        if text[start:end].strip() or name:
            inside = tuple((at - start, line) for at, line in starts if start < at < end)
            yield name, text[start:end], ((0, whole.line(start)), *inside)
