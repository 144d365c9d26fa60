"""Citations in a manuscript that are out of date, rewritten; every other byte stays as it is.

    replacements    which stretches of a text are a former citation, and what differs, word by word
    citation_keys   citation keys that have changed
    spellings       how a citation is spelled in Markdown, HTML, LaTeX and Word
    text_files      a manuscript that is text: its encoding and line ends are kept
    word_files      a Word document: only the text of its runs is changed

The former citations and the present ones come from `foiakit.proofreading`.
"""

from __future__ import annotations

from typing import NamedTuple


class Rewritten(NamedTuple):
    """A manuscript with its citations rewritten."""

    data: bytes
    before: list[str]
    """Its lines as they were, or the paragraphs of a Word document."""
    after: list[str]
    rewritten: int
    """How many citations were rewritten."""
    unclear: list[tuple[int, str]]
    """The line and the words of each citation that may mean several records; unchanged."""
