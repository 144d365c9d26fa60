"""Cables to ask for, for other programs and for a letter: one table of formats.

``markdown`` is a list for a page; ``request`` is the paragraph of a request under the Freedom of
Information Act that identifies the telegrams: facts only, one telegram per item.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import TextIO

from foiakit.model.dates import long_form
from foiakit.text.visible import visible
from foiakit.threads import RELEASED, Mention
from foiakit.threads.missing_ranking import Wanted, as_json, sentence

COLUMNS = (
    "message", "year", "status", "where", "count", "posts", "first_cited", "last_cited", "date",
    "likely_first", "likely_last", "probability", "by", "sentence", "request",
)  # fmt: skip


def rows(wanted: Iterable[Wanted]) -> Iterator[dict[str, object]]:
    """Yield one row of `COLUMNS` per cable: those that cite it are in one cell."""
    for cable in wanted:
        values = as_json(cable)
        window = cable.window
        values |= {
            "likely_first": window.first,
            "likely_last": window.last,
            "probability": window.probability,
            "by": "; ".join(values["by"]),
            "sentence": sentence(cable),
            "request": cable.request.id if cable.request else None,
        }
        yield {name: values[name] for name in COLUMNS}


def write_csv(wanted: Iterable[Wanted], out: TextIO) -> None:
    """Write a line of headings, then one line per cable."""
    table = csv.DictWriter(out, COLUMNS)
    table.writeheader()
    table.writerows(rows(wanted))


def write_plain(wanted: Iterable[Wanted], out: TextIO) -> None:
    """Write the rows without headings, their cells separated by tabs."""
    for row in rows(wanted):
        out.write("\t".join("" if each is None else visible(str(each)) for each in row.values()))
        out.write("\n")


def write_markdown(wanted: Iterable[Wanted], out: TextIO) -> None:
    """Write one item per cable, with the sentences that cite it."""
    for cable in wanted:
        where = f" Released: {visible(cable.cited.member.where or 'elsewhere')}." if (
            cable.cited.member.status == RELEASED
        ) else ""  # fmt: skip
        asked = f" Asked for in request {cable.request.id}." if cable.request else ""
        out.write(
            f"- **{_marked(_named(cable))}**{_marked(_when(cable))}.{_marked(where)}{asked}\n"
        )
        out.writelines(
            f"  - {_marked(_cited(mention, name))}\n" for mention, name in _mentions(cable)
        )


def write_ids(wanted: Iterable[Wanted], out: TextIO) -> None:
    """Write one message with its year per line, as ``foiakit request new`` reads them."""
    for cable in wanted:
        member = cable.cited.member
        out.write(f"{visible(member.name)}{f' ({member.year})' if member.year else ''}\n")


def write_request(wanted: Iterable[Wanted], out: TextIO) -> None:
    """Write the paragraph of a request that names each cable in an item; nothing for no cables."""
    number = 0
    for number, cable in enumerate(wanted, 1):
        if number == 1:
            out.write(
                "I request copies of the following telegrams. Each is identified by the post that"
                " sent it, its message reference number and its year, and is referred to in the"
                " document named below it.\n"
            )
        out.write(f"\n{number}. {visible(_named(cable))}{visible(_when(cable))}.\n")
        out.writelines(
            f"   {visible(_cited(mention, name))}\n" for mention, name in _mentions(cable)[:1]
        )


def _named(cable: Wanted) -> str:
    return f"{cable.cited.member.name} of {cable.cited.member.year}"


def _when(cable: Wanted) -> str:
    """Return its date as cited, else the days estimated from its number, else the latest day."""
    window, first = cable.window, cable.cited.weight.first
    if cable.stated:
        return f", dated {long_form(cable.stated)} by the citing document"
    if window.first and window.last:
        chance = f"{window.probability:.0%}"
        return (
            f", judging by its number, sent between {long_form(window.first)} and"
            f" {long_form(window.last)} ({chance} likely)"
        )
    return f", sent on or before {long_form(first)}" if first else ""


def _mentions(cable: Wanted) -> list[tuple[Mention, str]]:
    """Return, for each record that cites it, its fullest mention and its name."""
    found: list[tuple[Mention, str]] = []
    for other in cable.cited.by:
        each = [mention for mention in cable.cited.mentions if mention.record in other.records]
        if each:
            date = f" of {long_form(other.date)}" if other.date else ""
            best = next((mention for mention in each if mention.sentence), each[0])
            found.append((best, f"{other.name}{date}"))
    return found


def _cited(mention: Mention, name: str) -> str:
    letter = f", reference {mention.letter}" if mention.letter else ""
    words = f": “{mention.sentence}”" if mention.sentence else f" as {mention.printed}"
    return f"Cited in {name}{letter}{words}"


def _marked(words: str) -> str:
    """Return *words* with the signs of Markdown escaped."""
    return "".join(
        f"\\{character}" if character in r"\`*_[]<>#|" else character
        for character in visible(words)
    )


FORMATS = {
    "plain": write_plain,
    "ids": write_ids,
    "csv": write_csv,
    "markdown": write_markdown,
    "request": write_request,
}
