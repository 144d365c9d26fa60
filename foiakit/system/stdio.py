"""Standard input, output and error, the same however the program was started.

Any of the three may be closed, full, set to another encoding or set not to block. Unless it is a
terminal, output is UTF-8, whatever the locale says. Errors of standard input and output are raised
with their names; errors of standard error, which cannot be reported, are ignored.
"""

from __future__ import annotations

import errno
import io
import os
import sys

from foiakit.errors import STDIN, STDOUT, FoiakitError

TYPE_CHECKING = False  # as typing's, without its cost (foiakit.model.tuples)
if TYPE_CHECKING:
    from typing import Any

_closed: set[int] = set()

_CLOSED = OSError(errno.EBADF, "it is closed")


def prepare() -> None:
    """Replace `sys.stdin`, `sys.stdout` and `sys.stderr` by streams as described above.

    A stream that is not a file of the system (in a test) only gets its encoding.
    """
    # In this order: the lowest number that is free is the one that is taken. A database that was
    # opened as number 2 would be written over by the next message.
    streams = (sys.stdin, sys.stdout, sys.stderr)
    closed = [_occupied(number) for number in range(len(streams))]
    if closed[0] or _is_file(sys.stdin):
        sys.stdin = _text(io.BufferedReader(_Input(closed=closed[0])), "surrogateescape")
    else:
        sys.stdin.reconfigure(encoding="utf-8", errors="surrogateescape")  # type: ignore[union-attr]  # a text stream
    for name, kind in (("stdout", _Output), ("stderr", _Messages)):
        stream, number = getattr(sys, name), kind.NUMBER
        if closed[number] or _is_file(stream):
            raw = kind(closed=closed[number])
            # A terminal has one encoding: what that lacks is shown as an escape. In what is no
            # terminal an escape would be another text than the one that was asked for.
            terminal = not closed[number] and raw.isatty()
            errors = "backslashreplace" if terminal or kind is _Messages else "strict"
            encoding = stream.encoding if terminal else "utf-8"
            # A message is there when it is written: whoever reads a log file waits for no more.
            at_once = terminal or kind is _Messages
            setattr(sys, name, _text(io.BufferedWriter(raw), errors, encoding, at_once=at_once))
        else:
            stream.reconfigure(errors="strict" if kind is _Output else "backslashreplace")


def was_closed(number: int) -> bool:
    """Return whether the file *number* was closed when the program was started."""
    return number in _closed


def give_up_stdout() -> None:
    """Drop everything that waits to be written to standard output, and all later output."""
    raw = getattr(getattr(sys.stdout, "buffer", None), "raw", None)
    if isinstance(raw, _Output):
        raw.given_up = True


def _occupied(number: int) -> bool:
    """Return whether the file *number* was closed; no other file can get that number now."""
    try:
        os.fstat(number)
    except OSError:
        if os.open(os.devnull, os.O_RDWR) == number:
            os.set_inheritable(number, True)  # noqa: FBT003 - it takes no keywords
        _closed.add(number)
        return True
    return False


def _is_file(stream: Any) -> bool:
    try:
        return bool(stream.fileno() >= 0)
    except (AttributeError, OSError, ValueError):
        return False


def _text(
    buffer: Any, errors: str, encoding: str = "utf-8", *, at_once: bool = False
) -> io.TextIOWrapper:
    ends = None if isinstance(buffer, io.BufferedReader) else "\n"  # what is written, as it is
    return io.TextIOWrapper(
        buffer, encoding=encoding, errors=errors, newline=ends, line_buffering=at_once
    )


class _Input(io.FileIO):
    NUMBER = 0

    def __init__(self, *, closed: bool) -> None:
        super().__init__(self.NUMBER, "rb", closefd=False)
        self._closed = closed

    def readinto(self, buffer: Any, /) -> int | None:
        try:
            if self._closed:
                raise _CLOSED
            while (number := super().readinto(buffer)) is None:
                _wait(reads=self.NUMBER)
        except OSError as error:
            raise FoiakitError(f"{STDIN}: cannot be read: {error.strerror}") from None
        return number

    def readall(self) -> bytes:
        parts = []
        block = bytearray(2**16)
        while number := self.readinto(block):
            parts.append(bytes(block[:number]))
        return b"".join(parts)


class _Output(io.FileIO):
    NUMBER = 1

    def __init__(self, *, closed: bool) -> None:
        super().__init__(self.NUMBER, "wb", closefd=False)
        self._closed = closed
        self.given_up = False

    def write(self, data: Any, /) -> int:
        if self.given_up:
            return len(data)
        try:
            if self._closed:
                raise _CLOSED
            return _written(super().write, data, self.NUMBER)
        except OSError as error:
            raise OSError(error.errno, error.strerror, STDOUT) from None


class _Messages(io.FileIO):
    NUMBER = 2

    def __init__(self, *, closed: bool) -> None:
        super().__init__(self.NUMBER, "wb", closefd=False)

    def write(self, data: Any, /) -> int:
        try:
            return _written(super().write, data, self.NUMBER)
        except OSError:
            return len(data)  # what is done is not undone because nobody can be informed of it


def _written(write: Any, data: Any, number: int) -> int:
    while (written := write(data)) is None:
        _wait(writes=number)
    return int(written)


def _wait(reads: int | None = None, writes: int | None = None) -> None:
    """Wait until the stream, which another program set not to block, can be used again."""
    import select

    select.select([] if reads is None else [reads], [] if writes is None else [writes], [], None)
