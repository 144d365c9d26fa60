"""Lines of a stream, with a look at the ones that follow."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.reading.lines_ahead import LinesAhead


@given(st.lists(st.text("ab> ", max_size=5), max_size=20))
def test_every_line_comes_once_and_a_look_ahead_takes_none(lines: list[str]) -> None:
    ahead = LinesAhead(f"{line}\n" for line in lines)
    seen = []
    for line, words in ahead:
        seen.append(line)
        assert words.text in line
        for following in ahead.following(2):
            assert following.text in lines[len(seen)].join(lines[len(seen) :])
    assert seen == lines


def test_only_lines_with_words_that_are_near_are_seen() -> None:
    ahead = LinesAhead(["a\r\n", "\n", "> b\n", *["\n"] * 9, "c"])
    line, words = next(iter(ahead))
    assert (line, words.text) == ("a", "a")
    assert [piece.text for piece in ahead.following(2)] == ["b"]
