"""A reading of the first document that a note cites keeps the whole note."""

from __future__ import annotations

from foiakit.citations.reading import read_entry
from foiakit.citations.reading.book_notes.narrowed import ONLY_FIRST

CITED = "Ann Holm to Director, “Ports of the North,” Sept. 19, 1963, Box 2, Holm Papers"


def test_the_other_words_are_left_over_with_a_warning_and_printed() -> None:
    text = f"{CITED}; Brandt, Fog and Ice, 187."
    reading = read_entry(text)
    assert reading is not None
    assert ONLY_FIRST in reading.warnings
    assert reading.leftover == ("; Brandt, Fog and Ice, 187.",)
    assert reading.record.printed == text


def test_a_note_to_words_of_the_text_is_printed_whole() -> None:
    text = f"p. 343: “find another harbor”: {CITED}."
    reading = read_entry(text)
    assert reading is not None
    assert reading.record.printed == reading.text == text
    start, end, _ = reading.fields["originator"]
    assert text[start:end] == "Ann Holm"


def test_a_sentence_after_the_citation_is_left_over_also_above_a_paragraph() -> None:
    line = "Holm to Lund, Telegram 7, May 3, 1963, POL 15, RG 59. This copy is now in another file."
    reading = read_entry(f"{line}\n\nLund sent the next message himself.")
    assert reading is not None
    got = reading.record
    assert (got.originator, got.recipient, got.source) == ("Holm", "Lund", "POL 15, RG 59")
    assert got.description == "Lund sent the next message himself."
    assert got.printed == line
