"""Decodes bytes to text, a piece at a time, and never turns one letter into another silently.

The rule, which never needs to look back:

1. A byte order mark at the beginning says UTF-8 or UTF-16; without one, text that begins with
   alternating letters and zero bytes is UTF-16.
2. Else the first byte above 127 decides. If it begins a character of UTF-8, the source is UTF-8,
   and a later byte that is not is refused with its position.
3. If it does not, the source is Windows-1252, as long as every byte has a character there; what
   looks like UTF-8 after that is refused: two encodings in one file.
"""

from __future__ import annotations

import codecs
import io
import re
from collections.abc import Iterator

from foiakit.errors import BadInput, Usage
from foiakit.readers.source import Source

CHUNK = 2**20
LONGEST = 16 * 2**20
"""The longest row that is read, in characters."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What ends a line for Python, but not in a table.
_OTHER_ENDS = "\v\f\x1c\x1d\x1e\x85\u2028\u2029"
# Ã followed by a sign, â€ followed by one: what UTF-8 looks like when it is taken for something
# else. Whole words never hold these pairs.
_MISREAD = re.compile(rb"[\xc2\xc3][\x80-\xbf]|\xe2\x80[\x80-\xbf]")


def recognise(head: bytes) -> str | None:
    """The encoding shown by a mark or a pattern in *head*; ``None`` if later bytes must decide."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    if len(head) > 3 and not head[1] and not head[3] and head[0] and head[2]:
        return "utf-16-le"
    if len(head) > 3 and not head[0] and not head[2] and head[1] and head[3]:
        return "utf-16-be"
    return None


def beginning(head: bytes) -> str:
    """*head* as text, to recognise a format by; invalid bytes become replacement characters."""
    return head.decode(recognise(head) or "utf-8", "replace")


def chunks(source: Source) -> Iterator[str]:
    """The text of *source* in pieces of about a megabyte; `BadInput` names an invalid byte."""
    if source.head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise BadInput(f"{source.name}: UTF-32 text; save the file as UTF-8")
    encoding, found = _named(source), recognise(source.head)
    if encoding is None or (encoding == "utf-16" and found and found.startswith(encoding)):
        encoding = found
    for mark, marked in _MARKS:
        if source.head.startswith(mark) and encoding != marked:
            # Otherwise the mark would become letters before the first name.
            encoding = marked
            source.remarks.append(
                f"{source.name}: begins with the mark of {marked.removesuffix('-sig').upper()}"
                f" and is read as that, not as {source.asked.encoding}"
            )
    if encoding is None or encoding.startswith("utf-8"):
        yield from _utf8(source, encoding)
    else:
        yield from _decoded(source, encoding, b"", 0)


def text_of(source: Source) -> str:
    """Return the whole text of *source*."""
    return "".join(chunks(source))


def _named(source: Source) -> str | None:
    if source.asked.encoding is None:
        return None
    try:
        name = codecs.lookup(source.asked.encoding).name
        "a".encode(name)
    except (LookupError, ValueError):
        raise Usage(f"--encoding {source.asked.encoding}: not a text encoding") from None
    return "utf-8-sig" if name == "utf-8" else name


def _utf8(source: Source, encoding: str | None) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    before, plain = 0, encoding is None
    while True:
        data = source.stream.read(CHUNK)
        held = decoder.getstate()[0]
        try:
            text = decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            at = before - len(held) + error.start
            if encoding == "utf-8-sig" and source.asked.encoding:
                raise BadInput(
                    f"{source.name}: begins with the mark of UTF-8, but byte {at + 1:,} is not"
                    " UTF-8; save the file as UTF-8"
                ) from None
            if not plain or not error.object[: error.start].isascii():
                raise BadInput(
                    f"{source.name}: byte {at + 1:,} is not UTF-8, as the text before it is;"
                    " save the file as UTF-8, or use --encoding windows-1252 if it is that"
                ) from None
            source.remarks.append(
                f"{source.name}: read as Windows-1252, by byte {at + 1:,}"
                " (--encoding NAME, if it is another)"
            )
            yield from _decoded(source, "cp1252", held + data, before - len(held))
            return
        if not before:
            text = text.removeprefix("\ufeff")
        plain = plain and text.isascii()
        _no_zero(source, text, "utf-8", before)
        before += len(data)
        if text:
            yield text
        if not data:
            return


