"""The words of a page in the order of its content, each with its place."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from foiakit.pdfs.layers.words import Word

MOST_CHARACTERS = 100_000
"""A page of more characters is not searched for layers: no scan has a tenth of them."""
_NOT_DRAWN = raw.FPDF_TEXTRENDERMODE_INVISIBLE
_ASKED = 16
"""One object in this many is tested for visibility: all text of a page is of one kind."""
_WORD = re.compile(r"[^\s\0]+")
_as_word = Word._make


def _by_address(function: Any, *arguments: Any, returns: Any = ctypes.c_int) -> Callable[..., int]:
    """Return a function of PDFium that takes and returns addresses as numbers.

    It is called for each word; with pointers as Python objects that would take twice as long.
    """
    pointer = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(returns, *arguments)(pointer)


_ADDRESS = ctypes.c_void_p
_text_object = _by_address(
    raw.FPDFText_GetTextObject, _ADDRESS, ctypes.c_int, returns=ctypes.c_void_p
)
_render_mode = _by_address(raw.FPDFTextObj_GetTextRenderMode, _ADDRESS)
_bounds = _by_address(raw.FPDFPageObj_GetBounds, *[_ADDRESS] * 5)


def words(textpage: pdfium.PdfTextPage) -> tuple[list[Word], bool]:
    """Return the words of a page in the order of its content, and whether they are from OCR.

    The text of an OCR program is not drawn.
    """
    if textpage.count_chars() > MOST_CHARACTERS:
        return [], False
    page = ctypes.cast(textpage.raw, ctypes.c_void_p).value
    object_of, mode_of, cut = _text_object, _render_mode, _Boxes().cut
    found: list[Word] = []
    group: list[re.Match[str]] = []
    here, modes = 0, []
    for match in _WORD.finditer(characters(textpage)):
        item = object_of(page, match.start())
        if item == here:
            group.append(match)
        elif item:  # else a character that PDFium added, which has no object
            if group:
                cut(here, group, found)
            group, here = [match], item
            if not len(found) % _ASKED:
                modes.append(mode_of(item) == _NOT_DRAWN)
    if group:
        cut(here, group, found)
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
        self._sides = (ctypes.c_float * 4)()
        self._read = memoryview(self._sides).cast("B").cast("f").tolist
        first = ctypes.addressof(self._sides)
        self._places = tuple(first + 4 * number for number in range(4))

    def cut(self, text_object: int, matches: list[re.Match[str]], found: list[Word]) -> None:
        """Add the words of one object, placed in proportion: such text is spaced evenly."""
        _bounds(text_object, *self._places)
        left, bottom, right, top = self._read()
        middle, height = (bottom + top) / 2, top - bottom
        if len(matches) == 1:
            found.append(_as_word((matches[0].group(), left, right, middle, height)))
            return
        first = matches[0].start()
        each = (right - left) / (matches[-1].end() - first)
        for match in matches:
            start, end = (match.start() - first) * each, (match.end() - first) * each
            found.append(Word(match.group(), left + start, left + end, middle, height))
