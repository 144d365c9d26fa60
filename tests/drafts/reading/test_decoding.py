"""The bytes of a manuscript as text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.drafts.reading.decoding import decoded
from foiakit.errors import BadInput

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0\r\ufeff"), max_size=40)


@given(WORDS, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.sampled_from(["\n", "\r\n"]))
def test_text_comes_back_from_every_encoding_with_plain_line_ends(
    text: str, encoding: str, line_end: str
) -> None:
    assert decoded(text.replace("\n", line_end).encode(encoding), "a.md") == text


def test_a_line_that_is_not_text_is_named() -> None:
    with pytest.raises(BadInput, match=r"^a.md: line 2 is not UTF-8; save the manuscript as UTF-8"):
        decoded(b"fine\ncaf\xe9\n", "a.md")
    with pytest.raises(BadInput, match="is not UTF-16"):
        decoded(b"\xff\xfea", "a.md")
    with pytest.raises(BadInput, match="binary data"):
        decoded(b"a\0b", "a.md")
