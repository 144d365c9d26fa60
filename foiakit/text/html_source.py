"""HTML source, prepared for a parser."""

from __future__ import annotations

import re

_MARKED = re.compile(r"<!\[[^>]*>")
"""``<![if ...]>`` and the like, which browsers take for comments up to the first ``>``."""
_COMMENT_ENDS = re.compile(r"--\s*>")


def without_unclosed(html: str) -> str:
    """Return *html* with tags and comments that are never closed as text.

    For each of them `html.parser.HTMLParser` would search the rest of the page.
    """
    end = html.rfind(">") + 1
    html = _MARKED.sub("", html[:end]) + html[end:].replace("<", "&lt;")
    end = max((match.end() for match in _COMMENT_ENDS.finditer(html)), default=0)
    return html[:end] + html[end:].replace("<!--", "&lt;!--")
