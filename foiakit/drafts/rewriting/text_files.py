"""Rewrites a manuscript that is text; encoding, byte order mark and line ends stay."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

from foiakit.drafts.manuscript import Manuscript
from foiakit.drafts.rewriting import Rewritten
from foiakit.drafts.rewriting.citation_keys import find_keys
from foiakit.drafts.rewriting.replacements import Replacement, applied, find

_LINE_END = re.compile(r"\r\n|\r|\n")
_COMMENT = re.compile(r"(?<!\\)(?:\\\\)*%")
_CODECS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def text_of(data: bytes) -> tuple[str, str]:
    """Return the text of a manuscript, with its byte order mark and line ends, and its codec."""
    codec = _CODECS.get(data[:2], "utf-8")
    return data.decode(codec), codec


def rewrite(
    data: bytes,
    manuscript: Manuscript,
    form: str,
    replacements: Sequence[Replacement],
    keys: Mapping[str, str] | None = None,
) -> Rewritten:
    """Return *data* with the citations rewritten that *manuscript*, read from it, contains.

    *keys* are the citation keys that have changed.
    """
    text, codec = text_of(data)
    starts = [0, *(found.end() for found in _LINE_END.finditer(text))]
    shown = {line for block in manuscript.blocks for _, line in block.lines}

    def is_shown(at: int) -> bool:
        line = bisect_right(starts, at)
        return line in shown and not (form == "latex" and at > comment_of(line))

    @cache
    def comment_of(line: int) -> int:
        """Return where the comment on a line of LaTeX begins; without one, the end of the text."""
        end = starts[line] if line < len(starts) else len(text)
        found = _COMMENT.search(text, starts[line - 1], end)
        return found.end() - 1 if found else len(text)

    found = [place for place in find(text, replacements) if is_shown(place.start)]
    changed = [edit for edit in find_keys(text, form, keys or {}) if is_shown(edit.start)]
    edits = list(changed)
    unclear: list[tuple[int, str]] = []
    for place in found:
        if len(place.replacement.records) > 1:
            words = " ".join(text[place.start : place.end].split())
            unclear.append((bisect_right(starts, place.start), words))
        else:
            edits += place.edits
    rewritten = applied(text, sorted(edits))
    return Rewritten(
        rewritten.encode(codec),
        _lines(text),
        _lines(rewritten),
        len(found) + len(changed) - len(unclear),
        unclear,
    )


def _lines(text: str) -> list[str]:
    lines = _LINE_END.split(text)
    return lines[:-1] if lines[-1] == "" else lines
