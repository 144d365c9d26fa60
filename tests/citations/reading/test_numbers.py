"""Numbers of messages, and the posts that they belong to."""

from __future__ import annotations

import pytest

from foiakit.citations.reading.numbers import (
    number_after,
    post_in,
    put_number,
    put_numbered_post,
)
from foiakit.citations.reading.passage import Finding, Piece


@pytest.mark.parametrize(
    ("words", "number", "before"),
    [
        ("telegram 412", "412", "telegram"), ("Embtel No. 77", "No. 77", "Embtel"),
        ("cable Secto 12044", "Secto 12044", "cable"), ("Memorandum", None, "Memorandum"),
    ],
)  # fmt: skip
def test_a_number_may_end_a_passage(words: str, number: str | None, before: str) -> None:
    found, rest = number_after(Piece(words, 3))
    assert (found.text if found else None, rest.text) == (number, before)


@pytest.mark.parametrize(
    ("originator", "post"),
    [
        ("U.S. Embassy Oslo", "Oslo"), ("Department of State", "State"), ("Oslo", "Oslo"),
        ("Holm (Oslo)", "Oslo"), ("the Oslo embassy", "Oslo"),
        ("American Embassy in Norway", None), ("Ice", None), ("x" * 200, None),
    ],
)  # fmt: skip
def test_an_originator_names_its_post_or_none(originator: str, post: str | None) -> None:
    found, confidence = post_in(originator)
    assert found == post
    assert (confidence > 0) == (post is not None)


@pytest.mark.parametrize(
    ("sender", "message", "originator"),
    [("Oslo 04127", "Oslo 04127", None), ("JCS 7729", "JCS 7729", None),
     ("COMUSMACV MAC 2411", "MAC 2411", "COMUSMACV"), ("Holm 7", None, None)],
)  # fmt: skip
def test_a_post_and_a_number_are_a_message(
    sender: str, message: str | None, originator: str | None
) -> None:
    found = Finding()
    assert put_numbered_post(Piece(sender), found) == (message is not None)
    assert (found.value("message"), found.value("originator")) == (message, originator)


def test_a_number_without_a_post_is_left_over_with_a_warning() -> None:
    found = Finding()
    put_number(Piece("412"), found)
    assert found.value("message") is None
    assert found.warnings == ["412: a number without a post is not a message number"]
    found = Finding()
    found.put("originator", "U.S. Embassy Oslo", Piece("U.S. Embassy Oslo"))
    found.put("kind", "Telegram", Piece("telegram"))
    put_number(Piece("412", 9), found)
    assert found.value("message") == "Oslo 412"
