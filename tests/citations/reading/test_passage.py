"""Parts of an entry that know where they begin, and what has been read from it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.reading.passage import LIKELY, SURE, Finding, Piece

TEXT = st.text("ab ,.\t\n", max_size=20)


@given(TEXT, st.integers(-3, 25), st.none() | st.integers(-3, 25))
def test_a_part_is_where_it_says(text: str, start: int, end: int | None) -> None:
    whole = Piece(text, 7)
    part = whole.cut(start, end)
    assert text[part.start - 7 : part.end - 7] == part.text
    assert part.text == text[start:end].strip()
    assert whole.trim(",.").text == whole.trim().trim(",. ").text


def test_what_was_found_first_stays() -> None:
    first, second = Finding(), Finding()
    first.put("title", "Ice", Piece("Ice", 4))
    second.put("title", "Fog", Piece("Fog"))
    second.put("date", "1974", Piece("1974", 9), LIKELY)
    second.warn("look")
    first.take(second)
    first.warn("look")
    assert (first.value("title"), first.value("date"), first.value("kind")) == ("Ice", "1974", None)
    assert first.fields["title"].confidence == SURE
    assert first.warnings == ["look"]


def test_nothing_is_put_where_there_is_nothing_and_a_value_is_one_line() -> None:
    found = Finding()
    for value in (None, "", ()):
        found.put("title", value, Piece("x"))
    assert found.fields == {}
    found.put("title", "a\n  b", Piece("a\n  b", 3))
    assert found.value("title") == "a b"
    assert (found.fields["title"].start, found.fields["title"].end) == (3, 8)


def test_what_is_left_over_is_words_and_not_signs() -> None:
    found = Finding()
    found.leave(Piece(" ,; "))
    found.leave(Piece(" ice ", 2), "a word")
    assert (found.leftover, found.warnings) == ([Piece("ice", 3)], ["a word"])
