"""An editor's Markdown as HTML, with ``[Doc 4]`` as a link to that document.

Nothing in it is taken for HTML, and pictures are left out: a page asks no other machine for
anything.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from foiakit.site.contents import plain_number
from foiakit.text.links import is_web
from foiakit.text.visible import visible_lines

_SIGNS = r"(?:[A-Za-z]{0,3}\d[0-9A-Za-z]{0,9}|[A-Za-z]{1,6})"
"""A document's number, such as 4, 7A or C05739819; or a few letters."""
_MARK = re.compile(
    r"(?P<before>[\[(](?:see )?(?:Doc(?:ument)?s?\.?)\s+)"
    rf"(?P<numbers>{_SIGNS}(?:(?:\s*,\s*|\s*[-–]\s*|\s+and\s+){_SIGNS})*)(?P<after>[\])])",
    re.I,
)
_NUMBER = re.compile(_SIGNS)


def numbers_in(*texts: str) -> set[str]:
    """Return the numbers of documents that *texts* mention as ``[Doc 4]``."""
    return {
        plain_number(number)
        for text in texts
        for mark in _MARK.finditer(text)
        for number in _NUMBER.findall(mark["numbers"])
    }


class LinkedText:
    """Markdown on a page, with the places where it mentions documents."""

    def __init__(self, target_of: Callable[[str], str | None]) -> None:
        """*target_of* returns the address of the document with a number, or ``None``."""
        self._target_of = target_of
        self.mentions: dict[str, list[str]] = {}
        """The anchors of mentions, by document number."""
        self.unknown: dict[str, None] = {}
        """Numbers in the text that no document has, as they are written."""
        self._parser = _parser()

    def html(self, text: str) -> Markup:
        """Return *text* as HTML."""
        tokens = self._parser.parse(visible_lines(text))
        for token in tokens:
            if token.children:
                token.children = [new for child in token.children for new in self._linked(child)]
        made = self._parser.renderer.render(tokens, self._parser.options, {})
        return Markup(made)  # noqa: S704 - the renderer escapes all text, and raw HTML is off

    def _linked(self, token: Token) -> list[Token]:
        if token.type != "text":
            return [token]
        found: list[Token] = []
        end = 0
        for mark in _MARK.finditer(token.content):
            span = mark.span("numbers")
            for match in _NUMBER.finditer(token.content, *span):
                number = plain_number(match.group())
                if (target := self._target_of(number)) is None:
                    if any(map(str.isdigit, number)):
                        self.unknown[match.group()] = None
                    continue
                # A mark of one document is a link as a whole; of several, each number is one.
                start, stop = mark.span() if match.span() == span else match.span()
                found.append(_text(token.content[end:start]))
                found += self._link(number, target, token.content[start:stop])
                end = stop
        return [*found, _text(token.content[end:])] if found else [token]

    def _link(self, number: str, target: str, words: str) -> list[Token]:
        anchors = self.mentions.setdefault(number, [])
        anchor = f"mention-{number}-{len(anchors) + 1}"
        anchors.append(anchor)
        opening = Token(
            "link_open", "a", 1, attrs={"href": target, "id": anchor, "class": "mention"}
        )
        return [opening, _text(words), Token("link_close", "a", -1)]


def _text(words: str) -> Token:
    return Token("text", "", 0, content=words)


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False})
    parser.enable("table").disable(["image", "html_block", "html_inline"])
    parser.validateLink = is_web  # type: ignore[method-assign,assignment]  # the library's way
    parser.add_render_rule("heading_open", _lower_heading)
    parser.add_render_rule("heading_close", _lower_heading)
    return parser


def _lower_heading(_self: Any, tokens: Any, at: int, _options: Any, _env: Any) -> str:
    """Return a heading one level lower, and not above the third, to be below its section's."""
    level = min(max(int(tokens[at].tag[1]) + 1, 3), 6)
    return f"<h{level}>" if tokens[at].nesting == 1 else f"</h{level}>\n"
