"""The entry that is open knows its lines and what began it."""

from __future__ import annotations

from foiakit.citations.reading.lists.open_entry import Begin, Held, Text


def test_the_text_has_no_empty_lines_after_it() -> None:
    held = Held(3, Begin(begins=True, alone=True))
    held.lines += ["Letter, Holm to Pryor", "", "It is short.", "", " "]
    assert list(held.texts()) == [Text("Letter, Holm to Pryor\n\nIt is short.", 3, True)]


def test_nothing_is_yielded_without_lines() -> None:
    assert list(Held(1).texts()) == []


def test_an_entry_is_open_from_what_began_it() -> None:
    held = Held(9, Begin(begins=True, numbered=True, short_number=4, is_bare=True))
    assert (held.first, held.is_entry, held.short_number, held.is_bare) == (9, True, 4, True)


def test_whether_it_ends_in_an_empty_line_is_known() -> None:
    held = Held(1)
    held.lines += ["Letter, Holm to Pryor", ">"]
    assert held.ends_in_gap()
    held.lines.append("May 3, 1968")
    assert not held.ends_in_gap()
