"""Hits of a search: the record, its title, and the words in context."""

from __future__ import annotations

from typing import NamedTuple

from views.screens import drawn, pipe, terminal

from foiakit.model.record import Record
from foiakit.views.tables.hits import END, START, hits, marked


class Found(NamedTuple):
    record: Record
    snippet: str


RECORD = Record(
    id=4, title="Ice talks", date="1974-03-05", classification="Secret", message="Oslo 12"
)


def test_words_that_were_found_are_marked_in_a_pipe_and_underlined_on_a_terminal() -> None:
    snippet = f"the {START}harbor{END} is \x1b closed"
    assert marked(snippet, pipe()).plain == r"the **harbor** is \x1b closed"
    spans = [str(span.style) for span in marked(snippet, pipe()).spans]
    assert any("underline" in style for style in spans)


def test_a_hit_has_its_record_its_title_and_its_page() -> None:
    found = [Found(RECORD, f"the {START}harbor{END}")]
    lines = drawn(hits(found, terminal(), lambda _: 3), terminal())  # type: ignore[arg-type]  # what is shown of a hit
    assert lines[0].split() == ["4", "1974-03-05", "Secret", "Oslo", "12"]
    assert lines[1:3] == ["  Ice talks", "    p. 3: the harbor"]


def test_a_title_that_is_the_words_is_not_printed_twice() -> None:
    found = [Found(RECORD, f"Ice {START}talks{END}")]
    lines = drawn(hits(found, pipe(), lambda _: None), pipe())  # type: ignore[arg-type]  # as above
    assert lines[1] == "    Ice **talks**"
