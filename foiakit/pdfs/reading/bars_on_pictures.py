"""How much of a scanned page is under bars: solid dark areas on its picture, with straight edges.

The page is drawn small, so that letters are grey and bars are dark. What is dark there and has the
same height from end to end is looked at again in a larger picture, in which even bold letters have
gaps. Areas at the margin, rules and words in bold are not bars; a dark photograph may be taken for
one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

import pypdfium2 as pdfium

from foiakit.pdfs.reading.bars import in_words

_SMALL, _LARGE = 1 / 3, 1.0
"""Pixels per point of the two pictures: 24 and 72 per inch."""
_MOST_DOTS = 2**22
"""A page that is larger at the large scale is not examined."""
_DARK_SMALL = bytes(dot < 110 for dot in range(256))
_DARK_LARGE = bytes(dot < 90 for dot in range(256))
"""Turn a grey dot into 1 if it is dark, else 0."""
_RUN = re.compile(rb"\x01+")
_MARGIN = 0.03
_WIDEST = 0.9
_NARROWEST, _LOWEST = 6, 2
"""Dots of the small picture: 18 and 6 points."""
_EVEN = 0.9
"""The least share of a bar's columns that have its height and no gap."""
_STEPS = 0.05
"""The largest share of columns at which the upper edge of a bar jumps."""
_BLACK = 70
"""The darkest grey that an area may have on average in the small picture."""
_SOLID = 0.9
"""The least share of dark dots in the large picture of a bar."""
_LIGHT = 128
_MOST_RUNS = 20_000


class _Dots(NamedTuple):
    """The grey dots of a picture."""

    dots: bytes
    width: int
    height: int
    stride: int


class _Area(NamedTuple):
    """A dark area of the small picture: its first column, and the top and the end of each."""

    left: int
    tops: list[int]
    ends: list[int]
    counts: list[int]


def share(page: pdfium.PdfPage) -> str:
    """Return how much of the picture of *page* is under bars, in words; empty if hardly any."""
    if page.get_width() * page.get_height() * _LARGE**2 > _MOST_DOTS:
        return ""
    small = _drawn(page, _SMALL)
    areas = [area for area in _areas(small) if _is_bar(area, small)]
    size = small.width * small.height
    if not areas or not in_words(sum(sum(area.counts) for area in areas) / size):
        return ""
    large = _drawn(page, _LARGE)
    dark = large._replace(dots=large.dots.translate(_DARK_LARGE))
    solid = [area for area in areas if _is_solid(area, dark, dark.width / small.width)]
    return in_words(sum(sum(area.counts) for area in solid) / size)


def _drawn(page: pdfium.PdfPage, scale: float) -> _Dots:
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
    return _Dots(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)


def _areas(small: _Dots) -> Iterator[_Area]:
    """Yield the connected dark areas of *small* that are large enough for a bar."""
    dark = small.dots.translate(_DARK_SMALL)
    groups: dict[int, list[tuple[int, int, int]]] = {}
    above: list[tuple[int, int, int]] = []
    number = 0
    for row in range(small.height):
        start = row * small.stride
        here: list[tuple[int, int, int]] = []
        for run in _RUN.finditer(dark, start, start + small.width):
            left, right = run.start() - start, run.end() - start
            touched = sorted(
                {group for first, last, group in above if first < right and left < last}
            )
            number += 1
            if number > _MOST_RUNS:
                return  # a dark picture
            group = touched[0] if touched else number
            members = groups.setdefault(group, [])
            for other in touched[1:]:
                members += groups.pop(other)
                above = [(a, b, group if each == other else each) for a, b, each in above]
                here = [(a, b, group if each == other else each) for a, b, each in here]
            members.append((row, left, right))
            here.append((left, right, group))
        above = here
    for members in groups.values():
        rows = {row for row, _, _ in members}
        left, right = min(run[1] for run in members), max(run[2] for run in members)
        if right - left >= _NARROWEST and len(rows) >= _LOWEST:
            yield _area(members, left, right)


def _area(members: list[tuple[int, int, int]], left: int, right: int) -> _Area:
    width = right - left
    area = _Area(left, [2**31] * width, [0] * width, [0] * width)
    for row, first, last in members:
        for column in range(first - left, last - left):
            area.tops[column] = min(area.tops[column], row)
            area.ends[column] = max(area.ends[column], row + 1)
            area.counts[column] += 1
    return area


def _is_bar(area: _Area, small: _Dots) -> bool:
    """Return whether *area* may be a bar: off the margin, even, straight, black, on light paper."""
    width = len(area.tops)
    across, up = max(1, int(_MARGIN * small.width)), max(1, int(_MARGIN * small.height))
    if not (
        area.left >= across
        and area.left + width <= small.width - across
        and min(area.tops) >= max(up, 2)
        and max(area.ends) <= small.height - max(up, 2)
        and width <= _WIDEST * small.width
    ):
        return False
    inner = range(1, width - 1)
    height = median(area.counts[column] for column in inner)
    even = sum(
        area.counts[column] == area.ends[column] - area.tops[column]
        and abs(area.counts[column] - height) <= 1
        for column in inner
    )
    jumps = sum(abs(area.tops[column] - area.tops[column - 1]) > 1 for column in inner[1:])
    if height < _LOWEST or even < _EVEN * len(inner) or jumps > _STEPS * len(inner):
        return False
    inside = [
        small.dots[row * small.stride + area.left + column]
        for column in inner
        for row in range(area.tops[column], area.ends[column])
    ]
    beyond = (
        [small.dots[(area.tops[c] - 2) * small.stride + area.left + c] for c in inner],
        [small.dots[(area.ends[c] + 1) * small.stride + area.left + c] for c in inner],
    )
    return sum(inside) <= _BLACK * len(inside) and all(
        sum(dot < _LIGHT for dot in row) <= len(row) / 2 for row in beyond
    )


def _is_solid(area: _Area, dark: _Dots, scale: float) -> bool:
    """Return whether *area* has hardly any gap in a picture that is *scale* times as large."""
    found = every = 0
    for column in range(1, len(area.tops) - 1):
        left, right = (round((area.left + column + side) * scale) for side in (0, 1))
        edge = 0.5 if area.counts[column] <= 3 else 1
        first = round((area.tops[column] + edge) * scale)
        for row in range(first, round((area.ends[column] - edge) * scale)):
            start = row * dark.stride
            found += dark.dots.count(1, start + left, start + right)
            every += right - left
    return every > 0 and found >= _SOLID * every
