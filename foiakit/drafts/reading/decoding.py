"""The bytes of a manuscript as text."""

from __future__ import annotations

import codecs

from foiakit.errors import BadInput


def decoded(data: bytes, name: str) -> str:
    """Return *data* as text, with ``\\n`` at line ends; `BadInput` for bytes that are not text."""
    utf16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    encoding = "utf-16" if utf16 else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        form = "UTF-16" if utf16 else "UTF-8"
        raise BadInput(f"{name}: line {line} is not {form}; save the manuscript as UTF-8") from None
    if "\0" in text:
        raise BadInput(f"{name}: this is binary data, not a manuscript")
    return text.replace("\r\n", "\n").replace("\r", "\n")
