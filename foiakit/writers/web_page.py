"""The beginning and end of foiakit's HTML pages, and how they show markings and links."""

from __future__ import annotations

import html
from collections.abc import Mapping

from foiakit.model.cover_sheets import sheet
from foiakit.model.record import Collection, Record
from foiakit.text.links import is_web
from foiakit.text.visible import visible

STYLE = """
body { font: 16px/1.5 system-ui, 'Noto Sans', Verdana, sans-serif; color: #1a1a1a;
  background: #ffffff; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0;
  border-bottom: 1px solid #dddddd; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.date, .message { white-space: nowrap; }
.marking { padding: 0 .4rem; border-radius: 3px; white-space: nowrap; }
a { color: #0b3d91; }
@media (prefers-color-scheme: dark) {
  body { color: #eeeeee; background: #1a1a1a; } a { color: #99ccff; }
  th, td { border-color: #555555; }
}
@media (max-width: 40rem) {
  thead { display: none; }
  tr { display: block; border-bottom: 1px solid #dddddd; padding: .4rem 0; }
  tbody th, td { display: inline-block; border: 0; padding: 0 .6rem 0 0; }
  td:last-child { display: block; }
}
@media (max-width: 40rem) and (prefers-color-scheme: dark) { tr { border-color: #555555; } }
@media print {
  thead { display: table-header-group; } tr { break-inside: avoid; }
  .marking { border: 1px solid; }
}
""".strip()


def beginning(heading: str, style: str = "") -> str:
    """Return a page of tables up to its heading; the rules of *style* follow the common ones."""
    top = head(heading, f"{STYLE}\n{style}")
    return f"{top}<main>\n<h1>{escaped(heading)}</h1>\n"


def head(title: str, style: str) -> str:
    """Return a page up to the beginning of its body, with *style* as its only style sheet.

    Its policy keeps a browser from running or loading anything, even if some text became a script.
    """
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>\n{style.rstrip()}\n</style>\n</head>\n<body>\n"
    )


END = "</main>\n</body>\n</html>\n"


def escaped(text: object) -> str:
    """Return *text* escaped for XML and HTML, with hidden characters made visible."""
    return html.escape(visible("" if text is None else str(text)), quote=True)


def marking(classification: str | None, words: str) -> str:
    """Return *words* on the colour of the cover sheet for *classification*; empty for no words."""
    if not words:
        return ""
    colours = sheet(classification)
    style = f"background: {colours.paper}; color: {colours.ink}"
    return f'<span class="marking" style="{style}">{escaped(words)}</span>'


def address(record: Record, postings: Mapping[str, Collection]) -> str | None:
    """Return the web address of *record*, else that of its posting; ``None`` without one.

    Other schemes are left out: ``javascript:`` would run when it is clicked.
    """
    posting = postings.get(record.collection) if record.collection else None
    for url in (record.url, posting.url if posting else None):
        if url and is_web(url):
            return url
    return None


def posting_heading(collection: str, postings: Mapping[str, Collection]) -> str:
    """Return the heading of a page of records of *collection*: its title and its name."""
    posting = postings.get(collection)
    return f"{posting.title} ({collection})" if posting and posting.title else collection
