"""Bytes for a stream of text: what is UTF-8 already need not be made text and bytes again."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from typing import TextIO


def taker(out: TextIO) -> Callable[[bytes], object]:
    """What takes UTF-8 for *out*: the stream under it where that is UTF-8, else *out* itself."""
    under = getattr(out, "buffer", None)
    if under is None or codecs.lookup(out.encoding).name != "utf-8":
        return lambda data: out.write(data.decode())
    out.flush()
    write: Callable[[bytes], object] = under.write
    return write
