"""Compressed sources, read directly: gzip, and Zstandard where its package is installed.

A bomb is a small file that unpacks to endless output. The output is never held in memory, so it
costs time only; once it is larger than any text could be after compression, the file is refused.
"""

from __future__ import annotations

import io
import zlib
from typing import Any, BinaryIO, Protocol, cast

from foiakit.errors import BadInput, NeedsExtra

ENDINGS = (".gz", ".gzip", ".zst", ".zstd")
FREE = 64 * 2**20
"""How many bytes may come out, whatever the compressed size."""
RATIO = 200
"""How many bytes may come out after `FREE` for each byte read; catalogues compress 5 to 40 times.
"""
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
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
            if type(error).__name__ != "ZstdError":  # its package may not be installed
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
    if not head.startswith((_GZIP, _ZSTD)):
        return None
    packed = Counted(stream)
    if head.startswith(_GZIP):
        import gzip

        inner: Readable = gzip.GzipFile(fileobj=packed, mode="rb")
    else:
        inner = _zstd(packed, name)
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


def uncompressed_name(name: str) -> str:
    """Return a file's name without the extension of its compression: ``cables.csv``."""
    for ending in ENDINGS:
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return name
