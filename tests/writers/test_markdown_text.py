"""Text in Markdown prints as it is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from foiakit.writers.markdown_text import escape


@settings(max_examples=30)
@given(st.text(st.sampled_from("ab \\`*_{}[]()<>|#~&!"), max_size=30))
def test_another_program_reads_the_same_words(text: str) -> None:
    tokens = MarkdownIt("commonmark").parseInline(escape(f"x{text}x"))
    children = tokens[0].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == f"x{text}x"


@pytest.mark.parametrize("hidden", ["\x1b[31m", "\u202e", "\0"])
def test_what_is_hidden_is_shown(hidden: str) -> None:
    assert hidden not in escape(f"a{hidden}b")
