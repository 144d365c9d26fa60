"""A comparison or a composite as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.releases.compared_paragraphs import (
    Compared,
    Passage,
    Words,
    caption,
    flow,
    names,
    paragraphs,
    shown,
)
from foiakit.releases.composite import Composite, CompositeSpan, Variant
from foiakit.writers.comparisons.sources import Source, left_out, reading, sources
from foiakit.writers.markdown_text import escape


def comparison(compared: Compared) -> Iterator[str]:
    """Yield the lines: a list of the releases, paragraphs, and passages as quotations."""
    yield f"# Records {escape(', '.join(names(compared)))} compared"
    yield ""
    yield from _releases(compared)
    for part in flow(compared):
        yield ""
        if isinstance(part, Passage):
            yield f"> **{escape(part.heading)}**"
            for line in part.text.split("\n"):
                if line.strip():
                    yield ">"
                    yield f"> {_line(escape(line))}"
            continue
        for number, paragraph in enumerate(paragraphs(part)):
            if number:
                yield ""
            yield _line("".join(map(_printed, paragraph)))


def _printed(words: Words) -> str:
    text = escape(words.text)
    if not words.others:
        return text
    read = "; ".join(f"{name}: {words_there or '-'}" for name, words_there in words.others)
    bare = text.rstrip()
    return f"{bare}{' ' if bare else ''}*({escape(read)})*{text[len(bare) :] or ' '}"


def _line(text: str) -> str:
    """Return *text* as a paragraph: ``1. `` at its beginning would begin a list."""
    return re.sub(r"^(\d{1,9})([.)])", r"\1\\\2", text.strip())


def _releases(compared: Compared) -> Iterator[str]:
    for number, record in enumerate(compared.records):
        description = ", ".join(filter(None, caption(record, compared.texts[number])))
        yield f"- **{compared.name(number)}** {escape(description)}"


def composite(compared: Compared, made: Composite) -> Iterator[str]:
    """Yield the lines: each stretch as a paragraph, followed by its source and by variants."""
    yield f"# Composite of records {escape(', '.join(names(compared)))}"
    yield ""
    yield from _releases(compared)
    for source in sources(compared, made):
        passage = made.text[source.spans[0].start : source.spans[-1].end]
        for line in shown(passage).split("\n"):
            if line.strip():
                yield ""
                yield _line(escape(line))
        yield ""
        yield f"*({escape(source.where)})*"
        for number, (span, variant) in enumerate(_variants(source)):
            if not number:
                yield ""
            passage = " ".join(span.text.split())
            yield f"- {escape(passage)} \\| {escape(reading(compared, variant))}"
    for block in left_out(compared, made):
        yield ""
        yield f"Left out: {escape(block)}"


def _variants(source: Source) -> Iterator[tuple[CompositeSpan, Variant]]:
    for span in source.spans:
        for variant in span.variants:
            yield span, variant
