"""Forms that pandoc reads for us: OpenDocument, reStructuredText, Org, EPUB, RTF, wiki text.

pandoc (https://pandoc.org) is a program of its own. It runs in its sandbox, in which it opens no
other file and follows no link, with limits on its time and memory, and gives Markdown. Where the
manuscript is text, the line of each paragraph is looked for by its first words.
"""

from __future__ import annotations

import shutil
import subprocess
from bisect import bisect_right
from collections.abc import Iterator

from foiakit.drafts.manuscript import Block, Manuscript
from foiakit.drafts.reading import markdown
from foiakit.drafts.reading.decoding import decoded
from foiakit.errors import BadInput, FoiakitError
from foiakit.text.words import Words, words_of

MARKDOWN = "markdown-smart-raw_html-raw_attribute-fenced_divs"
SECONDS = 60
MOST_MEMORY = "1g"
MOST_MARKDOWN = 64 << 20
BINARY = frozenset({"odt", "epub"})
FIRST_WORDS = 5
"""How many of its first words say where a paragraph begins."""


def read(data: bytes, name: str, form: str) -> Manuscript:
    """Return the manuscript in *data*, which is of *form*, as pandoc calls it.

    Raises `FoiakitError` where pandoc is not installed, `BadInput` where it cannot read it.
    """
    blocks = markdown.read(_markdown(data, name, form), name).blocks
    if form in BINARY:
        numbered = enumerate(blocks, 1)
        return Manuscript(tuple(_at(note, number) for number, note in numbered), has_lines=False)
    return Manuscript(tuple(_with_lines(blocks, decoded(data, name))))


def _markdown(data: bytes, name: str, form: str) -> bytes:
    program = shutil.which("pandoc")
    if program is None:
        raise FoiakitError(
            f"{name}: reading {form} needs pandoc, which is not installed; see"
            " https://pandoc.org/installing.html, or save the manuscript as Markdown or Word"
        )
    limits = ["+RTS", f"-M{MOST_MEMORY}", "-RTS", "--sandbox"]
    command = [program, *limits, f"--from={form}", f"--to={MARKDOWN}", "--wrap=none"]
    try:
        done = subprocess.run(  # noqa: S603 - the program is pandoc, and nothing of it is a shell's
            command, input=data, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise BadInput(f"{name}: pandoc took more than {SECONDS} seconds to read it") from None
    if done.returncode:
        message = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise BadInput(f"{name}: pandoc cannot read this as {form}: {message or 'it was stopped'}")
    if len(done.stdout) > MOST_MARKDOWN:
        raise BadInput(f"{name}: more than {MOST_MARKDOWN >> 20} MB of text; no manuscript has")
    return done.stdout


def _at(block: Block, line: int) -> Block:
    return block._replace(lines=((0, line),))


def _with_lines(blocks: tuple[Block, ...], source: str) -> Iterator[Block]:
    """Yield each block with the line of *source* where it begins, or the previous block's line."""
    words = Words(source)
    starts = [0, *(at + 1 for at, sign in enumerate(source) if sign == "\n")]
    places = [word.start for word in words_of(source)]
    line, after = 1, 0
    for block in blocks:
        first = " ".join(word.folded for word in words_of(block.text[:500])[:FIRST_WORDS])
        found = words.find(first, after) if first else None
        if found is None and first:
            found = words.find(first)  # notes may be further up
        if found is not None:
            after = max(after, found)
            line = bisect_right(starts, places[found])
        yield _at(block, line)
