"""Words of a scan's text that lie under a bar on the picture of its page.

The text of an OCR program is not drawn, so the picture is the same with it and without. Whoever
draws a bar into the picture later leaves the word in the text: where the picture is dark from end
to end of a word, and the dark area has the upper and lower edge of a bar, the word was covered.
Letters, rules, dark photographs and the black margins of a scanner are not bars.
"""

from __future__ import annotations

import ctypes
from collections.abc import Collection, Sequence
from itertools import groupby
from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from foiakit.pdfs.answers import CUT
from foiakit.pdfs.layers.words import Word, lines
from foiakit.pdfs.reading.hidden import is_of_concern

_SCALE = 1.0
"""Pixels per point of the picture: 72 per inch."""
_MOST_DOTS = 2**22
"""A larger page is drawn smaller."""
_DARK = bytes(dot < 90 for dot in range(256))
"""Turns a grey dot into 1 if it is dark, else 0."""
_ALL, _NEARLY, _FEW = 0.97, 0.9, 0.5
"""Shares of dark dots: in a bar, in its outermost row, and beyond its edge, where text may be."""
_LOWEST = 6.0
"""Points: anything lower is a rule."""
_OF_A_WORD = 0.7
"""The least height of a bar, as a share of a word's under it."""
_MARGIN = 0.03
"""A dark area that reaches this share of the page at its edge is a margin of the scanner."""
_MOST_BARS = 500
_MOST_OF = 0.6
"""The least share of a word's width that is under a bar, if another word led to that bar."""
_SOFT = 3
"""An edge of a bar may be blurred over this many dots."""
_LETTERS = 4
"""The fewest different letters of a word; in dirt or in a bar, an OCR program reads fewer."""


class Layer(NamedTuple):
    """The words of a page, with `CUT` in place of those under a bar, and the covered words."""

    words: list[Word]
    hidden: tuple[str, ...]


class _Bar(NamedTuple):
    """A dark area on the picture, in dots."""

    left: int
    right: int
    top: int
    bottom: int


def without_covered(page: pdfium.PdfPage, layers: Sequence[Sequence[Word]]) -> list[Layer]:
    """Return the *layers* of the text of *page* without the words that lie under bars.

    A bar that is found by a word in one reading of the page covers the words of the other, too.
    """
    picture = _Picture(page)
    bars = {bar for words in layers for word in words if (bar := picture.bar_over(word))}
    if len(bars) > _MOST_BARS:  # a drawing, or a page of symbols
        return [Layer(list(words), ()) for words in layers]
    return [_without(words, [bool(picture.bars_at(word, bars)) for word in words])
            for words in layers]  # fmt: skip


def _without(words: Sequence[Word], covered: Sequence[bool]) -> Layer:
    """Return *words* without runs of *covered* ones on a line, if a run has a word or a name."""
    kept: list[Word] = []
    hidden: list[str] = []
    at = 0
    for line in lines(words):
        marked = zip(line, covered[at : at + len(line)], strict=True)
        at += len(line)
        for is_covered, members in groupby(marked, lambda pair: pair[1]):
            group = [word for word, _ in members]
            text = " ".join(word.text for word in group)
            if is_covered and is_of_concern(text) and any(_is_word(word.text) for word in group):
                hidden.append(text)
                group = [group[0]._replace(text=CUT, right=group[-1].right)]
            kept += group
    return Layer(kept, tuple(hidden))


def _is_word(text: str) -> bool:
    """Return whether *text* looks like a word or a name, not like a bar that was read as one."""
    letters = text.strip(".,;:!?()[]\"'-")
    return (
        letters.isalpha()
        and len(set(letters.lower())) >= _LETTERS
        and (letters.islower() or letters.isupper() or letters.istitle())
        and 0 < sum(letter in "aeiouy" for letter in letters.lower()) < len(letters)
    )


class _Picture:
    """The dark dots of a page."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        dots = page.get_width() * page.get_height() * _SCALE**2
        self._scale = _SCALE if dots <= _MOST_DOTS else _SCALE * (_MOST_DOTS / dots) ** 0.5
        bitmap = page.render(scale=self._scale, grayscale=True, may_draw_forms=True)
        self._page = page
        self._width, self._height = bitmap.width, bitmap.height
        self._stride = bitmap.stride
        self._dark = bytes(bitmap.buffer).translate(_DARK)
        self._is_turned = bool(page.get_rotation() % 180)  # words then stand on end

    def bar_over(self, word: Word) -> _Bar | None:
        """Return the bar that covers all of *word*, if there is one."""
        if self._is_turned or word.right <= word.left or word.height <= 0:
            return None
        left, right, top, bottom = self._core(word)
        x_margin, y_margin = int(_MARGIN * self._width), int(_MARGIN * self._height)
        x_end, y_end = self._width - x_margin, self._height - y_margin
        if not (
            x_margin < left < right < x_end
            and y_margin < top < bottom < y_end
            and self._share(left, right, top, bottom) >= _ALL
        ):
            return None
        inner_top, inner_bottom = top, bottom
        while top > y_margin and self._share(left, right, top - 1, top) >= _NEARLY:
            top -= 1
        while bottom < y_end and self._share(left, right, bottom, bottom + 1) >= _NEARLY:
            bottom += 1
        if not (
            y_margin < top
            and bottom < y_end
            and bottom - top >= max(_LOWEST, _OF_A_WORD * word.height) * self._scale
            and self._ends(left, right, range(top - _SOFT, top))
            and self._ends(left, right, range(bottom, bottom + _SOFT))
        ):
            return None
        rows = inner_top, inner_bottom  # a bar may be askew
        while left > x_margin and self._share(left - 1, left, *rows) >= _NEARLY:
            left -= 1
        while right < x_end and self._share(right, right + 1, *rows) >= _NEARLY:
            right += 1
        return _Bar(left, right, top, bottom) if x_margin < left and right < x_end else None

    def _ends(self, left: int, right: int, rows: range) -> bool:
        """Return whether one of *rows* beyond a dark area is as light as a line of text."""
        return any(self._share(left, right, row, row + 1) <= _FEW for row in rows)

    def bars_at(self, word: Word, bars: Collection[_Bar]) -> list[_Bar]:
        """Return those of *bars* that cover most of *word*."""
        if not bars:
            return []
        left, right, top, bottom = self._core(word)
        least = _MOST_OF * (right - left)
        return [
            bar
            for bar in bars
            if bar.top <= (top + bottom) / 2 <= bar.bottom
            and min(right, bar.right) - max(left, bar.left) >= least
        ]

    def _core(self, word: Word) -> _Bar:
        """Return the place of *word* without the upper and lower fifth."""
        left, top = self._dot(word.left, word.middle + 0.3 * word.height)
        right, bottom = self._dot(word.right, word.middle - 0.3 * word.height)
        left, right, top, bottom = *sorted((left, right)), *sorted((top, bottom))
        return _Bar(left, max(right, left + 1), top, max(bottom, top + 1))

    def _share(self, left: int, right: int, top: int, bottom: int) -> float:
        """Return the share of dark dots in a part of the picture."""
        starts = range(top * self._stride, bottom * self._stride, self._stride)
        dark = sum(self._dark.count(1, start + left, start + right) for start in starts)
        return dark / ((right - left) * (bottom - top))

    def _dot(self, across: float, up: float) -> tuple[int, int]:
        x, y = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(self._page, 0, 0, self._width, self._height, 0, across, up, x, y)
        return x.value, y.value
