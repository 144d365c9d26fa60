"""A saved web page as lines of text: tags are dropped, a block is a line, entities are decoded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from types import MappingProxyType
from typing import NamedTuple

from foiakit.text.html_source import without_unclosed

_INLINE = set(
    "a abbr acronym b bdi bdo big cite code dfn em font i ins kbd mark q s samp small span strike"
    " strong sub sup time tt u var wbr".split()
)
_SILENT = {"script", "style", "noscript", "template", "svg", "select", "option", "iframe"}
_AROUND = ("nav", "footer", "aside")
"""What a page has around its text: bars, links to other pages, addresses."""
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S+) -->")
"""How browsers note where a page was saved from."""
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|p|div|table|br)\b", re.I)


def is_page(head: bytes) -> bool:
    """Return whether a file that begins with *head* is HTML."""
    return _HTML.search(head.replace(b"\x00", b"")) is not None


class Page(NamedTuple):
    """The content of a page."""

    lines: list[str]
    """Its lines, white space folded, an empty one after each block."""
    title: str | None = None
    """Its ``<title>``."""
    address: str | None = None
    """Its own address on the web."""
    links: Mapping[int, Sequence[str]] = MappingProxyType({})
    """For each line, by its number, the addresses that its words link to."""
    numbers: Mapping[int, int] = MappingProxyType({})
    """For each line that begins an item of a numbered list, the item's number."""


def read_page(html: str, *, whole: bool = False) -> Page:
    """Return the content of the page *html*: with its bars and its footer if *whole*."""
    around = () if whole else _AROUND
    page = _Page(frozenset(tag for tag in around if _is_closed(html, tag)))
    page.feed(without_unclosed(html))
    page.close()
    page.end_line()
    saved = _SAVED_FROM.search(html[:4000])
    address = page.address or (saved[1] if saved else None)
    return Page(page.lines, page.title, address, page.links, page.numbers)


def _is_closed(html: str, tag: str) -> bool:
    """Whether each *tag* of the page has its end; one without it would hide what comes after."""
    opened = len(re.findall(rf"<{tag}[\s>]", html, re.I))
    return opened == len(re.findall(rf"</{tag}\s*>", html, re.I))


class _Page(HTMLParser):
    def __init__(self, around: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self.numbers: dict[int, int] = {}
        self._silent_tags = _SILENT | around
        self._lists: list[int | None] = []  # the last number of each open list
        self.lines: list[str] = []
        self.title: str | None = None
        self.address: str | None = None
        self.links: dict[int, list[str]] = {}
        self._words: list[str] = []
        self._silent = 0
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_title = tag == "title" or (self._in_title and tag in _INLINE)
        self._silent += tag in self._silent_tags
        attributes = dict(attrs)
        if tag == "a" and (address := attributes.get("href")):
            self.links.setdefault(len(self.lines), []).append(address.strip())
        elif (tag, attributes.get("rel")) == ("link", "canonical"):
            self.address = attributes.get("href") or self.address
        elif (tag, attributes.get("property")) == ("meta", "og:url"):
            self.address = self.address or attributes.get("content")
        if tag not in _INLINE:
            self.end_line(block=tag != "br")
        if tag in {"ol", "ul"}:
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li" and self._lists and (last := self._lists[-1]) is not None:
            self._lists[-1] = self.numbers[len(self.lines)] = last + 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self.title = " ".join("".join(self._words).split()) or None
            self._words, self._in_title = [], False
        self._silent = max(0, self._silent - (tag in self._silent_tags))
        if tag not in _INLINE:
            self.end_line(block=tag != "br")
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)

    def end_line(self, *, block: bool = True) -> None:
        """End the current line; after a *block* an empty one follows.

        The text of a title that is still open does not become a line.
        """
        if self._in_title:
            return
        # A no-break space separates words like any other space; it only prevents line breaks.
        line = " ".join("".join(self._words).split())
        self._words = []
        if line:
            self.lines.append(line)
        if block and self.lines and self.lines[-1]:
            self.lines.append("")
