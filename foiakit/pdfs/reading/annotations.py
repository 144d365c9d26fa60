"""Annotations on a page: labels, values of form fields, marks for redaction."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

_Fill = Callable[[Any, int], int]
Box = tuple[float, float, float, float]
_MOST = 2_000
"""How many annotations of a page are examined; no form has this many fields."""
_LONGEST = 2**16


class OnTop(NamedTuple):
    """The annotations of a page that matter for its text."""

    words: tuple[str, ...] = ()
    """Labels, and values that were filled in."""
    to_be_cut: tuple[Box, ...] = ()
    """Places marked for redaction, which still have their text."""
    covers: tuple[Box, ...] = ()
    """Places that another annotation may cover: a square, a stamp, a label."""


_COVERING = frozenset({
    raw.FPDF_ANNOT_FREETEXT, raw.FPDF_ANNOT_SQUARE, raw.FPDF_ANNOT_CIRCLE, raw.FPDF_ANNOT_POLYGON,
    raw.FPDF_ANNOT_HIGHLIGHT, raw.FPDF_ANNOT_STAMP, raw.FPDF_ANNOT_INK, raw.FPDF_ANNOT_LINE,
})  # fmt: skip


def on_top(page: pdfium.PdfPage) -> OnTop:
    """Return what matters of the annotations of *page*; only the first `_MOST` are examined."""
    words: list[str] = []
    boxes: dict[str, list[Box]] = {"cut": [], "covers": []}
    for number in range(min(raw.FPDFPage_GetAnnotCount(page), _MOST)):
        with _annotation(page, number) as annotation:
            if annotation is None:
                continue
            kind = raw.FPDFAnnot_GetSubtype(annotation)
            if kind == raw.FPDF_ANNOT_REDACT:
                boxes["cut"].append(_box(annotation))
            elif kind in _COVERING:
                boxes["covers"].append(_box(annotation))
            if kind == raw.FPDF_ANNOT_FREETEXT:
                words.append(_string(annotation, b"Contents"))
            elif kind == raw.FPDF_ANNOT_WIDGET:
                words.append(_field(page, annotation))
    found = tuple(word for word in words if word.strip())
    return OnTop(found, tuple(boxes["cut"]), tuple(boxes["covers"]))


@contextmanager
def _annotation(page: pdfium.PdfPage, number: int) -> Iterator[raw.FPDF_ANNOTATION | None]:
    annotation = raw.FPDFPage_GetAnnot(page, number)
    try:
        yield annotation or None
    finally:
        if annotation:
            raw.FPDFPage_CloseAnnot(annotation)


def _box(annotation: raw.FPDF_ANNOTATION) -> Box:
    rect = raw.FS_RECTF()
    raw.FPDFAnnot_GetRect(annotation, rect)
    low, high = sorted((rect.bottom, rect.top))
    return rect.left, low, rect.right, high


def _string(annotation: raw.FPDF_ANNOTATION, key: bytes) -> str:
    length = raw.FPDFAnnot_GetStringValue(annotation, key, None, 0)
    return _read(
        length, lambda buffer, size: raw.FPDFAnnot_GetStringValue(annotation, key, buffer, size)
    )


def _field(page: pdfium.PdfPage, annotation: raw.FPDF_ANNOTATION) -> str:
    """Return what was written or chosen in a form's field; empty for a box to be ticked."""
    form = page.formenv
    if form is None:
        return ""
    kind = raw.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind not in {raw.FPDF_FORMFIELD_TEXTFIELD, raw.FPDF_FORMFIELD_COMBOBOX}:
        return ""
    length = raw.FPDFAnnot_GetFormFieldValue(form, annotation, None, 0)
    return _read(
        length,
        lambda buffer, size: raw.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size),
    )


def _read(length: int, fill: _Fill) -> str:
    """Return the text that *fill* writes: *length* bytes of UTF-16 that end in a zero."""
    if not 2 < length <= _LONGEST:
        return ""
    buffer = ctypes.create_string_buffer(length)
    fill(ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le", "replace").strip()
