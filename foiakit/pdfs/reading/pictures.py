"""Pictures of pages: small ones to choose from, and large ones to read."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pypdfium2 as pdfium
from PIL import Image

from foiakit.pdfs.answers import Answer, Picture, Task

SMALL = 240
"""Pixels across a small picture; it is shown at half of that on a high-resolution screen."""
LARGE = 1_400
_TALLEST = 3
"""The largest ratio of height to width; a taller page is drawn smaller."""
_COLOURED = 12
"""A page is grey if the colours of its most colourful tenth differ by no more, on average."""
_BETWEEN = 0.12
"""A page with a smaller share of pixels that are neither black nor white is drawn without greys."""


def small(pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """Draw a small picture of each page that *task* names (or of all), in its folder."""
    for number, image in _drawn(pdf, task, SMALL):
        yield _saved(number, image, task, "webp")


def large(pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """Draw a readable picture of each page: black and white as PNG, or WebP if it has greys."""
    for number, image in _drawn(pdf, task, LARGE):
        if image is not None and image.mode == "L" and _is_black_and_white(image):
            yield _saved(number, image.point(lambda dot: 255 * (dot > 140), "1"), task, "png")
        else:
            yield _saved(number, image, task, "webp")


def _drawn(
    pdf: pdfium.PdfDocument, task: Task, width: int
) -> Iterator[tuple[int, Image.Image | None]]:
    for number in task.pages or range(1, len(pdf) + 1):
        if not task.first <= number <= len(pdf):
            continue
        try:
            page = pdf[number - 1]
            across, up = page.get_size()
            scale = min(width / max(across, 1), width * _TALLEST / max(up, 1))
            image = page.render(scale=scale, may_draw_forms=True).to_pil().convert("RGB")
            page.close()
        except pdfium.PdfiumError:
            yield number, None
            continue
        yield number, image if _is_coloured(image) else image.convert("L")


def _is_coloured(image: Image.Image) -> bool:
    tiny = image.resize((32, 32))
    dots = [tiny.getpixel((x, y)) for x in range(32) for y in range(32)]
    spreads = sorted((max(dot) - min(dot) for dot in dots if isinstance(dot, tuple)), reverse=True)
    most = spreads[: len(spreads) // 10]
    return bool(most) and sum(most) / len(most) > _COLOURED


def _is_black_and_white(image: Image.Image) -> bool:
    counts = image.histogram()
    return sum(counts[60:200]) < _BETWEEN * sum(counts)


def _saved(number: int, image: Image.Image | None, task: Task, ending: str) -> Picture:
    if image is None:
        return Picture(number, "", 0, 0)
    name = f"{number}.{ending}"
    path = os.path.join(task.target, name)
    if ending == "png":
        image.save(path, optimize=True)
    else:
        image.save(path, quality=72 if image.width <= SMALL else 55, method=4)
    return Picture(number, name, image.width, image.height)
