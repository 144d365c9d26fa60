"""What is never closed in a page is text, so that a parser does not look for its end."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.text.html_source import without_unclosed


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        ("<p>Ice<b", "<p>Ice&lt;b"),
        ("<p>Ice</p><!-- never closed", "<p>Ice</p>&lt;!-- never closed"),
        ("<!-- closed --><p>Ice", "<!-- closed --><p>Ice"),
        ("<![if !mso]><p>Ice<![endif]></p>", "<p>Ice</p>"),
        ("1 < 2", "1 &lt; 2"),
    ],
)
def test_a_tag_or_comment_that_is_never_closed_is_text(page: str, wanted: str) -> None:
    assert without_unclosed(page) == wanted


@given(st.lists(st.sampled_from(["<p>", "</p>", "<!--", "-->", "<", ">", "Ice "])).map("".join))
def test_no_text_outside_of_tags_is_lost(page: str) -> None:
    read: list[str] = []
    parser = HTMLParser()
    parser.handle_data = read.append  # type: ignore[assignment,method-assign]  # what a page shows
    parser.feed(without_unclosed(page))
    parser.close()
    after_last_sign = page[max(page.rfind("<"), page.rfind(">")) + 1 :]
    assert "".join(read).endswith(after_last_sign)
