"""A comparison or a composite as plain text, for a pipe."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.releases.compared_paragraphs import Compared, Passage, caption, flow, shown
from foiakit.releases.composite import Composite
from foiakit.text.visible import visible
from foiakit.writers.comparisons.sources import left_out, reading, sources


def comparison(compared: Compared) -> Iterator[str]:
    """Yield the lines: the releases, then the text; a heading precedes each withheld passage."""
    yield from _releases(compared)
    for part in flow(compared):
        yield ""
        if isinstance(part, Passage):
            yield f"[{visible(part.heading)}]"
            for line in part.text.split("\n"):
                yield f"| {line}".rstrip()
            continue
        merged = "".join(
            words.text if not words.others else _with_others(words.text, words.others)
            for words in part
        )
        yield from merged.strip("\n").rstrip().split("\n")


def _with_others(text: str, others: tuple[tuple[str, str], ...]) -> str:
    """Return *text* and, in braces, what the other releases have in its place."""
    bare = text.rstrip()
    read = "; ".join(f"{name}: {words or '-'}" for name, words in others)
    return f"{bare}{' ' if bare else ''}{{{visible(read)}}}{text[len(bare) :] or ' '}"


def _releases(compared: Compared) -> Iterator[str]:
    for number, record in enumerate(compared.records):
        cells = (compared.name(number), *caption(record, compared.texts[number]))
        yield "\t".join(map(visible, cells))


def composite(compared: Compared, made: Composite) -> Iterator[str]:
    """Yield the lines: the text, then the source of each part, identified by its first words."""
    yield from shown(made.text).split("\n")
    yield ""
    yield "Sources:"
    for source in sources(compared, made):
        yield f"{source.where}\t{visible(source.begins)}"
        for span in source.spans:
            for variant in span.variants:
                words = " ".join(span.text.split())
                yield f"\t{visible(words)} | {visible(reading(compared, variant))}"
    yield from (visible(f"Left out: {block}") for block in left_out(compared, made))
