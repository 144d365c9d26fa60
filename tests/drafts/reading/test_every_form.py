"""Each form of manuscript gives its paragraphs, quotations and notes, with their places."""

from __future__ import annotations

from contextlib import suppress

import pytest

from foiakit.drafts import reading
from foiakit.drafts.manuscript import Manuscript
from foiakit.drafts.quotations import quotations
from foiakit.errors import BadInput, FoiakitError

QUOTED = "the words that are quoted"
MARKDOWN = f"""---
title: "a title of four words"
---

# One

He said "{QUOTED}".[^a] And so on.^[State 095538, May 24, 1999.]

[^a]: Islamabad 1717,
    March 3, 1999.
[^b]: Ibid.
"""
LATEX = rf"""\documentclass{{article}}
\begin{{document}}
\section{{One}}
% a "comment of four words here"
He said ``{QUOTED}''.\footnote{{Islamabad 1717, March 3, 1999.}}
And \enquote{{some other words of it}}.\autocite[p.~4]{{state1999-095538}}

\begin{{quote}}
A block that has four words.
\end{{quote}}
\end{{document}}
"""
HTML = f"""<!doctype html><title>x</title><style>q {{ content: "four words of a style" }}</style>
<p>He said “{QUOTED}”.<a href="#fn1" id="ref1"><sup>1</sup></a></p>
<blockquote><p>A block that has four words.</p></blockquote>
<ol><li id="fn1">Islamabad 1717, March 3, 1999. <a href="#ref1">↩</a></li></ol>
"""
PLAIN = f"""He said "{QUOTED}".[1]

    A block that has four words.

Notes

1. Islamabad 1717,
March 3, 1999.
2. Ibid.
"""


def read(text: str, form: str) -> Manuscript:
    return reading.read(text.encode(), f"chapter.{form}", form)


@pytest.mark.parametrize(
    ("text", "form", "note", "line"),
    [
        (MARKDOWN, "markdown", "a", 7),
        (LATEX, "latex", "1", 5),
        (HTML, "html", "1", 2),
        (PLAIN, "plain", "1", 1),
    ],
)
def test_a_quotation_has_its_line_and_its_note(text: str, form: str, note: str, line: int) -> None:
    manuscript = read(text, form)
    first = next(quotations(manuscript.blocks))
    assert (first.text, first.note, first.line) == (QUOTED, note, line)
    (note_text,) = manuscript.notes()[note]
    assert " ".join(note_text.text.split()).startswith("Islamabad 1717, March 3, 1999.")


@pytest.mark.parametrize(("text", "form"), [(LATEX, "latex"), (HTML, "html"), (PLAIN, "plain")])
def test_a_block_quotation_is_one(text: str, form: str) -> None:
    blocks = [block.text.strip() for block in read(text, form).blocks if block.kind == "quote"]
    assert blocks == ["A block that has four words."]


def test_comments_styles_and_front_matter_are_not_text() -> None:
    for text, form in ((MARKDOWN, "markdown"), (LATEX, "latex"), (HTML, "html")):
        words = " ".join(block.text for block in read(text, form).blocks)
        assert "four words here" not in words
        assert "a title of" not in words
        assert "of a style" not in words


def test_an_inline_note_and_notes_without_an_empty_line_are_notes() -> None:
    notes = read(MARKDOWN, "markdown").notes()
    assert notes["b"][0].text == "Ibid."
    assert "inline 1" in notes


def test_latex_citations_have_their_pages() -> None:
    keys = [key for block in read(LATEX, "latex").blocks for key in block.keys]
    assert [(key.name, key.page) for key in keys] == [("state1999-095538", "4")]


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"PK\x03\x04 not a Word file", "docx"),
        (b"", "docx"),
        (b"\xff\xfe\x00", "plain"),
        (b"caf\xe9", "markdown"),
        (b"a\0b", "plain"),
        (b"{" * 5000, "latex"),
    ],
)
def test_what_is_not_of_its_form_is_refused_in_a_sentence(data: bytes, form: str) -> None:
    with pytest.raises(BadInput) as raised:
        reading.read(data, "a", form)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"> " * 20_000 + b"x", "markdown"),
        (b"[" * 20_000, "markdown"),
        (b"^[" * 20_000, "markdown"),
        (b"<blockquote>" * 20_000, "html"),
        (b"{" * 150 + b"x" + b"}" * 150, "latex"),
        (b"1. x\n" * 20_000, "plain"),
        (b'"' * 20_000, "plain"),
    ],
)
def test_hostile_manuscripts_are_read_or_refused(data: bytes, form: str) -> None:
    with suppress(FoiakitError):
        list(quotations(reading.read(data, "a", form).blocks))


def test_the_form_is_known_by_the_ending() -> None:
    assert reading.form_of("Chapter.MD") == "markdown"
    assert reading.form_of("a.tex") == "latex"
    assert reading.form_of("a.xyz") is None
    assert set(reading.FORMS) >= {"markdown", "latex", "html", "docx", "plain"}
