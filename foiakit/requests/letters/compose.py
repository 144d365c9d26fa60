"""A letter from its blocks and the facts that fill them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from foiakit.errors import BadInput, Usage
from foiakit.model.vocabulary import nearest
from foiakit.requests.data_files import read, read_table
from foiakit.requests.letters.letter import Letter, Paragraph

Fact = str | tuple[str, ...] | None
"""A text, the entries of a list or the lines of an address, or nothing."""
_PLACE = re.compile(r"\{(\w+)\}")


def kinds() -> list[str]:
    """Return the kinds of letters, each once."""
    return list(dict.fromkeys(row["kind"] for row in _letters()))


@cache
def _letters() -> tuple[dict[str, Any], ...]:
    return tuple(read_table("letters/letters.toml", "letter"))


@cache
def settings() -> dict[str, Any]:
    """Return what letters.toml has for all letters: version, categories, limits of portals."""
    return read("letters/letters.toml")


@cache
def _blocks() -> dict[str, Any]:
    return read("letters/blocks.toml")


def title(kind: str, law: str) -> str:
    """Return the title of the letter; `Usage` if there is none of this kind under *law*."""
    return str(_form(kind, law)["title"])


def _form(kind: str, law: str) -> dict[str, Any]:
    of_kind = [row for row in _letters() if row["kind"] == kind]
    if not of_kind:
        near = nearest(kind, kinds(), 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise Usage(f"no letter called {kind}; {hint}there are: {', '.join(kinds())}")
    for row in of_kind:
        if row.get("law", law) == law:
            return row
    laws = ", ".join(row["law"] for row in of_kind)
    raise Usage(f"there is no {kind} under {law}, only under {laws}")


def compose(
    kind: str, law: str, facts: Mapping[str, Fact], leave_out: Collection[str] = ()
) -> Letter:
    """Return the letter of *kind* under *law*, filled with *facts*, without the blocks *leave_out*.

    A letter is under one law: the blocks of another are never in it. `BadInput` if something is
    missing that it must have, naming what fills it.
    """
    form = _form(kind, law)
    paragraphs = []
    for name in form["blocks"]:
        block = _blocks()[name]
        if law not in block.get("laws", (law,)) or not _is_wanted(block, facts):
            continue
        if name in leave_out:
            continue
        paragraphs.append(_paragraph(name, block, facts))
    subject = str(facts.get("subject") or form["title"])
    written = tuple(paragraph for paragraph in paragraphs if paragraph.lines or paragraph.entries)
    return Letter(kind, law, settings()["version"], subject, written)


def _is_wanted(block: Mapping[str, Any], facts: Mapping[str, Fact]) -> bool:
    return "only" not in block or bool(facts.get(block["only"]))


def _paragraph(name: str, block: Mapping[str, Any], facts: Mapping[str, Fact]) -> Paragraph:
    for fact in block.get("must", ()):
        if not facts.get(fact):
            raise missing(fact, facts)
    entries = facts.get(block["each"]) if "each" in block else ()
    return Paragraph(
        name,
        block["form"],
        tuple(line for text in block["text"] for line in _lines(text, facts)),
        entries if isinstance(entries, tuple) else (),
    )


def _lines(text: str, facts: Mapping[str, Fact]) -> list[str]:
    """Return *text* filled; none if something in it is unknown, several if it is an address."""
    names = _PLACE.findall(text)
    if not all(facts.get(name) for name in names):
        return []
    if len(names) == 1 and isinstance(lines := facts[names[0]], tuple):
        return list(lines)
    return [_PLACE.sub(lambda match: str(facts[match[1]]), text)]


def missing(name: str, facts: Mapping[str, Fact]) -> BadInput:
    """Return the error that says what the letter lacks, and what fills it."""
    fill = str(read("letters/fills.toml")[name])
    for known in ("id", "file"):
        fill = fill.replace(f"{{{known}}}", str(facts.get(known) or known.upper()))
    return BadInput(f"the letter lacks {name.replace('_', ' ')}: {fill}")
