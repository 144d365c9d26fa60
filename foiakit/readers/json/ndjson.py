"""One JSON object per line (https://jsonlines.org). An invalid line is skipped, the others are
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from foiakit.model.record import Collection, Details, Record, Skipped
from foiakit.readers import encoding
from foiakit.readers.encoding import beginning
from foiakit.readers.source import Source
from foiakit.readers.tables import rows
from foiakit.readers.values.json_values import check_keys, check_letters, reason, scan
from foiakit.readers.values.record_values import Unfit

ENDINGS = (".ndjson", ".jsonl", ".ldjson")
_OWN = re.compile(r'\{ ?("id": ?\d+, ?)?"uid": ?"')


def claims(head: bytes, name: str) -> bool:
    """Claim by the extension, or by a first line that is a whole object with another one after it.

    One object alone may be a document that contains records: `foiakit.readers.json.document` reads
    it.
    """
    if name.lower().endswith(ENDINGS):
        return True
    first, end_of_line, rest = beginning(head).lstrip("\ufeff\r\n ").partition("\n")
    if not end_of_line and _OWN.match(first):
        return True  # a line of foiakit's own, however long it is
    if not first.startswith("{"):
        return False
    try:
        _, end = scan(first, 0)
    except (StopIteration, ValueError, RecursionError):
        return False
    return not first[end:].strip() and rest.lstrip().startswith("{")


def read(source: Source) -> Iterator[Record | Skipped | Collection | Details]:
    """Yield a record for each line."""
    source.ending = ENDINGS[0]
    return rows.from_objects(objects(source), source)


def objects(source: Source) -> Iterator[dict[str, Any] | Skipped]:
    """Yield the object on each line that is not empty."""
    place = source.place
    place.line = source.rows.line - 1
    for block in encoding.line_blocks(source):
        for line in block:
            place.line += 1
            place.row = line
            try:
                value, end = scan(line, 0)
                if "\\u" in line:
                    check_letters(line)
                if end != len(line) and line[end:] != "\r":
                    raise Unfit("more than one value on the line")
                if type(value) is not dict:
                    raise Unfit("not a JSON object")
                check_keys(value, line)
            except (ValueError, StopIteration, RecursionError) as error:
                # An object with spaces around it comes here too.
                if found := _slowly(line, error, place.where()):
                    yield found
            else:
                yield value
    source.rows = source.rows._replace(line=place.line + 1)


def _slowly(line: str, error: Exception, where: str) -> dict[str, Any] | Skipped | None:
    text = line.strip().removeprefix("\ufeff")
    if not text:
        return None
    if text != line.rstrip("\r\n"):
        try:
            value, end = scan(text, 0)
            check_letters(text)
        except (ValueError, StopIteration, RecursionError) as again:
            error = again
        else:
            if type(value) is dict and end == len(text):
                try:
                    check_keys(value, text)
                except Unfit as twice:
                    return Skipped(where, str(twice), line)
                return value
    return Skipped(where, reason(error), line)