def _decoded(source: Source, encoding: str, data: bytes, before: int) -> Iterator[str]:
    """Yield the rest of *source* in *encoding*; *data* has already been read from it."""
    decoder = codecs.getincrementaldecoder(encoding)()
    guard = encoding == "cp1252" and source.asked.encoding is None
    data = data or source.stream.read(CHUNK)
    while True:
        held = len(decoder.getstate()[0])
        try:
            text = decoder.decode(data, final=not data)
        except UnicodeDecodeError as error:
            at = before - held + error.start + 1
            raise BadInput(f"{source.name}: byte {at:,} {_why(encoding)}") from None
        except UnicodeError:  # UTF-16 without the mark that says the byte order
            raise BadInput(
                f"{source.name}: has no byte-order mark;"
                f" use --encoding {encoding}-le or {encoding}-be, if it is that"
            ) from None
        if guard and (misread := _MISREAD.search(data)):
            at = before + misread.start() + 1
            raise BadInput(
                f"{source.name}: byte {at:,} is UTF-8 where the text before it is not: two"
                " encodings in one file; save it as UTF-8, or say which with --encoding"
            )
        _no_zero(source, text, encoding, before)
        before += len(data)
        if text:
            yield text
        if not data:
            return
        data = source.stream.read(CHUNK)


def _why(encoding: str) -> str:
    if encoding == "cp1252":
        return "is neither UTF-8 nor Windows-1252 text; save the file as UTF-8"
    if encoding.startswith("utf-16"):
        return "is not UTF-16 text, as the file begins"
    return f"is not {encoding} text"


def _no_zero(source: Source, text: str, encoding: str, before: int) -> None:
    if "\0" in text:
        at = before + len(text[: text.index("\0")].encode(encoding, "replace")) + 1
        raise BadInput(f"{source.name}: holds binary data (a zero at byte {at:,})")


def lines(source: Source) -> Iterator[list[str]]:
    """Yield the text as lists of lines, each with its end: LF, CR LF or CR.

    `BadInput` for a line longer than `LONGEST`, so memory does not grow with the source.
    """
    for text in pieces(source, cr=True):
        # Three times as fast, if the text has no other character at which Python ends a line.
        plain = not any(sign in text for sign in _OTHER_ENDS)
        yield text.splitlines(keepends=True) if plain else list(io.StringIO(text, newline=""))


def line_blocks(source: Source) -> Iterator[list[str]]:
    """The text as lists of lines without their ends, which are LF alone; otherwise as `lines`."""
    for text in pieces(source, cr=False):
        yield text.removesuffix("\n").split("\n")


def pieces(source: Source, *, cr: bool) -> Iterator[str]:
    """Yield the text in pieces that end where a line does: with LF or, if *cr* is set, with CR.

    The pieces are `Source.pieces`, where there are any.
    """
    if source.pieces is not None:
        yield from source.pieces
        return
    rest = ""
    for chunk in chunks(source):
        text = rest + chunk if rest else chunk
        cut = text.rfind("\n") + 1
        if not cut and cr:
            cut = text.rfind("\r", 0, -1) + 1  # the last one may be followed by its LF
        rest = text[cut:]
        if len(rest) > LONGEST:
            raise BadInput(too_long(source))
        if cut:
            yield text[:cut]
    if rest:
        yield rest


def too_long(source: Source) -> str:
    """Return the error for a row longer than `LONGEST`."""
    return (
        f"{source.place.where()}: a row longer than {LONGEST // 2**20} MiB begins here or after:"
        " an unclosed quotation mark, or not a table of records"
    )
