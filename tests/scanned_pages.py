"""A page that a scanner made: a picture with dark areas over words that are not drawn."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import pdf_builder

Area = tuple[int, int, int, int]
"""Left, right, top and bottom of a dark area, in points from the upper left corner of the page."""
WIDTH, HEIGHT = 612, 792
LINES = (
    "Report of the embassy on the talks",
    "The source, JOHN HIDDENNAME, said little",
    "No more",
)
BAR: Area = (133, 241, 98, 114)
"""The name: its letters are 7.2 points wide, and the second line's middle is 106 points down."""


def scanned(*dark: Area, lines: Sequence[str] = LINES, second: Sequence[str] = (),
            grey: Iterable[Area] = (), light: Iterable[Area] = ()) -> bytes:  # fmt: skip
    """A page that is a picture with *dark*, *grey* and then *light* areas, under *lines* that are
    not drawn.

    *second* is what another OCR program read, a little to the right.
    """
    dots = bytearray(b"\xff" * WIDTH * HEIGHT)
    for shade, areas in ((0, dark), (150, grey), (255, light)):
        for left, right, top, bottom in areas:
            for row in range(top, bottom):
                dots[row * WIDTH + left : row * WIDTH + right] = bytes([shade]) * (right - left)
    words = _undrawn(lines) + _undrawn(second, 53)
    image = b" /Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8"
    image += b" /Width %d /Height %d" % (WIDTH, HEIGHT)
    return pdf_builder.assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R"
            b" /Resources << /Font << /F1 3 0 R >> /XObject << /Im0 6 0 R >> >> >>",
            pdf_builder.stream(b"q 612 0 0 792 0 0 cm /Im0 Do Q\n" + words),
            pdf_builder.stream(bytes(dots), compressed=True, also=image),
        ]
    )


def _undrawn(lines: Iterable[str], margin: float = 50) -> bytes:
    """A text object for each word of *lines*, as OCR programs write them."""
    return b"".join(
        b"BT 3 Tr /F1 12 Tf %.1f %d Td (%s) Tj ET\n"
        % (margin + 7.2 * word.start(), 702 - 20 * (number - 1) - 20, word.group().encode())
        for number, line in enumerate(lines)
        for word in re.finditer(r"\S+", line)
    )
