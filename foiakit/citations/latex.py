r"""Text as LaTeX takes it, and one entry of a ``.bib`` file.

BibTeX counts braces and knows no backslash, so a brace within a text is written by its name; the
other signs that LaTeX would obey are escaped. Other letters stay as they are: the file is UTF-8.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count
from urllib.parse import quote

from foiakit.citations.citation_line import clean
from foiakit.text.visible import visible

_ESCAPES = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    "“": "``",
    "”": "''",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}
_SIGN = re.compile(r'[\\{}~^`<>|“”&%$#_"]|(?<=-)-')


def escape(text: str | None) -> str:
    """*text* on one line, as LaTeX prints it: nothing in it is a command.

    Control and bidirectional characters are shown as escapes: TeX stops at some of them.

    Straight quotation marks become LaTeX's in turn, opening and closing. Two hyphens stay two.
    """
    turn = count()

    def written(sign: re.Match[str]) -> str:
        if sign[0] == "-":
            return "{}-"
        mark = ("``", "''")[next(turn) % 2] if sign[0] == '"' else _ESCAPES[sign[0]]
        # LaTeX would join an apostrophe with the mark after it, and turn !` and ?` upside down.
        before = sign.string[: sign.start()]
        is_separated = (
            before.endswith("'") if mark == "''" else mark == "``" and before.endswith(("!", "?"))
        )
        return f"{{}}{mark}" if is_separated else mark

    return _SIGN.sub(written, visible(clean(text)))


def address(url: str) -> str:
    """Return *url* for a field that LaTeX reads verbatim: braces, backslashes and blanks hurt."""
    return re.sub(r"[{}\\\s%](?![0-9A-Fa-f]{2})|[{}\\\s]", lambda sign: quote(sign[0]), url)


def protected(text: str | None) -> str:
    """Return *text* so that no style changes its capitals or word order."""
    written = escape(text)
    return f"{{{written}}}" if written else ""


def entry(kind: str, key: str, fields: Iterable[tuple[str, str]]) -> str:
    """Return an entry ``@kind{key, name = {value}, ...}`` of the fields with a value, and a blank
    line.
    """
    filled = [(name, value) for name, value in fields if value]
    width = max((len(name) for name, _ in filled), default=0)
    lines = "".join(f"  {name:<{width}} = {_braced(name, value)},\n" for name, value in filled)
    return f"@{kind}{{{key},\n{lines}}}\n\n"


def _braced(name: str, value: str) -> str:
    # A month is an expression: the macro of its name, which the style spells.
    return value if name == "month" else f"{{{value}}}"
