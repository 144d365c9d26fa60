"""A letter as a web page that prints well; nothing in it is loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TextIO

from foiakit.requests.letters.letter import Letter, Paragraph
from foiakit.text.visible import visible
from foiakit.writers import web_page

STYLE = """
body { font: 12pt/1.4 Georgia, 'Noto Serif', serif; color: #1a1a1a; background: #ffffff;
  max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1rem; margin: 1.5rem 0; }
p.lines { white-space: pre-line; }
li { margin: .4rem 0; }
""".strip()


def write(letter: Letter, out: TextIO) -> None:
    """Write *letter* to *out*."""
    out.write(web_page.head(letter.subject, STYLE))
    for paragraph in letter.paragraphs:
        out.writelines(f"{line}\n" for line in _elements(paragraph))
    out.write("</body>\n</html>\n")


def _elements(paragraph: Paragraph) -> Iterator[str]:
    if paragraph.form == "heading":
        yield from (f"<h1>{_text(line)}</h1>" for line in paragraph.lines)
    elif paragraph.form == "lines":
        lines = "\n".join(map(_text, paragraph.lines))
        yield f'<p class="lines">{lines}</p>'
    else:
        yield from (f"<p>{_text(line)}</p>" for line in paragraph.lines)
    if paragraph.entries:
        yield "<ol>"
        yield from (f"<li>{_text(entry)}</li>" for entry in paragraph.entries)
        yield "</ol>"


def _text(line: str) -> str:
    return escape(visible(line))
