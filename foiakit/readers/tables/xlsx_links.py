"""The addresses that cells of a workbook's sheet are linked to, which are separate from its
rows.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import IO
from xml.etree import ElementTree

MOST = 2**20
"""The most links that are stored: more than one per row of the longest sheet."""
_KIND = "/relationships/hyperlink"
_ROW = re.compile(r"\$?[A-Z]{1,3}\$?(\d{1,7})")


def links(book: zipfile.ZipFile, sheet: str) -> dict[int, str]:
    """Return the number of each row with a linked cell, and its first outside address.

    *sheet* is the name of the sheet's part of *book*. `ElementTree.ParseError` for broken XML.
    """
    folder, name = posixpath.split(sheet.lstrip("/"))
    links_file = f"{folder}/_rels/{name}.rels"
    if links_file not in book.namelist():
        return {}
    with book.open(links_file) as file:
        targets = {
            element.get("Id", ""): element.get("Target", "")
            for element in ElementTree.parse(file).getroot()  # noqa: S314 - a DTD has been refused
            if element.get("Type", "").endswith(_KIND) and element.get("TargetMode") == "External"
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
    for _, element in ElementTree.iterparse(file):  # noqa: S314 - a DTD has been refused
        tag = element.tag.rpartition("}")[2]
        if tag == "hyperlink":
            ids = (value for key, value in element.attrib.items() if key.endswith("}id"))
            target = targets.get(next(ids, ""))
            place = _ROW.match(element.get("ref", ""))
            if target and place:
                yield int(place[1]), target
        if tag in {"row", "hyperlink"}:
            element.clear()
