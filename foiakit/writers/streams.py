"""Bytes for a text stream: data that is already UTF-8 is not decoded and encoded again."""

from __future__ import annotations

import codecs
import errno
import io
from collections.abc import Callable
from functools import partial
from typing import TextIO


def taker(out: TextIO) -> Callable[[bytes], object]:
    """Return a function that writes UTF-8 to *out*, or to its byte stream if that is UTF-8."""
    under = getattr(out, "buffer", None)
    if under is None or codecs.lookup(out.encoding).name != "utf-8":
        return lambda data: out.write(data.decode())
    out.flush()
    if isinstance(under, io.RawIOBase):
        return partial(_wholly, under)
    write: Callable[[bytes], object] = under.write
    return write


def _wholly(raw: io.RawIOBase, data: bytes) -> None:
    """Write all of *data*: a stream without a buffer (``python -u``) may take a part and say so."""
    left = memoryview(data)
    while left:
        taken = raw.write(left)
        if taken is None:
            raise BlockingIOError(errno.EAGAIN, "the other end accepts no more at the moment")
        left = left[taken:]
