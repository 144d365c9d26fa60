"""Pictures of pages for a program that reads text in pictures."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pypdfium2 as pdfium

from foiakit.pdfs.answers import Answer, Picture, Task

LONG_SIDE = 3508
"""Pixels along the long side of a picture: A4 at 300 dpi, whatever size the page claims."""


def grey(pdf: pdfium.PdfDocument, task: Task) -> Iterator[Answer]:
    """Draw each page that *task* names in shades of grey, as PGM, in its folder."""
    for number in task.pages:
        if not task.first <= number <= len(pdf):
            continue
        try:
            page = pdf[number - 1]
            scale = LONG_SIDE / max(*page.get_size(), 1)
            bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
        except pdfium.PdfiumError:
            yield Picture(number, "", 0, 0)
            continue
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        dots = memoryview(bitmap.buffer).cast("B")
        name = f"{number}.pgm"
        with open(os.path.join(task.target, name), "wb") as out:
            out.write(f"P5\n{width} {height}\n255\n".encode())
            out.writelines(dots[line * stride : line * stride + width] for line in range(height))
        bitmap.close()
        page.close()
        yield Picture(number, name, width, height)
