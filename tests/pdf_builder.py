"""PDFs written byte by byte, so that a test decides what is wrong with one."""

from __future__ import annotations

import hashlib
import io
import re
import zlib
from collections.abc import Sequence

Object = bytes


def pdf(*pages: str | Sequence[str], title: str | None = None, compressed: bool = False) -> bytes:
    """A PDF with a text layer: a string a page, its lines as they stand; several strings of one
    page are text layers, one over the other, as two OCR programs place them: not quite alike.
    """
    layers = [[page] if isinstance(page, str) else list(page) for page in pages]
    return of_contents(
        [b"\n".join(_shown(text, at) for at, text in enumerate(page)) for page in layers],
        title,
        compressed=compressed,
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


def assembled(objects: Sequence[Object], info: Object | None = None, trailer: bytes = b"") -> bytes:
    """A file of *objects*, the first of which is the catalogue; *trailer* goes into the last."""
    every = [*objects, info] if info else list(objects)
    out = io.BytesIO()
    out.write(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(every, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(every) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    reference = b" /Info %d 0 R" % len(every) if info else b""
    out.write(b"trailer\n<< /Size %d /Root 1 0 R%s%s >>\n" % (len(every) + 1, reference, trailer))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def bookmarked(data: bytes, *titles: bytes) -> bytes:
    """*data*, which `pdf` made, with a bookmark for each of its first pages: *titles*."""
    objects = _objects(data)
    first = len(objects) + 2
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R /Outlines %d 0 R >>" % (first - 1)
    last = first + len(titles) - 1
    objects.append(b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>"
                   % (first, last, len(titles)))  # fmt: skip
    for at, title in enumerate(titles):
        follows = b" /Next %d 0 R" % (first + at + 1) if at + 1 < len(titles) else b""
        objects.append(
            b"<< /Title (%s) /Parent %d 0 R /Dest [%d 0 R /Fit]%s >>"
            % (title, first - 1, 4 + 2 * at, follows)
        )
    return assembled(objects)


def stream(data: bytes, *, compressed: bool = False, also: bytes = b"") -> Object:
    """An object that holds *data*."""
    if compressed:
        data, also = zlib.compress(data, 9), also + b" /Filter /FlateDecode"
    return b"<< /Length %d%s >>\nstream\n%s\nendstream" % (len(data), also, data)


def locked(data: bytes, password: str) -> bytes:
    """*data*, which `of_contents` or `pdf` made, encrypted as PDF 1.4 has it (RC4, 40 bits).

    With an empty *password* everybody may open it.
    """
    rights, identity = -4 & 0xFFFFFFFF, b"sixteen letters."
    owner = _rc4(hashlib.md5(_padded("owner")).digest()[:5], _padded(password))
    key = hashlib.md5(_padded(password) + owner + rights.to_bytes(4, "little") + identity)
    objects = []
    for number, body in enumerate(_objects(data), 1):
        salted = key.digest()[:5] + number.to_bytes(3, "little") + b"\0\0"
        objects.append(_encrypted(body, hashlib.md5(salted).digest()[:10]))
    user = _rc4(key.digest()[:5], _PADDING)
    encrypt = b"<< /Filter /Standard /V 1 /R 2 /P %d /O <%s> /U <%s> >>" % (
        rights - 2**32, owner.hex().encode(), user.hex().encode(),
    )  # fmt: skip
    trailer = b" /Encrypt %d 0 R /ID [<%s> <%s>]" % (
        len(objects) + 1, identity.hex().encode(), identity.hex().encode(),
    )  # fmt: skip
    return assembled([*objects, encrypt], trailer=trailer)


_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


def _padded(password: str) -> bytes:
    return (password.encode() + _PADDING)[:32]


def _rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def _objects(data: bytes) -> list[bytes]:
    return re.findall(rb"\n\d+ 0 obj\n(.*?)\nendobj(?=\n)", data, re.S)


def _encrypted(body: bytes, key: bytes) -> bytes:
    head, begin, rest = body.partition(b"\nstream\n")
    if not begin:
        return body
    return head + begin + _rc4(key, rest.removesuffix(b"\nendstream")) + b"\nendstream"


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


def _shown(text: str, at: int = 0) -> bytes:
    lines = "".join(f"({_escaped(line)}) '\n" for line in text.split("\n"))
    return f"BT /F1 10 Tf 12 TL {50 + at} {780 - at} Td\n{lines}ET".encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
