"""A note in Markdown with properties: foiakit's part of it is replaced, the rest stays.

Properties are lines of YAML between two ``---`` at the top. Those of `OURS` are foiakit's, whatever
form Obsidian gives them when a person edits another one; all others stay where they are. In the
body, foiakit's part is between `BEGIN` and `END`, each on a line of its own.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from foiakit.model.record import Record
from foiakit.text.visible import json_visible

UID = "foiakit_uid"
BEGIN = "<!-- foiakit: begin (write above or below; foiakit replaces this part) -->"
END = "<!-- foiakit: end -->"
FIELDS = (
    "citation_key", "title", "date", "message", "originator", "recipient", "kind",
    "classification", "collection", "document",
)  # fmt: skip
"""Fields of a record that are properties."""
OURS = frozenset((UID, *FIELDS, "url"))
_PROPERTY = re.compile(r"([A-Za-z_][\w -]*):(?:\s|$)")
_UID = re.compile(rf"^{UID}:\s*[\"']?([^\s\"']+)", re.MULTILINE)


class Note(NamedTuple):
    """The person's own parts of a note."""

    properties: list[str]
    """The lines of the person's own properties."""
    above: str
    """The text above foiakit's part."""
    below: str
    """The text below foiakit's part."""


def properties(record: Record) -> list[str]:
    """Return the lines of foiakit's properties; values are JSON, which is also YAML."""
    values = {UID: record.uid, **{name: getattr(record, name) for name in FIELDS}}
    values["url"] = record.url
    return [_line(name, value) for name, value in values.items() if value is not None]


def first_aliases(record: Record) -> list[str]:
    """Return the line with other names for a new note; later it is the person's own."""
    aliases = [name for name in (record.message, record.title) if name]
    return [_line("aliases", aliases)] if aliases else []


def _line(name: str, value: object) -> str:
    return f"{name}: {json_visible(json.dumps(value, ensure_ascii=False))}"


def uid_in(text: str) -> str | None:
    """Return the uid of the record that the note *text* is about; ``None`` if it names none."""
    head, _ = _head(text)
    found = _UID.search("\n".join(head)) if head else None
    return found[1] if found else None


def split(text: str) -> Note:
    """Return the person's own parts of the note *text*; all of it, if foiakit's part is missing."""
    head, rest = _head(text)
    lines = rest.split("\n")
    plain = [line.rstrip("\r") for line in lines]
    if BEGIN in plain:
        first = plain.index(BEGIN)
        last = plain.index(END, first) if END in plain[first:] else first
        above, below = "\n".join(lines[:first]), "\n".join(lines[last + 1 :])
    else:
        above, below = rest, ""
    return Note(_others(head), above.strip("\n"), below.strip("\n"))


def joined(note: Note, ours: list[str], body: str) -> str:
    """Return the text of *note* with *ours* as foiakit's properties and *body* as its part."""
    head = "\n".join(["---", *ours, *note.properties, "---"])
    above = f"{note.above}\n\n" if note.above else ""
    below = f"\n{note.below}\n" if note.below else ""
    return f"{head}\n\n{above}{BEGIN}\n{body}\n{END}\n{below}"


def _head(text: str) -> tuple[list[str], str]:
    """Return the lines of the properties, and the text after them."""
    lines = text.split("\n")
    if lines[0].rstrip("\r") != "---":
        return [], text
    for at, line in enumerate(lines[1:], 1):
        if line.rstrip("\r") == "---":
            return [line.rstrip("\r") for line in lines[1:at]], "\n".join(lines[at + 1 :])
    return [], text


def _others(head: list[str]) -> list[str]:
    """Return the lines of the person's own properties, with the lines that continue them."""
    kept: list[str] = []
    is_ours = False
    for line in head:
        if found := _PROPERTY.match(line):
            is_ours = found[1] in OURS
        if not is_ours:
            kept.append(line)
    return kept
