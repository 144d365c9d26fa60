"""Message numbers: every spelling of one cable is one, and what is none is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model import vocabulary
from foiakit.model.message import Message, key_of, parse, post_key, same


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Islamabad 00154", Message("Islamabad", "00154")),
        ("97 ISLAMABAD 154", Message("ISLAMABAD", "154", 1997)),
        ("1997 ISLAMABAD 154", Message("ISLAMABAD", "154", 1997)),
        ("(97) ISLAMABAD 154", Message("ISLAMABAD", "154", 1997)),
        ("ISLAMABAD 154 (97)", Message("ISLAMABAD", "154", 1997)),
        ("1997ISLAMA00154", Message("ISLAMA", "00154", 1997)),
        ("97ISLAMABAD154", Message("ISLAMABAD", "154", 1997)),
        ("10 STATE 70339", Message("STATE", "70339", 2010)),
        ("SAN SALVADOR 00596", Message("SAN SALVADOR", "00596")),
        ("St. Petersburg 12", Message("St. Petersburg", "12")),
        ("Port-au-Prince 12", Message("Port-au-Prince", "12")),
        ("N'Djamena 12", Message("N'Djamena", "12")),
        ("STATE A-374", Message("STATE", "A-374")),
        ("  Islamabad \t 00154 ", Message("Islamabad", "00154")),
    ],
)
def test_each_form_is_read(text: str, message: Message) -> None:
    assert parse(text) == message


@pytest.mark.parametrize(
    "text",
    [
        *("", "154", "Islamabad", "1997", "ISAF - RC East OSINT Summary", "Oslo 12345678"),
        *("a" * 200, "Islamabad 00154: Cable", "Oslo ٣٤٥"),
    ],
)
def test_what_is_no_message_number_is_none(text: str) -> None:
    assert parse(text) is None


def test_spellings_of_one_cable_are_the_same() -> None:
    forms = ["Islamabad 00154", "97 ISLAMABAD 154", "1997ISLAMA00154", "AMEMBASSY ISLAMABAD 154"]
    messages = [message for form in forms if (message := parse(form))]
    assert len(messages) == 4
    assert {message.key for message in messages} == {"ISLAMABAD 154"}
    assert all(same(message, other) for message in messages for other in messages)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("97 Islamabad 154", "98 Islamabad 154"),
        ("Islamabad 154", "Islamabad 155"),
        ("Islamabad 154", "Karachi 154"),
        ("State A-374", "State 374"),
    ],
)
def test_two_cables_are_not_the_same(first: str, second: str) -> None:
    left, right = parse(first), parse(second)
    assert left is not None
    assert right is not None
    assert not same(left, right)


def test_a_renamed_post_keeps_its_name() -> None:
    assert post_key("Peking") != post_key("Beijing")
    assert key_of("Beijing 00012") == "BEIJING 12"
    assert key_of(None) is None


@given(
    st.sampled_from([post.name for post in vocabulary.posts()]),
    st.integers(0, 9_999_999),
    st.sampled_from(["", "97 ", "1997 ", "(97) "]),
)
def test_every_post_makes_a_message_that_is_read_back(post: str, serial: int, year: str) -> None:
    message = parse(f"{year}{post} {serial:05}")
    assert message is not None
    assert message.printed == f"{post} {serial:05}"
    assert message.year == (1997 if year else None)


@given(st.text())
def test_any_text_is_a_message_or_none(text: str) -> None:
    message = parse(text)
    if message:
        assert parse(message.printed) == message._replace(year=None)
        assert message.key
