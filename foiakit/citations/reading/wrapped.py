"""Citations that were wrapped at a width, as in e-mails and in text copied from PDFs."""

from __future__ import annotations

import re
from itertools import pairwise

from foiakit.citations.reading.entry import Entry
from foiakit.citations.reading.layout import is_label, unquoted
from foiakit.citations.reading.passage import Piece
from foiakit.model.dates import forms

_WIDTHS = range(50, 101)
_MOST = 12
"""How many lines of a paragraph are looked at: no citation is longer."""
_OPEN_END = re.compile(r"[\w,;–-]\s*$")
"""What a line ends with whose sentence goes on: no full stop and no bracket."""
_MONTH = rf"(?:{forms.MONTH})"
_SPLIT = re.compile(
    rf"\b{_MONTH}\n[0-9]{{1,2}},? [0-9]{{4}}\b|\b[0-9]{{1,2}}\n{_MONTH},? [0-9]{{4}}\b"
    rf"|\b{_MONTH}(?: [0-9]{{1,2}},)?\n[0-9]{{4}}\b|,\n|[^.?!:;\")”’\]]\n(?-i:[a-z])",
    re.I,
)


def goes_on(line: str, following: str) -> bool:
    """Return whether *following* certainly goes on with the sentence of *line*, the one above it.

    A date or a passage in quotation marks is divided between the two, a comma is at the end of the
    first, or a small letter follows where no sign is.
    """
    is_open = line.count('"') % 2 == 1 or line.count("“") > line.count("”")
    if is_open and not line.rstrip().endswith((".", "?", "!", ")", "]")):
        return True
    return _SPLIT.search(f"{line.rstrip()[-30:]}\n{following[:20]}") is not None


def joined(text: str) -> tuple[str, bool]:
    """Return *text* with blanks for the line breaks of its first paragraph that wrapping made.

    The second value says whether all of these are certain: the sentence goes on. Otherwise a break
    is one that wrapping made if the next word would not have fitted on the line. The length of the
    text is unchanged; *text* itself is returned if it has no such break.
    """
    paragraph = re.split(r"\n[ \t\r]*(?=\n)", text, maxsplit=1)[0].split("\n")
    del paragraph[_MOST:]
    width = max(map(len, paragraph))
    if len(paragraph) < 2 or width not in _WIDTHS:
        return text, False
    is_certain = True
    end = len(paragraph[0])
    for line, following in pairwise(paragraph):
        words = unquoted(Piece(following))
        first_word = words.text.partition(" ")[0]
        fits = len(line.rstrip()) + 1 + len(first_word) <= width
        certain = goes_on(line, words.text)
        if is_label(words) or not (certain or (not fits and _OPEN_END.search(line))):
            break
        is_certain = is_certain and certain
        text = f"{text[:end]} {text[end + 1 :]}"
        end += 1 + len(following)
    return text, is_certain


def is_better(entry: Entry, than: Entry | None) -> bool:
    """Return whether *entry*, of joined lines, has all that the reading of the lines has, and more.

    A value may go on in the next line; any other difference means that the lines did not belong
    together.
    """
    if than is None:
        return True
    new, old = entry.found.fields, than.found.fields
    return len(new) >= len(old.keys() - {"description"}) and all(
        name in new and str(new[name].value).startswith(str(field.value))
        for name, field in old.items()
        if name != "description"
    )
