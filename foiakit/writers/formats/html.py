"""A page with one table of records: it stands alone, and a screen reader can find its way in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any, TextIO

from foiakit.model.record import NUMBERS, Collection, Record
from foiakit.text.links import is_web
from foiakit.text.visible import visible_lines
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.cells import brief, rows

_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Records</title>
<style>
body { font-family: Georgia, serif; line-height: 1.4; margin: 1.5rem; color: #1a1a1a;
  background: #fff; }
table { border-collapse: collapse; }
caption { font-size: 1.3rem; text-align: left; margin-bottom: .6rem; }
th, td { border-bottom: 1px solid #767676; padding: .35rem .7rem; text-align: left;
  vertical-align: top; white-space: pre-line; }
thead th { border-bottom: 2px solid #1a1a1a; } .date { white-space: nowrap; }
.number { text-align: right; }
@media (prefers-color-scheme: dark) { body { color: #eee; background: #1a1a1a; }
  thead th { border-color: #eee; } a { color: #9cf; } }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
<table>
<caption>Records</caption>
<thead>
<tr>"""
_FOOT = "</tbody>\n</table>\n</main>\n</body>\n</html>\n"


def write(
    records: Iterable[Record],
    out: TextIO,
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> None:
    """The page; every value is shown as it is, and only a web address is a link."""
    names = wish.columns or ("id", "date", "classification", "message", "title")
    out.write(_HEAD)
    for name in names:
        label = name.replace("_", " ").capitalize()
        out.write(f'<th scope="col"{_class(name)}>{label}</th>')
    out.write("</tr>\n</thead>\n<tbody>\n")
    for cells in rows(records, names) if wish.columns else brief(records):
        row = "".join(_cell(name, value) for name, value in zip(names, cells, strict=True))
        out.write(f"<tr>{row}</tr>\n")
    out.write(_FOOT)


def _cell(name: str, value: Any) -> str:
    text = "" if value is None else escape(visible_lines(str(value)))
    if name == "url" and is_web(str(value)):
        text = f'<a href="{text}">{text}</a>'
    tag = 'th scope="row"' if name == "id" else "td"
    return f"<{tag}{_class(name)}>{text}</{tag[:2]}>"


DATES = {"date", "date_end", "date_other", "released"}
"""Columns that a browser would break at a hyphen."""


def _class(name: str) -> str:
    kind = "number" if name in NUMBERS else "date" if name in DATES else ""
    return f' class="{kind}"' if kind else ""
