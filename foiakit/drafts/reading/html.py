"""HTML: paragraphs, block quotations, and notes that a link in the text leads to.

A note is an element with an ``id`` to which a link with a number or sign leads from the text before
it. pandoc marks the paragraph or the item of a list; Word and Google Docs mark the note's own sign,
which is a link back to the text.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from foiakit.drafts.manuscript import Block, Kind, Manuscript, Mark
from foiakit.drafts.reading.decoding import decoded
from foiakit.text.html_source import without_unclosed

_BLOCKS = frozenset(
    "address article aside blockquote dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6"
    " header li main nav ol p pre section table td th tr ul body".split()
)
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "svg"})
_SIGN = re.compile(r"\[?\(?(?:\d{1,4}|[*†‡§a-z])\)?\]?")
_BACK = re.compile(r"[↩︎^↑\s]*")


def read(data: bytes, name: str) -> Manuscript:
    """Return the manuscript in the bytes of an HTML page; `BadInput` if they are not text."""
    text = without_unclosed(decoded(data, name))
    first = _Targets()
    first.feed(text)
    parser = _Parser(first.targets)
    parser.feed(text)
    parser.close()
    parser.end_block()
    return Manuscript(tuple(parser.blocks))


class _Targets(HTMLParser):
    """What the signs of notes link to: the target's id, and the sign."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: dict[str, str] = {}
        self._target = ""
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            href = dict(attrs).get("href") or ""
            self._target, self._text = (href[1:] if href.startswith("#") else ""), ""

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._target:
            sign = self._text.strip()
            if _SIGN.fullmatch(sign):
                self.targets.setdefault(self._target, sign.strip("[]()"))
            self._target = ""


class _Parser(HTMLParser):
    def __init__(self, targets: dict[str, str]) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._targets = targets
        self._open: list[tuple[str, str | None]] = []  # block elements, each with its note
        self._quoted = self._unseen = 0
        self._marked: set[str] = set()  # targets that a sign in the text has led to
        self._link: str | None = None
        self._start()

    def _start(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._lines: list[tuple[int, int]] = []
        self._marks: list[Mark] = []

    def end_block(self) -> None:
        """Close the block that is open, if it has any text."""
        text = "".join(self._pieces)
        if text.strip():
            note = next((name for _, name in reversed(self._open) if name), None)
            kind: Kind = "note" if note else "quote" if self._quoted else "text"
            lines = tuple(self._lines)
            self.blocks.append(Block(text, kind, lines, note, tuple(self._marks)))
        self._start()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag in _UNSEEN:
            self._unseen += 1
        if tag in _BLOCKS:
            self.end_block()
            self._open.append((tag, self._note(found)))
            self._quoted += tag == "blockquote"
        elif tag == "br":
            self._add("\n")
        elif tag == "a":
            href = found.get("href") or ""
            self._link = href[1:] if href.startswith("#") else None
            if (note := self._note(found)) and self._open:
                self._open[-1] = (self._open[-1][0], note)
        elif tag == "q":
            self._add("“")

    def _note(self, attributes: dict[str, str | None]) -> str | None:
        """Return the note that begins here: a sign before it leads to its id or its name."""
        name = attributes.get("id") or attributes.get("name") or ""
        return self._targets.get(name) if name in self._marked else None

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and self._unseen:
            self._unseen -= 1
        if tag in _BLOCKS and any(name == tag for name, _ in self._open):
            self.end_block()
            while self._open:
                name, _ = self._open.pop()
                self._quoted -= name == "blockquote"
                if name == tag:
                    break
        elif tag == "a":
            self._link = None
        elif tag == "q":
            self._add("”")

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        if self._link is not None:
            if self._link in self._targets and _SIGN.fullmatch(data.strip()):
                if not any(note for _, note in self._open):  # a note's own sign leads back
                    self._marks.append(Mark(self._length, self._targets[self._link]))
                    self._marked.add(self._link)
                return
            if _BACK.fullmatch(data):
                return  # the arrow from a note back to its place
        self._add(data)

    def _add(self, data: str) -> None:
        line = self.getpos()[0]
        if not self._lines or self._lines[-1][1] != line:
            self._lines.append((self._length, line))
        self._pieces.append(data)
        for found in re.finditer("\n", data):
            line += 1
            self._lines.append((self._length + found.end(), line))
        self._length += len(data)
