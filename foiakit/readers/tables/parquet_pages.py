"""How long a value of a Parquet column can be, from the header of the column's first page.

A dictionary page has each value once; Arrow refuses one that unpacks to another size than its
header says. The header is in Thrift's compact format: kind of page, unpacked size, packed size.
"""

from __future__ import annotations

from typing import IO, Any

_TEXTS = {"BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY"}
_DICTIONARY = 2
_HEAD = 64
_I32 = 0x15
"""Return the next field, a number."""


def longest_values(stream: IO[bytes], group: Any) -> int:
    """Return the most bytes that a row of a row group can have, all its text columns together."""
    columns = map(group.column, range(group.num_columns))
    return sum(_longest(stream, column) for column in columns if column.physical_type in _TEXTS)


def _longest(stream: IO[bytes], column: Any) -> int:
    whole = int(column.total_uncompressed_size)
    if any(name.startswith("DELTA") for name in column.encodings):
        return whole  # a value may repeat the beginning of the one before it
    start = column.data_page_offset
    if column.dictionary_page_offset:
        start = min(start, column.dictionary_page_offset)
    stream.seek(start)
    kind, size = _head(stream.read(_HEAD))
    return min(size, whole) if kind == _DICTIONARY else whole


def _head(data: bytes) -> tuple[int, int]:
    """Return the kind of a page and its unpacked size; -1 and 0 if there is no page header."""
    found = []
    at = 0
    for _ in range(2):
        if data[at : at + 1] != bytes([_I32]):
            return -1, 0
        at += 1
        value = shift = 0
        while at < len(data):
            byte = data[at]
            at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                break
        found.append(value >> 1)  # zigzag encoding, and neither is negative
    return found[0], found[1]
