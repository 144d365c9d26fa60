"""Compared releases and their composites, as text, Markdown, a web page, or JSON.

What every form but JSON prints, in order, is `foiakit.releases.compared_paragraphs`.
"""

from __future__ import annotations

FORMATS = ("text", "markdown", "html", "json")
PAGE = "page"
"""The form of a terminal, which a file cannot have."""
