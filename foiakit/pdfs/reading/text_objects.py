"""The words of a page in the order of its content, each with its place."""

from __future__ import annotations

import ctypes
import re

import pypdfium2 as pdfium
from pypdfium2 import raw

from foiakit.pdfs.layers.words import Word

MOST_CHARACTERS = 100_000
"""A page of more characters is not searched for layers: no scan has a tenth of them."""
_NOT_DRAWN = raw.FPDF_TEXTRENDERMODE_INVISIBLE
_ASKED = 16
"""One of this many objects is tested for visibility: a page has one kind of text."""
_WORD = re.compile(r"[^\s\0]+")


def words(textpage: pdfium.PdfTextPage) -> tuple[list[Word], bool]:
    """Return the words of a page in the order of its content, and whether they are from OCR.

    The text of an OCR program is not drawn.
    """
    if textpage.count_chars() > MOST_CHARACTERS:
        return [], False
    handle, text = textpage.raw, characters(textpage)
    object_of, address, cut = raw.FPDFText_GetTextObject, ctypes.addressof, _Boxes().cut
    found: list[Word] = []
    group: list[re.Match[str]] = []
    here, text_object, modes = 0, None, []
    for match in _WORD.finditer(text):
        item = object_of(handle, match.start())
        if not item:  # PDFium added it
            continue
        if (there := address(item.contents)) != here:
            cut(text_object, group, found)
            group, here, text_object = [], there, item
            if not len(found) % _ASKED:
                modes.append(raw.FPDFTextObj_GetTextRenderMode(item) == _NOT_DRAWN)
        group.append(match)
    cut(text_object, group, found)
    return found, 2 * sum(modes) > len(modes)


def characters(textpage: pdfium.PdfTextPage) -> str:
    """Return the text, with exactly one character for each that PDFium counts."""
    count = textpage.count_chars()
    text: str = textpage.get_text_range()
    if len(text) == count:
        return text
    character, handle = raw.FPDFText_GetUnicode, textpage.raw
    return "".join(chr(character(handle, index)) for index in range(count))


class _Boxes:
    """The places of text objects."""

    def __init__(self) -> None:
        self._sides = [ctypes.c_float() for _ in range(4)]
        self._places = [ctypes.byref(side) for side in self._sides]

    def cut(
        self,
        text_object: raw.FPDF_PAGEOBJECT | None,
        matches: list[re.Match[str]],
        found: list[Word],
    ) -> None:
        """Add the words of one object, placed in proportion: such text is spaced evenly."""
        if not matches:
            return
        raw.FPDFPageObj_GetBounds(text_object, *self._places)
        left, bottom, right, top = (side.value for side in self._sides)
        middle, height = (bottom + top) / 2, top - bottom
        if len(matches) == 1:
            found.append(Word(matches[0].group(), left, right, middle, height))
            return
        first = matches[0].start()
        each = (right - left) / (matches[-1].end() - first)
        for match in matches:
            start, end = (match.start() - first) * each, (match.end() - first) * each
            found.append(Word(match.group(), left + start, left + end, middle, height))
