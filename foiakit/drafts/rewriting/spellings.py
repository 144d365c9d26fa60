"""The spellings of a citation in a manuscript: with typographic marks, as HTML, as LaTeX.

A citation is always rewritten in the spelling in which it was found.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape

from foiakit.citations import latex

Spelling = Callable[[str], str]


def _plain(citation: str) -> str:
    return citation


def _curled(citation: str) -> str:
    """Return *citation* with the curly marks that a word processor substitutes for straight ones.

    A mark after a word or after the end of a sentence closes; so does one after such a mark.
    """
    opened = re.sub(r"""(?<![\w.,!?)”’])(?<![\w.,!?)]')["]""", "“", citation)
    single = re.sub(r"(?<![\w.,!?)”’])'", "‘", opened)
    return single.replace('"', "”").replace("'", "’")


def _html(citation: str) -> str:
    return escape(citation, quote=False)


def _curled_html(citation: str) -> str:
    return escape(_curled(citation), quote=False)


_WRITTEN: dict[str, tuple[Spelling, ...]] = {
    "html": (_plain, _html, escape, _curled_html),
    "latex": (latex.escape, _plain, _curled),
}


def spellings(form: str) -> tuple[Spelling, ...]:
    """Return the ways to spell a citation in a manuscript of *form*."""
    return _WRITTEN.get(form, (_plain, _curled))


def markups(form: str) -> tuple[str, ...]:
    """Return the kinds of markup that a citation may have in a manuscript of *form*."""
    return {"markdown": ("plain", "markdown"), "html": ("plain", "html")}.get(form, ("plain",))
