"""Plain text as a manuscript: notes under their numbers, quotations by their indent."""

from __future__ import annotations

import pytest

from foiakit.drafts.reading.plain import read


def kinds(text: str) -> list[tuple[str, str | None, str]]:
    blocks = read(text.encode(), "a.txt").blocks
    return [(block.kind, block.note, block.text) for block in blocks]


def test_a_number_begins_a_note_only_below_the_heading_of_the_notes() -> None:
    text = "1. A list.\n\nNotes:\n\n1. Ibid.\n2) Lima 7,\nMay 3.\n\n³ Oslo 12.\n"
    assert kinds(text) == [
        ("text", None, "1. A list."), ("note", "1", "Ibid.\n"), ("note", "2", "Lima 7,\nMay 3."),
        ("note", "3", "Oslo 12."),
    ]  # fmt: skip


def test_a_number_in_brackets_begins_a_note_anywhere() -> None:
    assert kinds("[1] Ibid.\n[2] Oslo 12.\n") == [
        ("note", "1", "Ibid.\n"),
        ("note", "2", "Oslo 12."),
    ]


@pytest.mark.parametrize("mark", ["[12]", "¹²"])
def test_a_mark_in_the_text_is_taken_out_of_it(mark: str) -> None:
    (block,) = read(f"First line,\nhe said{mark} it.\n".encode(), "a.txt").blocks
    assert block.text == "First line,\nhe said it."
    assert [(block.text[: found.at], found.name) for found in block.marks] == [
        ("First line,\nhe said", "12")
    ]
    assert block.line(block.text.index("it")) == 2


def test_only_a_paragraph_whose_lines_are_all_indented_is_a_quotation() -> None:
    text = "    One line.\n    Another.\n\n    One line.\nAnother.\n"
    assert [kind for kind, _, _ in kinds(text)] == ["quote", "text"]
