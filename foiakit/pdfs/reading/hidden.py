"""Words in a page's text that are not visible on it.

The page is drawn twice, the second time without its text. If both pictures are the same at the
place of a character, that character is invisible: something covers it, it has the colour of its
background, or it is outside the page. Text that is not meant to be seen, an OCR program's under the
picture of the page, is another matter and is left out.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from foiakit.pdfs.reading.annotations import Box, OnTop

SCALE = 1.5
"""Pixels per point of the pictures that are compared: 108 per inch."""
MOST_DOTS = 2**24
"""A larger page is drawn smaller."""
MOST_CHARACTERS = 50_000
"""A page with more characters is not examined."""
_MOST_OBJECTS = 20_000
_FULL = 0.6
"""A picture that covers this share of the page is the page."""
_LEAST = 3
"""The fewest letters of a run; fewer are specks, or letters that overlap."""
_OF_NO_CONCERN = re.compile(r"(?:(\S)\1*|redacted|[\d\s/.:-]+)", re.I)
_NEARLY_WHITE = 235


class Run(NamedTuple):
    """Consecutive invisible characters."""

    start: int
    end: int
    """Their places in the page's text as PDFium counts it."""
    text: str
    covered: bool
    """Whether something covers them, as with words that somebody meant to redact."""


class _Contents(NamedTuple):
    """What is drawn on a page, as far as it may hide text."""

    full_picture: bool
    may_hide: bool
    texts: list[raw.FPDF_PAGEOBJECT]
    filled: list[Box]


def runs(
    page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, text: str, top: OnTop
) -> Iterator[Run]:
    """Yield the runs of *text*, the characters of *page*, that are invisible on it."""
    count = textpage.count_chars()
    if not text.strip() or count > MOST_CHARACTERS or len(text) != count:
        return
    contents = _contents(page)
    suspicious = contents.may_hide or top.covers or _is_cropped(page)
    if contents.full_picture or not (suspicious or top.to_be_cut):
        return
    seen = _Pictures(page, contents.texts) if suspicious else None
    unseen: list[tuple[int, Box]] = []
    for index, character in enumerate(text):
        if character.isspace() or not raw.FPDFText_GetTextObject(textpage, index):
            continue
        box = _box(textpage, index)
        if any(_inside(box, cut) for cut in top.to_be_cut) or (seen and not seen.shows(box)):
            unseen.append((index, box))
    covers = (*contents.filled, *top.covers, *top.to_be_cut)
    for first, after, boxes in _joined(unseen, text):
        start, end = _whole_words(text, first, after)
        words = text[start:end]
        if is_of_concern(words):
            covered = any(_inside(boxes[0], cover) for cover in covers)
            yield Run(start, end, " ".join(words.split()), covered)


def is_of_concern(words: str) -> bool:
    """Return whether *words*, which are invisible, say something: not specks, rules, numbers."""
    letters = sum(map(str.isalnum, words))
    return letters >= _LEAST and not _OF_NO_CONCERN.fullmatch(words.strip())


