"""A comparison or a composite as a web page that loads no other file."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from foiakit.releases.compared_paragraphs import (
    Compared,
    Passage,
    Words,
    caption,
    flow,
    names,
    paragraphs,
    shown,
    summary,
)
from foiakit.releases.composite import Composite
from foiakit.text.visible import visible
from foiakit.writers import web_page
from foiakit.writers.comparisons.sources import left_out, reading, sources

COLOURS = (
    ("#dceafb", "#1d3c5e"), ("#fdecc8", "#5a430c"), ("#dff3dc", "#23491f"), ("#f6dff0", "#56234a"),
    ("#e5e1fa", "#352b6b"), ("#f9ddd7", "#5e261a"),
)  # fmt: skip
"""A colour for each source, on a light page and on a dark one; more sources share them."""
_STYLE = """
body { font: 17px/1.55 Georgia, 'Noto Serif', serif; color: #1a1a1a; background: #ffffff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2 { font-family: system-ui, 'Noto Sans', Verdana, sans-serif; line-height: 1.25; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; }
ul.releases, aside h2, .where, .note { font: .85rem/1.4 system-ui, 'Noto Sans', sans-serif; }
aside { border-left: .3rem solid #7a4a00; background: #fdf3e1; margin: 1rem 0;
  padding: .6rem 1rem; }
aside.only { border-color: #5b6570; background: #eef0f2; }
aside h2 { margin: 0 0 .4rem; font-weight: bold; }
aside p, section p { margin: .3rem 0; overflow-wrap: anywhere; }
p { overflow-wrap: anywhere; }
.other { font: .85em system-ui, 'Noto Sans', sans-serif; color: #7a1f1f; }
section { padding: .3rem .8rem; margin: .3rem 0; border-radius: .25rem; }
.where { font-weight: bold; margin: 0; }
@media (prefers-color-scheme: dark) {
  body { color: #eeeeee; background: #1a1a1a; }
  aside { background: #38290f; border-color: #d9a441; }
  aside.only { background: #2b2f33; border-color: #9aa4ae; }
  .other { color: #ffb3a8; }
}
@media print { aside, section { break-inside: avoid; } }
""".strip()


def comparison(compared: Compared) -> Iterator[str]:
    """Yield the lines of a page on which withheld passages are marked."""
    title = f"Records {' and '.join(names(compared))} compared"
    yield from _head(title, _STYLE)
    yield from _releases(compared, coloured=False)
    yield f'<p class="note">{_text("; ".join(summary(compared)))}.</p>'
    for part in flow(compared):
        if isinstance(part, Passage):
            kind = "" if part.withheld else ' class="only"'
            yield f"<aside{kind}>"
            yield f"<h2>{_text(part.heading)}</h2>"
            yield from _paragraphs([Words(part.text)])
            yield "</aside>"
        else:
            yield from _paragraphs(part)
    yield web_page.END.rstrip()


def composite(compared: Compared, made: Composite) -> Iterator[str]:
    """Yield the lines of a page: each stretch has the colour of its source, and names it."""
    colours = "\n".join(
        f".from{number} {{ background: {light}; }}" for number, (light, _) in enumerate(COLOURS)
    )
    dark = " ".join(
        f".from{number} {{ background: {dark}; }}" for number, (_, dark) in enumerate(COLOURS)
    )
    style = f"{_STYLE}\n{colours}\n@media (prefers-color-scheme: dark) {{ {dark} }}"
    yield from _head(f"Composite of records {' and '.join(names(compared))}", style)
    yield from _releases(compared, coloured=True)
    for source in sources(compared, made):
        yield f'<section class="from{source.number % len(COLOURS)}">'
        yield f'<p class="where">Record {_text(source.where)}</p>'
        words = []
        for at, span in enumerate(source.spans):
            end = source.spans[at + 1].start if at + 1 < len(source.spans) else span.end
            others = tuple(("", reading(compared, variant)) for variant in span.variants)
            words.append(Words(shown(made.text[span.start : end]), others))
        yield from _paragraphs(words)
        yield "</section>"
    omitted = list(left_out(compared, made))
    if omitted:
        yield "<h2>Left out</h2>\n<ul>"
        yield from (f"<li>{_text(passage)}</li>" for passage in omitted)
        yield "</ul>"
    yield web_page.END.rstrip()


def _head(title: str, style: str) -> Iterator[str]:
    yield web_page.head(title, style).rstrip()
    yield f"<main>\n<h1>{_text(title)}</h1>"


def _releases(compared: Compared, *, coloured: bool) -> Iterator[str]:
    yield '<ul class="releases">'
    for number, record in enumerate(compared.records):
        description = ", ".join(filter(None, caption(record, compared.texts[number])))
        kind = f' class="from{number % len(COLOURS)}"' if coloured else ""
        yield f"<li{kind}><b>Record {_text(compared.name(number))}</b>: {_text(description)}</li>"
    yield "</ul>"


def _paragraphs(words: list[Words]) -> Iterator[str]:
    for paragraph in paragraphs(words):
        yield f"<p>{''.join(map(_printed, paragraph)).strip()}</p>"


def _printed(words: Words) -> str:
    text = escape(words.text)
    if not words.others:
        return text
    read = "; ".join(
        f"{name}: {words_there or '-'}" if name else words_there
        for name, words_there in words.others
    )
    bare = text.rstrip()
    gap = " " if bare else ""
    return f'{bare}{gap}<span class="other">({_text(read)})</span>{text[len(bare) :] or " "}'


def _text(text: str) -> str:
    return escape(visible(text))
