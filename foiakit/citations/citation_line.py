"""The line of a citation: elements joined with the right punctuation, then marked up.

While a line is assembled, Unicode noncharacters in it mark what is not text: where italics
begin and end, where an address does, and the single quotation mark of a title that quotes. `clean`
removes them from everything that comes from a record, so that only this module can set them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from foiakit.citations.options import CiteOptions
from foiakit.text.links import is_web

_ITALIC, _ROMAN, _LINK, _UNLINK, _INNER = "\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4"
_MARKS = tuple(map(ord, (_ITALIC, _ROMAN, _LINK, _UNLINK, _INNER)))
_OURS = re.compile("[\ufdd0-\ufdef]")
_DOUBLE = re.compile('["“”„‟]')
# What follows the last character of an element: a point precedes quotation marks (the
# American way, which every style here follows) and after italics.
_CLOSING = f'"{_INNER}{_ROMAN}{_UNLINK}'
_SUPPLIED = re.compile(r"\[(?!excised\b)[^\[\]]*\]", re.I)


def clean(text: str | None) -> str:
    """Return *text* on one line, without commas and semicolons at its ends; empty for ``None``."""
    if not text:
        return ""
    bare = text if text.isascii() else _OURS.sub("", text)
    return " ".join(bare.split()).strip(" ,;")


def italic(text: str) -> str:
    """Return *text* in italics, if the markup has them."""
    return f"{_ITALIC}{text}{_ROMAN}" if text else ""


def link(address: str) -> str:
    """Return a web address, marked as a link in Markdown."""
    return f"{_LINK}{address}{_UNLINK}" if address else ""


def quoted(title: str) -> str:
    """Return *title* in double quotation marks; those within it become single ones."""
    return f'"{_DOUBLE.sub(_INNER, title)}"' if title else ""


def titled(title: str) -> str:
    """Return *title* in quotation marks, unless it is a supplied one: ``[List of Detainees]``.

    A title that was cut out whole, ``[Excised]``, is still the document's own.
    """
    return title if _SUPPLIED.fullmatch(title) else quoted(title)


def pointed(element: str, point: str) -> str:
    """Return *element* with *point* after it, inside its closing quotation mark."""
    at = len(element.rstrip(_CLOSING))
    if '"' not in element[at:] and _INNER not in element[at:]:
        return element + point
    return element[:at] + point + element[at:]


def stopped(element: str) -> str:
    """Return *element* with a period, unless it ends in one, or in ``?`` or ``!``."""
    if not element or element.rstrip(_CLOSING).endswith((".", "?", "!")):
        return element
    return pointed(element, ".")


def commas(elements: Iterable[str], between: str = ",") -> str:
    """Return the elements that are not empty, separated by commas (or *between*)."""
    line = ""
    for element in elements:
        if element:
            line = f"{pointed(line, between)} {element}" if line else element
    return line


def sentences(elements: Iterable[str]) -> str:
    """Return the elements that are not empty as sentences: with a capital and a period."""
    return " ".join(stopped(capital(element)) for element in elements if element)


def points_inside(line: str) -> str:
    """Return *line* with commas and periods moved inside a closing quotation mark.

    A period is dropped if the quotation ends in a point of its own.
    """

    def moved(found: re.Match[str]) -> str:
        ended = line[found.start() - 1 : found.start()] in tuple(".?!")
        return ("" if ended and found[2] == "." else found[2]) + found[1]

    return re.sub(f'(["”’][{_ROMAN}]?)([.,])', moved, line)


def capital(element: str) -> str:
    """Return *element* with a capital, as a sentence begins; ``n.d.`` and ``ca.`` stay small."""
    if element.startswith(("n.d.", "ca. ")):
        return element
    return element[:1].upper() + element[1:]


def enumerated(names: Iterable[str], last: str = "and") -> str:
    """Return words as a list: ``A``, ``A and B``, ``A, B, and C``."""
    every = list(names)
    if len(every) < 3:
        return f" {last} ".join(every)
    return f"{', '.join(every[:-1])}, {last} {every[-1]}"


def pinpoint(page: str | None) -> str:
    """Return the page or pages cited: ``p. 3``, ``pp. 3-4``."""
    page = clean(page)
    if not page or page.lower().startswith("p"):
        return page
    return f"{'pp.' if re.search(r'[-–,&]', page) else 'p.'} {page}"


def render(line: str, how: CiteOptions) -> str:
    """Return the finished line: plain, or with the text escaped and the italics marked."""
    if how.markup == "html":
        escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return _marked(escaped, "<i>", "</i>", "", "")
    if how.markup == "markdown":
        pieces = re.split(f"{_LINK}([^{_UNLINK}]*){_UNLINK}", line)
        pieces[::2] = [_escaped(text) for text in pieces[::2]]
        pieces[1::2] = [_autolink(address) for address in pieces[1::2]]
        return _marked(_line_start("".join(pieces)), "*", "*", "", "")
    return _marked(line, "", "", "", "")


def _marked(line: str, *marks: str) -> str:
    return line.translate(dict(zip(_MARKS, (*marks, "'"), strict=True)))


def _escaped(text: str) -> str:
    # CommonMark's marks, and those of pandoc: ~ and ^ for sub- and superscript, $ for formulas,
    # @ for citation keys. An ampersand only where it would begin an entity.
    text = re.sub(r"([\\`*_\[\]<>~^$|@])", r"\\\1", text)
    return re.sub(r"&(?=#?\w+;)", r"\\&", text)


def _autolink(address: str) -> str:
    whole = is_web(address) and re.fullmatch(r"[^\s<>]*", address)
    return f"<{address}>" if whole else _escaped(address)


def _line_start(line: str) -> str:
    # Only here would a number begin a list, a # a heading, a dash an item or a rule.
    line = re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", line)
    return re.sub(r"^([-+#=])", r"\\\1", line)