def _joined(unseen: Sequence[tuple[int, Box]], text: str) -> Iterator[tuple[int, int, list[Box]]]:
    """Yield groups of characters with only spaces between them: start, end and places."""

    def breaks() -> Iterator[tuple[int, int, Box]]:
        group, last = 0, -1
        for index, box in unseen:
            group += last >= 0 and text[last + 1 : index].strip() != ""
            last = index
            yield group, index, box

    for _, members in groupby(breaks(), lambda member: member[0]):
        kept = list(members)
        yield kept[0][1], kept[-1][1] + 1, [box for _, _, box in kept]


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span, extended to whole words where a part of a word is still visible."""
    while start and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def _contents(page: pdfium.PdfPage) -> _Contents:
    size = page.get_width() * page.get_height()
    full, may_hide = False, False
    texts: list[raw.FPDF_PAGEOBJECT] = []
    filled: list[Box] = []
    for item in page_objects(page):
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            texts.append(item)
            may_hide = may_hide or _is_pale(item)
        elif kind != raw.FPDF_PAGEOBJ_PATH or _is_filled(item):
            box = _object_box(item)
            filled.append(box)
            may_hide = True
            is_picture = kind == raw.FPDF_PAGEOBJ_IMAGE
            full = full or (is_picture and _area(box) > _FULL * size)
        if kind == raw.FPDF_PAGEOBJ_FORM:
            inside = _objects(item, raw.FPDFFormObj_CountObjects(item), raw.FPDFFormObj_GetObject)
            texts += [text for text in inside
                      if raw.FPDFPageObj_GetType(text) == raw.FPDF_PAGEOBJ_TEXT]  # fmt: skip
    return _Contents(full, may_hide, texts, filled)


def page_objects(page: pdfium.PdfPage) -> list[raw.FPDF_PAGEOBJECT]:
    """Return what is drawn on *page*, but not inside forms."""
    return list(_objects(page, raw.FPDFPage_CountObjects(page), raw.FPDFPage_GetObject))


def _objects(
    owner: Any, count: int, get: Callable[[Any, int], Any]
) -> Iterator[raw.FPDF_PAGEOBJECT]:
    for number in range(min(count, _MOST_OBJECTS)):
        if item := get(owner, number):
            yield item


def _is_pale(item: raw.FPDF_PAGEOBJECT) -> bool:
    """Return whether text is nearly white, or not drawn at all."""
    if raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
        return True
    colours = [ctypes.c_uint() for _ in range(4)]
    if not raw.FPDFPageObj_GetFillColor(item, *colours):
        return False
    red, green, blue, alpha = (colour.value for colour in colours)
    return min(red, green, blue) >= _NEARLY_WHITE or alpha < 255 - _NEARLY_WHITE


def _is_filled(path: raw.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return fill.value != raw.FPDF_FILLMODE_NONE or bool(stroke.value)


def _object_box(item: raw.FPDF_PAGEOBJECT) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return left.value, bottom.value, right.value, top.value


def _area(box: Box) -> float:
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)


def _is_cropped(page: pdfium.PdfPage) -> bool:
    return bool(page.get_cropbox() != page.get_mediabox())


def _box(textpage: pdfium.PdfTextPage, index: int) -> Box:
    left, bottom, right, top = textpage.get_charbox(index)
    return left, bottom, right, top


def _inside(box: Box, other: Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return other[0] <= across <= other[2] and other[1] <= up <= other[3]


class _Pictures:
    """Pictures of a page with its text and without it, to be compared."""

    def __init__(self, page: pdfium.PdfPage, texts: Sequence[raw.FPDF_PAGEOBJECT]) -> None:
        dots = page.get_width() * page.get_height() * SCALE**2
        self._scale = SCALE if dots <= MOST_DOTS else SCALE * (MOST_DOTS / dots) ** 0.5
        self._page = page
        self._with, self.width, self.height, self._stride = self._picture()
        for text in texts:
            raw.FPDFPageObj_SetIsActive(text, False)  # noqa: FBT003 - a function of PDFium
        self._without, *_ = self._picture()
        for text in texts:
            raw.FPDFPageObj_SetIsActive(text, True)  # noqa: FBT003 - a function of PDFium

    def _picture(self) -> tuple[bytes, int, int, int]:
        bitmap = self._page.render(scale=self._scale, grayscale=True, may_draw_forms=True)
        return bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride

    def shows(self, box: Box) -> bool:
        """Return whether the text drawn at the place of a character can be seen."""
        left, top = self._dot(box[0], box[3])
        right, bottom = self._dot(box[2], box[1])
        left, right = sorted((left, right))
        top, bottom = sorted((top, bottom))
        left, top = max(left, 0), max(top, 0)
        right, bottom = min(right + 1, self.width), min(bottom + 1, self.height)
        for row in range(top, bottom):
            start, end = row * self._stride + left, row * self._stride + right
            if self._with[start:end] != self._without[start:end]:
                return True
        return False

    def _dot(self, across: float, up: float) -> tuple[int, int]:
        x, y = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self._page, 0, 0, self.width, self.height, 0, across, up, x, y)
        return x.value, y.value
