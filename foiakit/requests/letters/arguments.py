"""The arguments of an appeal, which depend on the exemption, the age, and what is public."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from foiakit.requests.data_files import read_table

_STATUTE = re.compile(r"b([1-9])([a-f]?)")
_ORDER = re.compile(r"(?:1[45]|33|25x|50x)")
BY_RESULT = {"no_records": "search", "glomar": "glomar", "not_agency": "not_agency"}
"""Results with arguments of their own, whatever exemption was named."""


class Document(NamedTuple):
    """A document that was not released in full, and what is known about it."""

    name: str
    result: str
    exemptions: tuple[str, ...]
    age: int | None
    """Full years, at least, on the day of the letter."""
    public: tuple[str, ...] = ()
    """Evidence that something of it is public: citations."""
    shown: tuple[str, ...] = ()
    """Where words are published that are withheld from it: citations, with how many words."""
    age_when_asked: int | None = None
    """Full years, at least, on the day of the request."""


def family(exemption: str) -> str:
    """Return the kind of argument for an exemption: ``b1``, ``b7c``; ``any`` if it is unknown."""
    bare = "".join(character for character in exemption.casefold() if character.isalnum())
    bare = re.sub(r"^exemption(\d)", r"b\1", bare)
    if _ORDER.match(bare):
        return "b1"
    match = _STATUTE.match(bare)
    return match[0] if match and match[1] == "7" else f"b{match[1]}" if match else "any"


def arguments(document: Document, law: str) -> Iterator[str]:
    """Yield the arguments for *document* in an appeal under *law*, in arguments.toml's order."""
    families = _families(document)
    for row in read_table("letters/arguments.toml", "argument"):
        if row["family"] in families and _holds(row, document, law):
            yield filled(row["text"], document)


def standing(name: str, values: Mapping[str, str]) -> str:
    """Return the argument about something other than a document: a waiver, a category, delay."""
    rows = read_table("letters/arguments.toml", "argument")
    text = next(row["text"] for row in rows if row["family"] == name)
    return _fill(text, values)


def _families(document: Document) -> set[str]:
    if document.result in BY_RESULT:
        return {BY_RESULT[document.result]}
    named = {family(exemption) for exemption in document.exemptions}
    return {"any", *(named or {"none"})}


def _holds(row: Mapping[str, Any], document: Document, law: str) -> bool:
    age = document.age_when_asked if row.get("age") == "when asked" else document.age
    if "over" in row and (age is None or age < row["over"]):
        return False
    if "under" in row and age is not None and age >= row["under"]:
        return False
    if "under" in row and age is None and "over" in row:
        return False
    if "public" in row and row["public"] != bool(document.public):
        return False
    if "shown" in row and row["shown"] != bool(document.shown):
        return False
    return law in row.get("laws", (law,)) and document.result == row.get("result", document.result)


def filled(text: str, document: Document) -> str:
    """Return *text* filled with the facts about *document*."""
    return _fill(
        text,
        {
            "document": document.name,
            "age": str(document.age),
            "exemption": ", ".join(document.exemptions),
            "public": "; ".join(document.public),
            "shown": "; ".join(document.shown),
        },
    )


def _fill(text: str, values: Mapping[str, str]) -> str:
    filled = re.sub(r"\{(\w+)\}", lambda match: values[match[1]], text)
    return filled[:1].upper() + filled[1:]
