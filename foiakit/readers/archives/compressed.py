"""Compressed sources, read directly: gzip, bzip2, xz, and Zstandard with its package installed.

A bomb is a small file that unpacks to endless output. The output is never held in memory, so it
costs time only; once it is larger than any text could be after compression, the file is refused.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Callable
from typing import Any, BinaryIO, Protocol, cast

from foiakit.errors import BadInput, NeedsExtra

ENDINGS = (".gz", ".gzip", ".bz2", ".xz", ".zst", ".zstd")
FREE = 64 * 2**20
"""How many bytes may come out, whatever the compressed size."""
RATIO = 200
"""How many bytes may come out after `FREE` for each byte read; catalogues compress 5 to 40 times.
"""
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
_BZIP2, _XZ = re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), b"\xfd7zXZ\0"
_PACKED = 2**14
_XZ_MEMORY = 2**28  # four times what `xz -9` needs to unpack
_WINDOW = 2**27  # the most that `zstd --long` or `--ultra` uses without further options


class Readable(Protocol):
    """A decompressor."""

    def read(self, size: int, /) -> bytes:
        """Return the next bytes."""


class Counted(io.RawIOBase):
    """A *stream* that counts the bytes read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self.count = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        data = self._stream.read(size)
        self.count += len(data)
        return data

    def close(self) -> None:
        self._stream.close()
        super().close()


class Unpacked(io.RawIOBase):
    """The unpacked bytes of a compressed stream; `BadInput` if it is a bomb, cut off or damaged."""

    def __init__(self, inner: Readable, packed: Counted, name: str) -> None:
        super().__init__()
        self._inner = inner
        self._packed = packed
        self._name = name
        self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any, /) -> int:
        try:
            data = self._inner.read(len(buffer))
        except EOFError:
            raise BadInput(f"{self._name}: cut off: the compressed data ends too early") from None
        except (OSError, zlib.error) as error:
            raise BadInput(f"{self._name}: the compressed data is damaged: {error}") from None
        except Exception as error:
            # Their modules may be missing, or not be loaded.
            if type(error).__name__ not in {"ZstdError", "LZMAError"}:
                raise
            raise BadInput(f"{self._name}: the compressed data is damaged: {error}") from None
        self._out += len(data)
        if self._out > FREE and self._out > RATIO * self._packed.count:
            raise BadInput(
                f"{self._name}: unpacks to more than {RATIO} times its size:"
                " no text does that; nothing was imported"
            )
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._packed.close()
        super().close()


def unpacked(stream: BinaryIO, head: bytes, name: str) -> tuple[BinaryIO, Counted] | None:
    """Return *stream*, which begins with *head*, unpacked; ``None`` if it is not compressed."""
    if not (head.startswith((_GZIP, _ZSTD, _XZ)) or _BZIP2.match(head)):
        return None
    packed = Counted(stream)
    if head.startswith(_GZIP):
        import gzip

        inner: Readable = gzip.GzipFile(fileobj=packed, mode="rb")
    elif head.startswith(_ZSTD):
        inner = _zstd(packed, name)
    elif head.startswith(_XZ):
        import lzma  # noqa: PLC0415 - hardly any file needs it, and Python may be built without

        inner = _Streams(lambda: lzma.LZMADecompressor(memlimit=_XZ_MEMORY), packed)
    else:
        import bz2  # noqa: PLC0415 - as above

        inner = _Streams(bz2.BZ2Decompressor, packed)
    return cast(BinaryIO, io.BufferedReader(Unpacked(inner, packed, name), 2**18)), packed


def _zstd(packed: Counted, name: str) -> Readable:
    try:
        import zstandard
    except ImportError:
        raise NeedsExtra(f"{name}: unpacking Zstandard", "zstd") from None
    return _Frames(zstandard.ZstdDecompressor(max_window_size=_WINDOW), packed)


class _Frames:
    """Zstandard frames in a row. The package's own reader does not notice a truncated file."""

    def __init__(self, opened: Any, packed: Counted) -> None:
        self._opened = opened
        self._packed = packed
        self._frame: Any = None
        self._out = b""

    def read(self, size: int, /) -> bytes:
        while not self._out:
            data = b""
            if self._frame is not None and self._frame.eof:
                data, self._frame = self._frame.unused_data, None
            # A thousand bytes may unpack to some 30 million; reading more at once would invite a
            # bomb.
            data = data or self._packed.read(1024)
            if not data:
                if self._frame is not None:
                    raise EOFError
                return b""
            self._frame = self._frame or self._opened.decompressobj()
            self._out = self._frame.decompress(data)
        out, self._out = self._out[:size], self._out[size:]
        return out


class _Streams:
    """Streams of bzip2 or xz in a row, never unpacked further than is asked for."""

    def __init__(self, begin: Callable[[], Any], packed: Counted) -> None:
        self._begin = begin
        self._packed = packed
        self._stream = begin()

    def read(self, size: int, /) -> bytes:
        while True:
            if self._stream.eof:
                # Zeros fill an xz file up to a length that is a multiple of four.
                rest = self._stream.unused_data.lstrip(b"\0") or self._packed.read(_PACKED)
                if not rest.strip(b"\0"):
                    return b""
                self._stream = self._begin()
                out = self._stream.decompress(rest, size)
            elif self._stream.needs_input:
                data = self._packed.read(_PACKED)
                if not data:
                    raise EOFError
                out = self._stream.decompress(data, size)
            else:
                out = self._stream.decompress(b"", size)
            if out:
                return bytes(out)


def uncompressed_name(name: str) -> str:
    """Return a file's name without the extension of its compression: ``cables.csv``."""
    for ending in ENDINGS:
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return name
