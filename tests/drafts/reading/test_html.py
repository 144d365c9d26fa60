"""HTML as a manuscript: notes are what the signs in the text link to."""

from __future__ import annotations

import pytest

from foiakit.drafts.manuscript import Block
from foiakit.drafts.reading.html import read


def blocks(text: str) -> list[Block]:
    return list(read(text.encode(), "a.html").blocks)


NOTES = {
    "pandoc": '<p>He<a href="#fn1" id="r1"><sup>1</sup></a> said.</p>'
              '<ol><li id="fn1"><p>Ibid.<a href="#r1">↩︎</a></p></li></ol>',
    "Word": '<p>He<a href="#_ftn1" name="_ftnref1">[1]</a> said.</p>'
            '<p><a href="#_ftnref1" name="_ftn1">[1]</a>Ibid.</p>',
    "Google Docs": '<p>He<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> said.</p><hr>'
                   '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>Ibid.</span></p></div>',
    "a sign": '<p>He<a href="#n">*</a> said.</p><div id="n">Ibid.</div>',
}  # fmt: skip


@pytest.mark.parametrize("program", NOTES)
def test_a_note_is_found_as_each_program_writes_it(program: str) -> None:
    text, note = blocks(NOTES[program])
    assert (text.kind, text.text) == ("text", "He said.")
    (mark,) = text.marks
    assert (mark.at, mark.name) == (2, "*" if program == "a sign" else "1")
    assert (note.kind, note.note, note.text) == ("note", mark.name, "Ibid.")


def test_a_link_with_words_is_text_and_not_a_mark() -> None:
    (block,) = blocks('<p>See <a href="#part">the second part</a>.</p>')
    assert (block.text, block.marks) == ("See the second part.", ())


def test_quotations_have_their_kind_and_marks_and_what_is_not_shown_is_left_out() -> None:
    found = blocks("<script>x</script><p>He said <q>it</q>.\n<blockquote>A block.</blockquote>Then")
    assert [(block.kind, block.text.strip(), block.line(0)) for block in found] == [
        ("text", "He said “it”.", 1), ("quote", "A block.", 2), ("text", "Then", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("text", ["<p>a</div></p>b", "<blockquote>a", "<a href=#x>", "<p><!-- a"])
def test_broken_markup_is_read(text: str) -> None:
    assert all(block.text.strip() for block in blocks(text))
