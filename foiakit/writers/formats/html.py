"""A page with one table of records; it loads no other file, and screen readers can navigate it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from itertools import chain, islice
from typing import Any, TextIO

from foiakit.model.record import NUMBERS, Collection, Record
from foiakit.text.links import is_web
from foiakit.text.visible import visible_lines
from foiakit.writers import PLAIN, WriteOptions, web_page
from foiakit.writers.cells import brief, rows

STYLE = "td { white-space: pre-line; }\n"
BRIEF = ("id", "date", "classification", "message", "title")
DATES = {"date", "date_end", "date_other", "released"}
"""Columns that a browser would break at a hyphen."""
SHORT = 30
"""Letters of a message that stay on one line."""
LOOKED_AT = 500
"""This many records are read before the heading is written."""


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """Write the page; every value is shown as it is, and only a web address is a link."""
    names = wish.columns or BRIEF
    stream = iter(records)
    first = list(islice(stream, LOOKED_AT))
    out.write(web_page.beginning(_heading(first, postings), STYLE))
    out.write("<table>\n<thead>\n<tr>")
    for name in names:
        label = name.replace("_", " ").capitalize()
        out.write(f'<th scope="col"{_class(name)}>{label}</th>')
    out.write("</tr>\n</thead>\n<tbody>\n")
    for record in chain(first, stream):
        cells = next(iter(rows([record], names) if wish.columns else brief([record])))
        out.write(f"<tr>{_row(record, names, cells, postings)}</tr>\n")
    out.write(f"</tbody>\n</table>\n{web_page.END}")


def _heading(first: Sequence[Record], postings: Mapping[str, Collection]) -> str:
    names = {record.collection for record in first}
    if len(first) < LOOKED_AT and len(names) == 1 and (name := names.pop()):
        return web_page.posting_heading(name, postings)
    return "Declassified records"


def _row(
    record: Record, names: Sequence[str], cells: Sequence[Any], postings: Mapping[str, Collection]
) -> str:
    where = None if "url" in names else web_page.address(record, postings)
    return "".join(
        _cell(name, value, record, where) for name, value in zip(names, cells, strict=True)
    )


def _cell(name: str, value: Any, record: Record, where: str | None) -> str:
    text = "" if value is None else escape(visible_lines(str(value)))
    if name == "classification":
        text = web_page.marking(record.classification, str(value or ""))
    elif name == "url" and is_web(str(value)):
        text = f'<a href="{text}">{text}</a>'
    elif name == "title" and where:
        text = f'<a href="{web_page.escaped(where)}">{text or "untitled"}</a>'
    if name == "message" and len(text) <= SHORT:
        return f'<td class="message">{text}</td>'
    tag = 'th scope="row"' if name == "id" else "td"
    return f"<{tag}{_class(name)}>{text}</{tag[:2]}>"


def _class(name: str) -> str:
    kind = "number" if name in NUMBERS else "date" if name in DATES else ""
    return f' class="{kind}"' if kind else ""
