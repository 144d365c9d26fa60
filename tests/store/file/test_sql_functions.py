"""What SQL may call, and that a long statement stops when the person says so."""

from __future__ import annotations

import pytest

from foiakit.store.file.sql_functions import message_key, says


@pytest.mark.parametrize(
    ("text", "wanted", "is_found"),
    [
        ("U.S. Embassy (Islamabad)", "islamabad embassy", True),
        ("U.S. Embassy (Islamabad)", "us embassy", True),
        ("U.S. Embassy (Islamabad)", "slamabad", False),
        ("Bogotá", "bogota", True),
        ("Bogota", "BOGOTÁ", True),
        ("F-2008-01234", "2008-01234", True),
        ("F-2008-01234", "2008 1234", False),
        ("", "a", False),
        (None, "a", False),
        ("anything", "", True),
        ("Freedom of Information Act request", "FOIA", True),
        ("Freedom of Information Act request", "foia", False),
        ("U.S. Central Intelligence Agency", "CIA", True),
        ("Council of Europe", "CIA", False),
    ],
)
def test_words_are_found_in_any_order_and_spelling_of_letters(
    text: str | None, wanted: str, is_found: bool
) -> None:
    assert says(text, wanted) is is_found


def test_text_that_is_not_a_message_has_no_key() -> None:
    assert message_key("Islamabad 00154") == "ISLAMABAD 154"
    assert message_key("a note") is None
    assert message_key(None) is None
