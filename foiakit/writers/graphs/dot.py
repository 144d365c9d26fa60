"""A thread in Graphviz's language: ``foiakit thread 4 --format dot | dot -Tsvg``.

Held messages are drawn whole, those to be asked for dashed, those released elsewhere dotted. The
language (https://graphviz.org/doc/info/lang.html) knows two escapes in a quoted word, of the quote
and, for a label, of the backslash.
"""

from __future__ import annotations

from typing import TextIO

from foiakit.text.visible import visible
from foiakit.threads import ASK, HELD, RELEASED, Member, Thread

_STYLES = {HELD: "solid", RELEASED: "dotted", ASK: "dashed"}


def write(thread: Thread, out: TextIO) -> None:
    """Write each member as a node, named by its place, and each link as an edge."""
    places = {member.key: f"n{number}" for number, member in enumerate(thread.members, 1)}
    out.write("digraph thread {\n  rankdir=LR;\n  node [shape=box];\n")
    for member in thread.members:
        style = _STYLES.get(member.status, "dashed")
        shape = "box" if member.kind == "cable" or member.records else "note"
        out.write(
            f"  {places[member.key]} [label={_label(member)}, style={style}, shape={shape}];\n"
        )
    for link in thread.links:
        if link.source in places and link.target in places:
            letter = f" [label={_quoted(link.letter)}]" if link.letter else ""
            out.write(f"  {places[link.source]} -> {places[link.target]}{letter};\n")
    out.write("}\n")


def _label(member: Member) -> str:
    lines = [member.name if member.year is None else f"{member.name} ({member.year})"]
    lines += [member.date] if member.date else []
    lines += [f"record {number}" for number in member.records[:1]] or [member.status]
    return '"' + r"\n".join(_escaped(visible(line)) for line in lines) + '"'


def _quoted(words: str) -> str:
    return f'"{_escaped(visible(words))}"'


def _escaped(words: str) -> str:
    return words.replace("\\", "\\\\").replace('"', '\\"')
