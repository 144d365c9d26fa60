"""A note with properties: foiakit's part of it is replaced, and the rest stays."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.writers.notes.note_text import (
    BEGIN,
    END,
    Note,
    first_aliases,
    joined,
    properties,
    split,
    uid_in,
)

LINES = st.lists(st.text("ab: -#\u00e9", min_size=1, max_size=9), max_size=4).map("\n".join)
BODIES = LINES.map(lambda text: text.strip("\n"))


@given(above=BODIES, below=BODIES, body=BODIES)
def test_what_was_written_above_and_below_comes_back(above: str, below: str, body: str) -> None:
    note = Note(["tags:", "  - ice"], above, below)
    text = joined(note, properties(Record(uid="u1", title="A: b")), body)
    assert split(text) == note
    assert uid_in(text) == "u1"
    assert joined(split(text), properties(Record(uid="u1", title="A: b")), body) == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_note_as_another_program_saved_it_is_taken_apart(line_end: str) -> None:
    text = f"---\nfoiakit_uid: 'u1'\ntags:\n  - ice\n---\nMine.\n{BEGIN}\nold\n{END}\nMore.\n"
    note = split(text.replace("\n", line_end))
    assert note.properties == ["tags:", "  - ice"]
    assert (note.above.strip(), note.below.strip()) == ("Mine.", "More.")
    assert uid_in(text.replace("\n", line_end)) == "u1"


def test_a_note_without_foiakits_part_is_the_persons_own() -> None:
    assert split("Mine.\n---\n") == Note([], "Mine.\n---", "")
    assert uid_in("foiakit_uid: u1\n") is None


def test_values_are_json_which_yaml_reads_and_nothing_is_hidden() -> None:
    lines = properties(Record(uid="u1", title='A "b"\n---\x1b', date="1999"))
    values = {
        name: json.loads(value) for name, _, value in (line.partition(": ") for line in lines)
    }
    assert values == {"foiakit_uid": "u1", "title": 'A "b"\n---\x1b', "date": "1999"}
    assert not any("\n" in line or "\x1b" in line for line in lines)
    assert first_aliases(Record(message="Oslo 12", title="A")) == ['aliases: ["Oslo 12", "A"]']
    assert first_aliases(Record()) == []
