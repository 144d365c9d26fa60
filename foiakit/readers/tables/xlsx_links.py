"""The addresses that cells of a workbook's sheet are linked to: they stand apart from its rows."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree

MOST = 2**20
"""As many links are kept: more than one a row of the longest sheet."""
_KIND = "/relationships/hyperlink"
_ROW = re.compile(r"\$?[A-Z]{1,3}\$?(\d{1,7})")


def links(book: zipfile.ZipFile, sheet: str) -> dict[int, str]:
    """The number of each row with a linked cell, and its first outside address.

    *sheet* is the name of the sheet's part of *book*. `ElementTree.ParseError` for broken XML.
    """
    folder, name = posixpath.split(sheet.lstrip("/"))
    beside = f"{folder}/_rels/{name}.rels"
    if beside not in book.namelist():
        return {}
    with book.open(beside) as file:
        targets = {
            one.get("Id", ""): one.get("Target", "")
            for one in ElementTree.parse(file).getroot()  # noqa: S314 - a DTD has been refused
            if one.get("Type", "").endswith(_KIND) and one.get("TargetMode") == "External"
        }
    if not targets:
        return {}
    found: dict[int, str] = {}
    with book.open(f"{folder}/{name}") as file:
        for row, target in _linked(file, targets):
            if len(found) < MOST:
                found.setdefault(row, target)
    return found


def _linked(file: IO[bytes], targets: dict[str, str]) -> Iterator[tuple[int, str]]:
    for _, one in ElementTree.iterparse(file):  # noqa: S314 - a DTD has been refused
        tag = one.tag.rpartition("}")[2]
        if tag == "hyperlink":
            ids = (value for key, value in one.attrib.items() if key.endswith("}id"))
            target = targets.get(next(ids, ""))
            place = _ROW.match(one.get("ref", ""))
            if target and place:
                yield int(place[1]), target
        if tag in {"row", "hyperlink"}:
            one.clear()
