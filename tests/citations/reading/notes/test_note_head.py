"""The head of a note: a number is a message with its post."""

from __future__ import annotations

import pytest
from citations.read_citations import record


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Telegram 212 from Lima", ("Lima 212", None, None)),
        ("Telegram 40 to Lima", (None, None, "Lima")),
        ("Despatch 77 from Oslo, May 3, 1950", ("Oslo 77", None, None)),
        ("Airgram A-88 from Rabat, March 12, 1964", ("Rabat A-88", None, None)),
        ("Telegram 3310 From the Embassy in Ghana, May 3, 1966", (None, "Embassy in Ghana", None)),
        (
            "Telegram 88213 From the Department of State to the Embassy in Ghana, May 3, 1966",
            ("State 88213", "Department of State", "Embassy in Ghana"),
        ),
        (
            "U.S. Embassy Lima to the Secretary of State, cable 3312, May 4, 1989",
            ("Lima 3312", "U.S. Embassy Lima", "Secretary of State"),
        ),
        ("Lima 3312 to State, May 4, 1989, AAD", ("Lima 3312", None, "State")),
        ("Letter from the Mayor to the Chairman, May 4, 1989", (None, "Mayor", "Chairman")),
        ("Telegram, Holm to The Hague, May 4, 1949, ibid.", (None, "Holm", "The Hague")),
    ],
)
def test_a_number_is_a_message_with_its_post_and_the_is_no_part_of_a_name(
    text: str, fields: tuple[str | None, ...]
) -> None:
    got = record(text)
    assert (got.message, got.originator, got.recipient) == fields


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Outgoing cable, Holm to Pryor, 3 May 1966, LBJL", ("Cable", "Holm", "Pryor")),
        ("Circular despatch 18, Holm to Pryor, 3 May 1966, LBJL", ("Despatch", "Holm", "Pryor")),
        (
            "Holm to Pryor, memo of conversation with Lund, 3 May 1966, LBJL",
            ("Memorandum of Conversation", "Holm", "Pryor"),
        ),
        ("Holm, Memo to Files, May 3, 1966, LBJL", ("Memorandum for the File", "Holm", None)),
        ("Note from Lund from Oslo to Pryor, 3 May 1966, LBJL", ("Note", None, "Pryor")),
    ],
)
def test_words_before_a_kind_are_nobodys_name(text: str, fields: tuple[str | None, ...]) -> None:
    got = record(text)
    assert (got.kind, got.originator, got.recipient) == fields
