r"""LaTeX: paragraphs, quotation environments, ``\footnote``, ``\endnote``, ``\cite`` and similar.

The text is parsed by pylatexenc and never run; a macro that is not known keeps its arguments' text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from foiakit.drafts.manuscript import Block, Kind, Manuscript, Mark
from foiakit.drafts.reading.decoding import decoded
from foiakit.errors import BadInput, NeedsExtra

_NOTES = frozenset({"footnote", "endnote", "footnotetext", "sidenote"})
_CITES = re.compile(r"[A-Za-z]?[a-z]*[Cc]ite[a-z]*\*?")
_QUOTES = frozenset({"quote", "quotation", "displayquote", "blockquote", "verse"})
_UNSEEN = frozenset({
    "label", "ref", "pageref", "usepackage", "documentclass", "input", "include", "bibliography",
    "bibliographystyle", "includegraphics", "url", "vspace", "hspace", "newcommand", "renewcommand",
})  # fmt: skip
_SIGNS = {"\\": "\n", "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "ldots": "…", "dots": "…",
          "textellipsis": "…", "par": "\n\n", "quad": " ", "textquotedblleft": "“",
          "textquotedblright": "”", "S": "§", " ": " ", ",": " "}  # fmt: skip
_MACROS = {
    **dict.fromkeys(("enquote", "textquote"), "*{"),
    **dict.fromkeys(("footnote", "endnote", "sidenote"), "[{"),
    **dict.fromkeys(
        "cite citep citet autocite parencite textcite footcite fullcite smartcite citeauthor"
        " Cite Autocite Textcite".split(),
        "*[[{",
    ),
}
"""Macros that pylatexenc does not know, or knows with other arguments."""
_HEADINGS = frozenset("part chapter section subsection subsubsection title paragraph".split())
_PAGE = re.compile(r"(?:pp?\.?\s*~?)?(\d+)")
_SPECIAL = {"``": "“", "''": "”", "--": "–", "---": "—", "~": " ", "\n\n": "\n\n", "!`": "¡"}


def read(data: bytes, name: str) -> Manuscript:
    """Return the manuscript in the bytes of a LaTeX file.

    Raises `BadInput` if it cannot be parsed, `NeedsExtra` if pylatexenc is not installed.
    """
    try:
        from pylatexenc.latexwalker import (
            LatexWalker,
            LatexWalkerParseError,
            get_default_latex_context_db,
        )
        from pylatexenc.macrospec import std_macro
    except ImportError:
        raise NeedsExtra(f"{name}: reading LaTeX", "draft") from None
    text = decoded(data, name)
    if _deepest(text) > 200:
        raise BadInput(f"{name}: the LaTeX is nested too deeply")
    try:
        context = get_default_latex_context_db()
        macros = [std_macro(name, arguments) for name, arguments in _MACROS.items()]
        context.add_context_category("manuscripts", macros=macros, prepend=True)
        walker = LatexWalker(text, latex_context=context, tolerant_parsing=True)
        nodes, _, _ = walker.get_latex_nodes()
    except (LatexWalkerParseError, RecursionError):
        raise BadInput(f"{name}: this is not LaTeX that can be parsed") from None
    reader = _Reader(text)
    reader.nodes(nodes)
    reader.end_block()
    return Manuscript(tuple(reader.blocks))


def _deepest(text: str) -> int:
    depth = deepest = 0
    for found in re.finditer(r"\\begin\b|\\end\b|[{}]", text):
        depth += 1 if found[0] in {"{", r"\begin"} else -1
        deepest = max(deepest, depth)
    return deepest


class _Reader:
    """Walks through the nodes; a note is a reader of its own."""

    def __init__(self, text: str, kind: Kind = "text", note: str | None = None) -> None:
        self.blocks: list[Block] = []
        self._text = text
        self._kind: Kind = kind
        self._note = note
        self._numbers = 0
        self._starts = [found.end() for found in re.finditer("\n", text)]
        self._later: list[Block] = []
        self._start()

    def _start(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._lines: list[tuple[int, int]] = []
        self._marks: list[Mark] = []
        self._keys: list[Mark] = []

    def end_block(self) -> None:
        """Close the block that is open, if it has any text, and put its notes after it."""
        text = "".join(self._pieces)
        if text.strip():
            self.blocks.append(
                Block(text, self._kind, tuple(self._lines), self._note,
                      tuple(self._marks), tuple(self._keys))
            )  # fmt: skip
        self.blocks += self._later
        self._later = []
        self._start()

    def nodes(self, nodes: list[Any] | None) -> None:
        """Read *nodes*, one after another; comments and mathematics are left out."""
        readers = {
            "LatexCharsNode": self._characters,
            "LatexGroupNode": self._group,
            "LatexSpecialsNode": self._specials,
            "LatexEnvironmentNode": self._environment,
            "LatexMacroNode": self._macro,
        }
        for node in nodes or ():
            if reader := readers.get(node.nodeType().__name__):
                reader(node)

    def _add(self, text: str, at: int) -> None:
        for number, part in enumerate(re.split(r"\n[ \t]*\n\s*", text)):
            if number:
                self.end_block()
            self._piece(part, at)
            at += len(part)

    def _piece(self, text: str, at: int) -> None:
        line = bisect_right(self._starts, at) + 1
        self._lines.append((self._length, line))
        for found in re.finditer("\n", text):
            line += 1
            self._lines.append((self._length + found.end(), line))
        self._pieces.append(text)
        self._length += len(text)

    def _characters(self, node: Any) -> None:
        self._add(node.chars, node.pos)

    def _group(self, node: Any) -> None:
        self.nodes(node.nodelist)

    def _specials(self, node: Any) -> None:
        characters = _SPECIAL.get(node.specials_chars, node.specials_chars)
        self._add(characters, node.pos)

    def _environment(self, node: Any) -> None:
        quotes = node.environmentname in _QUOTES
        self.end_block()
        before = self._kind
        self._kind = "quote" if quotes else self._kind
        self.nodes(node.nodelist)
        self.end_block()
        self._kind = before

    def _macro(self, node: Any) -> None:
        name = node.macroname
        arguments = [
            argument
            for argument in (node.nodeargd.argnlist if node.nodeargd else ()) or ()
            if argument
        ]
        if name in _NOTES and arguments:
            self._footnote(arguments[-1])
        elif _CITES.fullmatch(name) and arguments:
            self._cite(arguments)
        elif name in _SIGNS:
            self._add(_SIGNS[name], node.pos)
        elif name in {"enquote", "textquote"}:
            self._piece("“", node.pos)
            self.nodes(arguments[-1:])
            self._piece("”", node.pos)
        elif name in _HEADINGS:
            self.end_block()
            self.nodes(arguments[-1:])
            self.end_block()
        elif name not in _UNSEEN:
            self.nodes(arguments)

    def _footnote(self, node: Any) -> None:
        self._numbers += 1
        number = str(self._numbers)
        self._marks.append(Mark(self._length, number))
        inner = _Reader(self._text, "note", number)
        inner.nodes([node])
        inner.end_block()
        self._later += inner.blocks

    def _cite(self, arguments: list[Any]) -> None:
        *options, keys = (argument.latex_verbatim() for argument in arguments)
        page = next((found[1] for option in options if (found := _PAGE.search(option))), None)
        for key in re.split(r"\s*,\s*", keys.strip("{} \n")):
            self._keys.append(Mark(self._length, key, page))
