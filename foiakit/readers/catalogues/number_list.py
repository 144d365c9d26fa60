"""A plain list of the National Archives' document numbers, one per line.

A record is made of what a number says: message and year, the number itself as ``document``, the
kind of an airgram; a reel's number becomes a record that has only its number. Any other line, such
as a number with its beginning cut off, is skipped: it is unknown which document it meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.model.record import Record, Skipped, uid_of
from foiakit.readers import encoding
from foiakit.readers.encoding import beginning
from foiakit.readers.source import Source
from foiakit.readers.values import nara_number

ENDING = ".txt"


def claims(head: bytes, name: str) -> bool:
    """Claim a text of which four lines in five are such numbers."""
    lines = [line.strip() for line in beginning(head).lstrip("\ufeff").splitlines()]
    if len(head) >= 4096:
        lines.pop()  # the last line may be cut off
    lines = [line for line in lines if line and not line.startswith("#")]
    fit = sum(nara_number.read(line) is not None for line in lines)
    return bool(lines) and fit * 5 >= len(lines) * 4


def read(source: Source) -> Iterator[Record | Skipped]:
    """Yield a record for each line that is neither empty nor a comment (``#``)."""
    source.ending = ENDING
    place = source.place
    for block in encoding.lines(source):
        for line in block:
            place.line += 1
            text = place.row = line.strip()
            if not text or text.startswith("#"):
                continue
            found = nara_number.read(text)
            if found is None:
                reason = "not a document number of the National Archives: year, post, serial"
                yield Skipped(place.where(), reason, line)
                continue
            yield Record(
                uid=uid_of("nara", found.document),
                document=text,
                message=found.message,
                year=found.year,
                kind="Airgram" if found.is_airgram else None,
            )
