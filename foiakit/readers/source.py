"""A source: a file or standard input, its name as people say it, and its text decoded for sure."""

from __future__ import annotations

import io
from typing import BinaryIO, NamedTuple

from foiakit.errors import BadInput, NotFound

PEEK = 8192
"""How many bytes a format may be recognised by."""


class Source(NamedTuple):
    """Something to read: *stream* stands at its beginning, *head* is what it begins with."""

    name: str
    stream: BinaryIO
    head: bytes


def source(path: str) -> Source:
    """The file at *path*, or standard input for ``-``; `NotFound` or `BadInput` if it cannot be."""
    if path == "-":
        import sys

        stream: BinaryIO = sys.stdin.buffer
        name = "standard input"
    else:
        name = path
        try:
            stream = open(path, "rb")  # noqa: SIM115 - closed by whoever reads it
        except FileNotFoundError:
            raise NotFound(f"{path}: no such file") from None
        except IsADirectoryError:
            raise BadInput(f"{path}: a folder; name the files in it") from None
        except OSError as error:
            raise BadInput(f"{path}: cannot be read: {error.strerror}") from None
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(stream)  # type: ignore[type-var]  # a raw stream
    return Source(name, buffered, buffered.peek(PEEK)[:PEEK])


def text_of(source: Source) -> str:
    """The whole text: UTF-8 (with or without mark), UTF-16 with its mark, or Windows-1252.

    Windows-1252 is taken only where UTF-8 cannot be and every byte has a character there;
    otherwise `BadInput` names the first byte that has none.
    """
    data = source.stream.read()
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decoded(data, "utf-16", source.name)
    if b"\x00" in data[:PEEK]:
        raise BadInput(f"{source.name}: holds binary data (a zero at byte {data.index(0) + 1})")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _decoded(data, "cp1252", source.name)


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadInput(
            f"{name}: byte {error.start + 1} is neither UTF-8 nor Windows-1252 text;"
            " save the file as UTF-8"
            if encoding == "cp1252"
            else f"{name}: byte {error.start + 1} is not UTF-16 text, as the file's mark says"
        ) from None
