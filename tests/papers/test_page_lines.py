"""Lines know their place in the text, their page and their columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.papers.page_lines import lines_of, page_count, segments

TEXTS = st.lists(st.sampled_from(["TO:", "  Oslo", "   ", "\n", "\f", "Ice"])).map("".join)


@given(TEXTS)
def test_every_line_and_segment_is_where_it_says(text: str) -> None:
    lines = lines_of(text)
    assert [line.page for line in lines] == sorted(line.page for line in lines)
    for line in lines:
        assert text[line.start : line.end] == line.text
        for segment in segments(line):
            assert line.text[segment.start : segment.end] == segment.text
            assert segment.text.strip()
    words = "".join(segment.text for line in lines for segment in segments(line))
    assert "".join(words.split()) == "".join(text.split())


def test_columns_are_separated_by_two_spaces() -> None:
    (line,) = lines_of("  FROM: The Harbor Office     RELEASED IN PART")
    assert [segment.text for segment in segments(line)] == [
        "FROM: The Harbor Office", "RELEASED IN PART"
    ]  # fmt: skip
    assert line.without(2, 8).words == "The Harbor Office     RELEASED IN PART"


def test_pages_are_counted_by_form_feeds_or_by_stamps() -> None:
    assert [page_count(text, 0) for text in ("a\fb", "a\fb\n\f", "a")] == [2, 2, 1]
    assert [page_count("a", stamped) for stamped in (2, 3, 4)] == [1, 2, 2]
