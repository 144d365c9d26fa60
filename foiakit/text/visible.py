"""Text from outside, made safe to look at.

A title, a file name or an error may contain anything: an ANSI escape that repaints the screen, a
bidirectional override that reverses a sentence, a tab that splits a column. Where a person or a
line-based tool reads it, such a character is written as an escape.
"""

import re
from functools import cache

# C0 and C1 controls and DEL; line and paragraph separators; every character that Unicode's
# bidirectional algorithm (UAX #9) takes as an order; the byte-order mark; lone surrogates, which
# no terminal can be sent; noncharacters, which are for a program's own use (U+FFFE and U+FFFF are
# also what no XML document can hold).
_HIDDEN = (
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029"
    "\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}


def visible(text: str) -> str:
    r"""Return *text* in one line, all visible: ``"a\x1b[31m"`` becomes ``a\x1b[31m`` in letters."""
    if text.isascii() and text.isprintable():
        return text
    return _hidden().sub(_escape, text)


def visible_lines(text: str) -> str:
    """Return *text* as `visible` does, but keep line breaks: for text read as paragraphs."""
    return "\n".join(visible(line) for line in text.replace("\r\n", "\n").split("\n"))


def json_visible(text: str) -> str:
    """Return JSON text with what is hidden in its strings as ``\\uXXXX``, which is still JSON."""
    return "\n".join(
        _hidden().sub(lambda match: f"\\u{ord(match.group()):04x}", line)
        for line in text.split("\n")
    )


@cache
def _hidden() -> re.Pattern[str]:
    # Made when a text first needs it: `foiakit cite 4` is called in loops, and seldom does.
    return re.compile(_HIDDEN)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
