"""The words of a page in the order of its content, each with its place."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from itertools import groupby

import pypdfium2 as pdfium
from pypdfium2 import raw

from foiakit.pdfs.layers.words import Word

MOST_CHARACTERS = 100_000
"""A page of more characters is not looked at for layers: no scan has a tenth of them."""
_WORD = re.compile(r"[^\s\0]+")


def words(textpage: pdfium.PdfTextPage) -> tuple[list[Word], bool]:
    """The words of a page, one after the other as its content has them.

    And whether an OCR program put them there: such a program's text is not drawn.
    """
    if textpage.count_chars() > MOST_CHARACTERS:
        return [], False
    handle, text = textpage.raw, _characters(textpage)
    object_of = raw.FPDFText_GetTextObject
    placed = [
        (one, match)
        for match in _WORD.finditer(text)
        if (one := object_of(handle, match.start()))  # else PDFium put it there
    ]
    found: list[Word] = []
    not_drawn = 0
    for _, group in groupby(placed, lambda pair: ctypes.addressof(pair[0].contents)):
        pairs = list(group)
        text_object = pairs[0][0]
        if raw.FPDFTextObj_GetTextRenderMode(text_object) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            not_drawn += len(pairs)
        found += _cut(_box(text_object), [match for _, match in pairs])
    return found, 2 * not_drawn > len(found)


def _characters(textpage: pdfium.PdfTextPage) -> str:
    """The text, with exactly one character for each that PDFium counts."""
    count = textpage.count_chars()
    text: str = textpage.get_text_range()
    if len(text) == count:
        return text
    character, handle = raw.FPDFText_GetUnicode, textpage.raw
    return "".join(chr(character(handle, index)) for index in range(count))


def _box(text_object: raw.FPDF_PAGEOBJECT) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(text_object, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _cut(box: tuple[float, float, float, float], matches: list[re.Match[str]]) -> Iterator[Word]:
    """The words of one object, their places in proportion: such text is typed evenly."""
    left, bottom, right, top = box
    first = matches[0].start()
    each = (right - left) / (matches[-1].end() - first)
    for match in matches:
        start, end = left + (match.start() - first) * each, left + (match.end() - first) * each
        yield Word(match.group(), start, bottom, end, top)
