"""Bars and boxes drawn where something was excised from a page: how much they cover.

A bar is a dark rectangle without a word on it among lines of text; a box is a rectangle that
contains only exemptions, as the National Archives draws them: ``E.O. 13526, 1.4(c)``. Rules, bands
across the page, tables and forms are neither. How much was under one is not known exactly, so a
share is expressed in words.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterable, Sequence

import pypdfium2 as pdfium
from pypdfium2 import raw

from foiakit.pdfs.reading.annotations import Box

_THINNEST = 7.0
"""Points: anything lower is a rule."""
_NARROWEST = 12.0
_WIDEST = 0.9
"""A rectangle over this share of the page's width, at its edge, is part of the layout."""
_LEAST = 0.01
"""The smallest share of a page that counts."""
_DARK = 90
_MOST = 2_000
_GROUNDS = re.compile(
    r"(?:\W|E\.?\s?O\.?\s*1[23]\d{3}|sec(?:tion)?\.?|exemptions?|FOIA|\(?b\)?\s?\(\d\)(?:\([A-F]\))?"
    r"|[Bb]\d|1\.[45]\s?\([a-hA-H]\)|3\.[345]\s?\(?[bch]?\)?(?:\(\d\))?|(?:25|50)X\d|redacted"
    r"|withheld|and|[|,;&])+",
    re.I,
)


def share(
    page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, paths: Iterable[object], hidden: str = ""
) -> str:
    """Return ``about a tenth``, ``about a third`` or ``most`` of *page*; empty if nothing is
    covered.

    *hidden* are the invisible words of the page: a bar may cover them.
    """
    unseen = set(hidden.split())
    width, height = page.get_size()
    size = width * height
    covered = 0.0
    for number, path in enumerate(paths):
        if number == _MOST:
            return ""  # a drawing
        box = _rectangle(path)
        if box is None or not _is_cut(box, width, height):
            continue
        words = textpage.get_text_bounded(*box).strip()
        is_box = bool(words and re.search(r"\d", words) and _GROUNDS.fullmatch(words))
        if is_box or (unseen.issuperset(words.split()) and _is_dark(path)):
            covered += (box[2] - box[0]) * (box[3] - box[1])
    return in_words(covered / size)


def in_words(part: float) -> str:
    """Return *part*, the covered share of a page (0 to 1), in words, which promise no precision."""
    if part < _LEAST:
        return ""
    return "about a tenth" if part < 0.2 else "about a third" if part < 0.5 else "most"


def _is_cut(box: Box, width: float, height: float) -> bool:
    across, up = box[2] - box[0], box[3] - box[1]
    at_edge = box[1] < 0.06 * height or box[3] > 0.94 * height
    return (
        across >= _NARROWEST
        and up >= _THINNEST
        and not (across > _WIDEST * width and (at_edge or up > 0.9 * height))
    )


def _rectangle(path: object) -> Box | None:
    """Return the place of *path*, if it is a rectangle and nothing else."""
    if not 4 <= raw.FPDFPath_CountSegments(path) <= 6:
        return None
    sides = [ctypes.c_float() for _ in range(4)]
    raw.FPDFPageObj_GetBounds(path, *sides)
    left, bottom, right, top = (side.value for side in sides)
    return left, bottom, right, top


def _is_dark(path: object) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    colours = [ctypes.c_uint() for _ in range(4)]
    if fill.value == raw.FPDF_FILLMODE_NONE or not raw.FPDFPageObj_GetFillColor(path, *colours):
        return False
    red, green, blue, alpha = (colour.value for colour in colours)
    return max(red, green, blue) <= _DARK and alpha > 200


def paths_of(objects: Sequence[object]) -> list[object]:
    """Return those of *objects* that are drawn lines and areas."""
    return [item for item in objects if raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_PATH]
