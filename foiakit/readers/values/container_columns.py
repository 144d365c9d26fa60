"""Where a paper is kept, from the columns of a table: archive, record group, box, folder."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from foiakit.readers.values.headers import Column, fold

_ARCHIVE = (
    "archive", "archives", "repository", "library", "archive name", "archive repository",
    "library archive", "held by", "holding institution", "reference unit",
    "archiv", "lieu de conservation",
)  # fmt: skip
_PARTS: tuple[tuple[str, bool, tuple[str, ...]], ...] = (
    ("", True, _ARCHIVE),
    ("RG ", True, ("rg", "record group", "record group number", "record group no")),
    ("", False, ("archival collection", "collection name", "collection title", "collection")),
    ("", False, ("series", "series title", "archival series")),
    ("Entry ", False, ("entry", "entry number")),
    ("", True, ("archive location", "archival location")),
    (
        "",
        False,
        (
            "reference",
            "references",
            "reference code",
            "call number",
            "piece reference",
            "signatur",
            "cote",
        ),
    ),
    ("Box ", True, ("box", "box number", "box no", "box id", "physical object name")),
    ("Folder ", True, ("folder", "folder number", "folder no", "folder id")),
    ("", True, ("folder title", "folder name")),
)
"""The word before a mere number, whether the column shows that papers are described, its names."""
_PAIRS = (
    *((f"type {n}", f"indicator {n}") for n in (1, 2, 3)),
    *((f"container {n} type", f"container {n} number") for n in (1, 2, 3)),
    *((f"container {n} type", f"container {n} indicator") for n in (1, 2, 3)),
    ("top container type", "top container indicator"),
    ("container type", "container indicator"),
    ("child type", "child indicator"),
)
"""Two columns for a container: what it is, and its number."""
_BOTH = "Box and folder "
_BOX_AND_FOLDER = re.compile(r"(?:Box )?([\w-]{1,6})\s*[/:.,]\s*(?:Folder )?([\w-]{1,6})", re.I)
_MERE = re.compile(r"(?=.*\d|.$)[\w.-]{1,10}")
_PATH = re.compile(r"/|[A-Za-z]:\\|\\\\|https?:")


class Part(NamedTuple):
    """A piece of where a paper is kept: its columns, one or two, and the word before a number."""

    columns: tuple[Column, ...]
    word: str = ""
    is_telling: bool = True


def _both(text: str) -> str:
    """Return a cell of a column for both box and folder: ``3/12`` is Box 3, Folder 12."""
    match = _BOX_AND_FOLDER.fullmatch(text)
    return f"Box {match[1]}, Folder {match[2]}" if match else text


def parts(free: dict[str, Column], collection: Column | None) -> tuple[Part, ...]:
    """Return what says where a row's paper is kept, from the outside in; nothing without a part
    that is surely about that, or where there is only one.

    *free* are the columns that have no field yet, by their folded name; *collection* has one, but
    its name belongs between the archive and the box.
    """
    found = []
    for word, is_telling, names in _PARTS:
        column = next((free[name] for name in map(fold, names) if name in free), None)
        if column is None and collection is not None and "collection" in names:
            column = collection
        if column is not None:
            found.append(Part((column,), word, is_telling))
    for pair in _PAIRS:
        both = tuple(free[name] for name in map(fold, pair) if name in free)
        if len(both) == len(pair):
            found.append(Part(both))
    for name in ("boxfolder", "boxandfolder"):
        if name in free:
            return (*found, Part((free[name],), _BOTH))
    is_kept = any(part.is_telling for part in found)
    return tuple(found) if is_kept and len(found) > 1 else ()


def value(found: tuple[Part, ...]) -> Callable[[list[str]], str]:
    """Return a function that joins a row's cells of the columns of *found*, in their order."""

    def piece(part: Part, cells: list[str]) -> str:
        texts = [" ".join(cells[column.at].split()) for column in part.columns]
        if not all(texts) or _PATH.match(texts[0]):
            return ""
        if part.word == _BOTH:
            return _both(texts[0])
        if len(texts) > 1:
            return f"{texts[0].capitalize()} {texts[1]}"
        return f"{part.word}{texts[0]}" if _MERE.fullmatch(texts[0]) else texts[0]

    def joined(cells: list[str]) -> str:
        pieces = [(text, part.is_telling) for part in found if (text := piece(part, cells))]
        if not any(is_telling for _, is_telling in pieces):
            return ""
        return ", ".join(dict.fromkeys(text for text, _ in pieces))

    return joined
