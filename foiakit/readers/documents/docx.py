"""The text of a Word document (.docx): its paragraphs, without what was deleted, and its notes.

Only the parts that hold text are unpacked (`foiakit.text.word_package`).
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree

from foiakit.errors import BadInput
from foiakit.readers.source import Source
from foiakit.text import word_package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MOST_FILE = 256 * 2**20
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText"}


def claims(head: bytes) -> bool:
    """Claim a zip whose first entries are those of a Word document."""
    return head.startswith(b"PK\x03\x04") and b"word/" in head[:60_000]


def text_of(source: Source) -> str:
    """Return the document's text, a paragraph per line, a form feed at each manual page break."""
    data = source.stream.read(MOST_FILE + 1)
    if len(data) > MOST_FILE:
        raise BadInput(f"{source.name}: larger than {MOST_FILE // 2**20} MB")
    texts = []
    for name, xml in word_package.parts(data, source.name).items():
        try:
            texts.append("\n".join(_paragraphs(xml)))
        except ElementTree.ParseError as error:
            raise BadInput(f"{source.name}: {name} is not well-formed XML: {error}") from None
    return "\n\n".join(text for text in texts if text.strip())


def _paragraphs(data: bytes) -> Iterator[str]:
    """Collects the words of each paragraph as the XML is read."""
    words: list[str] = []
    hidden = 0
    events = ElementTree.iterparse(io.BytesIO(data), events=("start", "end"))  # noqa: S314 - no entities
    for event, element in events:
        tag = element.tag
        if tag in _LEFT_OUT:
            hidden += 1 if event == "start" else -1
        if event == "start":
            continue
        if tag == f"{_W}t" and not hidden:
            words.append(element.text or "")
        elif tag == f"{_W}tab":
            words.append("\t")
        elif tag == f"{_W}br":
            words.append("\f" if element.get(f"{_W}type") == "page" else "\n")
        elif tag == f"{_W}p":
            yield "".join(words)
            words = []
        element.clear()
