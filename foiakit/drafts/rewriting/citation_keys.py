r"""Citation keys of a manuscript that have changed: ``@old``, ``\cite{old}``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from foiakit.drafts.rewriting.replacements import Edit

_KEY = r"[A-Za-z0-9_](?:[\w:.#$%&+?<>~/-]*[A-Za-z0-9_])?"
_SIGN = re.compile(rf"(?<![\w.])-?@(?:\{{(?P<braced>[^{{}}\n]{{1,200}})\}}|(?P<bare>{_KEY}))")
_CITE = re.compile(
    r"\\[A-Za-z]{0,20}[Cc]ite[A-Za-z]{0,20}\*?(?:\[[^\]]{0,300}\]){0,2}\{(?P<keys>[^{}]{1,5000})\}"
)
_ONE = re.compile(r"[^,\s]+")


def find_keys(text: str, form: str, news: Mapping[str, str]) -> Iterator[Edit]:
    """Yield the edits, in order, that replace the keys in *text*; *news* has the new by the old."""
    if not news:
        return
    for start, end in _latex(text) if form == "latex" else _markdown(text):
        if (new := news.get(text[start:end])) is not None:
            yield Edit(start, end, new)


def keys_in(text: str) -> set[str]:
    """Return the words of *text* that look like citation keys in Markdown: ``@doe1999``."""
    return {text[start:end] for start, end in _markdown(text)}


def _markdown(text: str) -> Iterator[tuple[int, int]]:
    for found in _SIGN.finditer(text):
        yield found.span("braced" if found["braced"] else "bare")


def _latex(text: str) -> Iterator[tuple[int, int]]:
    for found in _CITE.finditer(text):
        for match in _ONE.finditer(text, *found.span("keys")):
            yield match.span()
