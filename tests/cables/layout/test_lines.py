"""Lines of a text, with the place where each begins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables.layout.lines import lines_of

ENDS = "\n\r\f\v\x1c\x1d\x1e\x85\u2028\u2029"


@given(st.text(alphabet=f"ab \t\xa0{ENDS}"))
def test_lines_stand_where_they_say(text: str) -> None:
    found = lines_of(text)
    assert [line.text for line in found] == [line.strip() for line in text.splitlines()]
    assert all(text[line.start : line.end] == line.text for line in found)
    places = [line.start for line in found]
    assert places == sorted(places)
    assert lines_of(text, 7) == [line._replace(start=line.start + 7) for line in found]
