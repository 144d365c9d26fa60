"""HTML as it comes, before a parser reads it."""

from __future__ import annotations

import re

_MARKED = re.compile(r"<!\[[^>]*>")
"""``<![if ...]>`` and its kind: to a browser comments that end with the first ``>``."""
_COMMENT_ENDS = re.compile(r"--\s*>")


def without_unclosed(html: str) -> str:
    """*html* with a tag or comment that is never closed as text.

    For each of them `html.parser.HTMLParser` would look through the rest of the page.
    """
    end = html.rfind(">") + 1
    html = _MARKED.sub("", html[:end]) + html[end:].replace("<", "&lt;")
    end = max((match.end() for match in _COMMENT_ENDS.finditer(html)), default=0)
    return html[:end] + html[end:].replace("<!--", "&lt;!--")
