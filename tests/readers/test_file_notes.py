"""Sentences about files, each said once with the files that it is about."""

from __future__ import annotations

from foiakit.readers.file_notes import LEFT_OUT, NAMES, FileNotes


def test_a_sentence_names_its_file_or_the_first_of_many() -> None:
    notes = FileNotes()
    notes.add("a.pdf", "no text", "1 of 3")
    for number in range(NAMES + 2):
        notes.add(f"{number}.txt", "not read")
    first, second = notes.sentences()
    assert first == "a.pdf (1 of 3): no text"
    assert second.startswith(f"{NAMES + 2} files: not read: 0.txt, ")
    assert second.endswith(" and 2 more")
    assert notes.of("a.pdf") == "no text"
    assert notes.of("b.pdf") is None


def test_notes_of_two_processes_are_one_list() -> None:
    first, second = FileNotes(), FileNotes()
    first.add("a", "same")
    for number in range(NAMES):
        second.add(str(number), "same")
    second.add("b", f"{LEFT_OUT} of it")
    first.merge(second)
    assert first.left_out() == 1
    assert next(first.sentences()).startswith(f"{NAMES + 1} files: same: a, 0, ")
