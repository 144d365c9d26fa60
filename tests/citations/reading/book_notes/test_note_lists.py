"""Each note of a book's list is an entry, whatever it cites."""

from __future__ import annotations

import pytest

from foiakit.citations.reading import Reading, read_all

CITED = "Memorandum, Holm to Lund, May 4, 1964, Box 3, Lund Papers."
BOOK = "Brandt, Fog and Ice (Bergen: Harlow Press, 1988), 187."
SENTENCE = "The ports have been written about more than once, by historians of many countries."


def texts_of(lines: list[str]) -> list[str]:
    """The text of each entry of *lines*."""
    return [entry.text for entry in read_all(lines) if isinstance(entry, Reading)]


@pytest.mark.parametrize("form", ["{}. {}", "{}.  {}", "  {}.  {}", "[{}] {}", "{} {}"])
def test_numbered_notes_are_entries(form: str) -> None:
    words = [BOOK, SENTENCE, CITED, "Lund, Ports, 12.", CITED]
    lines = [form.format(number, note) for number, note in enumerate(words, 14)]
    assert texts_of(lines) == lines


def test_some_numbers_may_be_left_out() -> None:
    lines = [f"14. {CITED}", f"17. {SENTENCE}", f"25. {BOOK}"]
    assert texts_of(lines) == lines


def test_notes_to_words_of_the_text_are_entries() -> None:
    lines = [
        f"p. 42: “ice”: {CITED}",
        f"pp. 43-44: “a port”: {BOOK}",
        "p. 44: “mentality”: Holm OH.",
    ]
    assert texts_of(lines) == lines


def test_notes_to_words_without_quotation_marks_are_entries() -> None:
    lines = [
        f"On May 17, the Harbor Board: {CITED}",
        "The two harbors: FRUS, 1961–1963, vol. VII, Ports, Doc. 4.",
        "And Oslo wanted more ice: Brandt, Fog and Ice, 351.",
        f"“Our friends,” said the consul: {CITED}",
    ]
    readings = [entry for entry in read_all(lines) if isinstance(entry, Reading)]
    assert [entry.text for entry in readings] == lines
    assert [entry.record.originator for entry in readings] == ["Holm", None, None, "Holm"]
    assert readings[1].record.source == "FRUS, 1961–1963, vol. VII, Ports, Doc. 4"


def test_sentences_with_a_colon_are_not_a_list_of_notes() -> None:
    lines = [
        "There were two harbors: Oslo and Lima.",
        "Both of them wanted the same: ice.",
        "One thing was missing: No ice came.",
    ]
    assert texts_of(lines) == []


def test_a_list_of_books_alone_is_a_list() -> None:
    lines = [f"2. {BOOK}", "3. Lund, Ports of the North, 263–64.", "4. Eveland, Ropes, 100–1."]
    assert texts_of(lines) == lines


def test_a_number_without_a_sign_is_the_number_of_the_note() -> None:
    (first, second) = [
        entry
        for entry in read_all(["12 Holm to Lund, 4 May 1964, CAB 66/48.", f"13 {BOOK}"])
        if isinstance(entry, Reading)
    ]
    assert first.record.document == "12"
    assert first.record.originator == "Holm"
    assert first.record.printed == "12 Holm to Lund, 4 May 1964, CAB 66/48."
    assert second.fields.keys() == {"document"}
    assert second.warnings


@pytest.mark.parametrize(
    "lines",
    [
        ["1. Cod was dear in that year.", "2. Ice was late in that year."],
        ["3 May was a Sunday.", "4 May was a Monday."],
    ],
)
def test_sentences_with_numbers_are_no_list_of_notes(lines: list[str]) -> None:
    assert texts_of(lines) == []


def test_a_number_of_a_list_below_a_document_is_part_of_it() -> None:
    lines = [f"Document 4: {CITED}", "It says three things.", "1. Cod is dear.", "2. Ice is late."]
    assert texts_of(lines) == ["\n".join(lines)]


def test_a_list_of_files_alone_is_a_list() -> None:
    lines = [
        "88. RGASPI, F.558, Op.1, D.57.",
        "89. Ibid., Op.11, D.16.",
        "90. It was printed by Holm in 1948.",
    ]
    found = [reading for reading in read_all(lines) if isinstance(reading, Reading)]
    assert [reading.text for reading in found] == lines
