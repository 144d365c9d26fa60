"""Markdown as a manuscript: footnotes, inline notes, citation keys, quotations, front matter."""

from __future__ import annotations

from foiakit.drafts.manuscript import Block
from foiakit.drafts.reading.markdown import read

TEXT = """---
title: Harbor
---

He said it.[^a] So did she.^[Oslo 12.] See [@oslo1974, p. 3; @rome1975].

> Quoted words,
> two lines.

[^a]: Lima 7,
    May 3.

    Its second paragraph.
[^b]: Ibid.

Last words.
"""


def blocks(text: str) -> list[Block]:
    return list(read(text.encode(), "a.md").blocks)


def test_each_paragraph_has_its_kind_and_the_line_where_it_begins() -> None:
    assert [(block.kind, block.note, block.line(0)) for block in blocks(TEXT)] == [
        ("text", None, 5), ("note", "inline 1", 5), ("quote", None, 7), ("note", "a", 10),
        ("note", "a", 13), ("note", "b", 14), ("text", None, 16),
    ]  # fmt: skip


def test_marks_and_keys_are_taken_out_of_the_text_and_keep_their_places() -> None:
    block = blocks(TEXT)[0]
    assert block.text == "He said it. So did she. See ."
    assert [(block.text[: mark.at], mark.name) for mark in block.marks] == [
        ("He said it.", "a"), ("He said it. So did she.", "inline 1"),
    ]  # fmt: skip
    assert [(key.name, key.page) for key in block.keys] == [("oslo1974", "3"), ("rome1975", None)]


def test_the_second_line_of_a_paragraph_has_its_own_number() -> None:
    quote = blocks(TEXT)[2]
    assert quote.line(quote.text.index("two")) == 8
