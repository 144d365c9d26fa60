"""PDFs put together by hand, sign by sign, so that a test can say what is wrong with one."""

from __future__ import annotations

import io
import zlib
from collections.abc import Sequence

Object = bytes


def pdf(*pages: str | Sequence[str], title: str | None = None, compressed: bool = False) -> bytes:
    """A PDF with a text layer: a string a page, its lines as they stand; several strings of one
    page are text layers, one over the other.
    """
    layers = [[page] if isinstance(page, str) else list(page) for page in pages]
    return of_contents(
        [b"\n".join(map(_shown, page)) for page in layers], title, compressed=compressed
    )


def of_contents(
    contents: Sequence[bytes], title: str | None = None, *, compressed: bool = False
) -> bytes:
    """A PDF whose pages are drawn by *contents*, in PDF's own language, with the font /F1."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(contents)))
    made = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(contents)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ]
    for number, content in enumerate(contents):
        made += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % (5 + 2 * number),
            stream(content, compressed=compressed),
        ]
    info = f"<< /Title ({_escaped(title)}) /Producer (a test) >>".encode() if title else None
    return assembled(made, info)


def assembled(objects: Sequence[Object], info: Object | None = None) -> bytes:
    """A file of *objects*, the first of which is the catalogue."""
    every = [*objects, info] if info else list(objects)
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, one in enumerate(every, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, one))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(every) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    said = b" /Info %d 0 R" % len(every) if info else b""
    out.write(b"trailer\n<< /Size %d /Root 1 0 R%s >>\n" % (len(every) + 1, said))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def stream(data: bytes, *, compressed: bool = False, also: bytes = b"") -> Object:
    """An object that holds *data*."""
    if compressed:
        data, also = zlib.compress(data, 9), also + b" /Filter /FlateDecode"
    return b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), also, data)


def locked(data: bytes, password: str) -> bytes:
    """*data* encrypted as pypdf does it; with an empty *password* everybody may open it."""
    from pypdf import PdfReader, PdfWriter  # noqa: PLC0415 - an extra

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    writer.encrypt(password, owner_password="owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def scan(grey: bytes, width: int, height: int) -> bytes:
    """A PDF of one page that is an image, one byte a dot, and no text."""
    image = b" /Type /XObject /Subtype /Image /ColorSpace /DeviceGray /BitsPerComponent 8"
    image += b" /Width %d /Height %d" % (width, height)
    return assembled(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
            b" /Resources << /XObject << /Im0 5 0 R >> >> >>",
            stream(b"612 0 0 792 0 0 cm /Im0 Do"),
            stream(grey, compressed=True, also=image),
        ]
    )


def _shown(text: str) -> bytes:
    lines = "".join(f"({_escaped(line)}) '\n" for line in text.split("\n"))
    return f"BT /F1 10 Tf 12 TL 50 780 Td\n{lines}ET".encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
