"""Text from outside hides nothing on a screen, and text that hides nothing is left as it is."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.text.visible import json_visible, visible, visible_lines


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mred", r"a\x1b[31mred"),
        ("a\tb\r\n", r"a\tb\r\n"),
        ("right\u202eto left", r"right\u202eto left"),
        ("\ufeffBOM and \udc80", r"\ufeffBOM and \udc80"),
        ("Łódź, naïve — “quoted”", "Łódź, naïve — “quoted”"),
    ],
)
def test_what_is_hidden_is_shown_as_the_escape_that_names_it(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_a_paragraph_keeps_its_line_breaks_and_nothing_else() -> None:
    assert visible_lines("one\r\ntwo\x07\n\nthree\r") == "one\ntwo\\x07\n\nthree\\r"


@given(st.text())
def test_what_is_shown_can_be_printed_on_one_line_and_is_shown_once(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    assert "\x1b" not in shown
    assert visible(shown) == shown


@given(st.text())
def test_json_with_visible_strings_says_the_same(text: str) -> None:
    written = json_visible(json.dumps({"title": text}, ensure_ascii=False))
    assert json.loads(written) == {"title": text}
    assert "\u202e" not in written
