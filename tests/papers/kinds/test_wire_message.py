"""Teletypes and airtels of a bureau, and translated telegrams under a heading."""

from __future__ import annotations

import pytest

from foiakit.papers.reading import read

TELETYPE = """Date: 5/4/64

Transmit the following in

(Type in plain text or code)

Via {how}

(Priority or Method of Mailing)

TO: DIRECTOR, BUREAU (105-90555)

ATTENTION: SECTION CHIEF HOLT

FROM: SAC, NORTHPORT (100-9041)

INES MARLOW, AKA. PERSONNEL MATTER

RE TELEPHONE CALL THIS DATE.
"""


@pytest.mark.parametrize(
    ("how", "kind"), [("TELETYPE", "Teletype"), ("AIRTEL AIR MAIL", "Airtel"), ("AIRTEL", "Airtel")]
)
def test_a_bureau_s_message_has_its_offices_without_the_numbers_of_their_files(
    how: str, kind: str
) -> None:
    paper = read(TELETYPE.format(how=how))
    assert (paper.kind, paper.date) == (kind, "1964-05-04")
    assert paper.head.sender == "SAC, NORTHPORT"
    assert paper.head.recipients == ("DIRECTOR, BUREAU",)
    assert paper.title is None


def test_a_paper_that_only_mentions_a_teletype_is_not_one() -> None:
    text = "TO: DIRECTOR\nFROM: SAC, NORTHPORT\n\nThe teletype of May 4 was seen by Holt.\n"
    assert read(text).kind != "Teletype"


@pytest.mark.parametrize(
    ("heading", "sender", "recipient", "day"),
    [
        (
            "Telegram from Northern Ambassador to the USA Lund to the Ministry of Fish",
            "Northern Ambassador to the USA Lund", "Ministry of Fish", "1962-11-05",
        ),
        (
            "Telegram from Lund to the Ministry of Fish (1)", "Lund", "Ministry of Fish",
            "1962-11-05",
        ),
        (
            "Cable from Lund to the Ministry of Fish, 24 October 1962", "Lund", "Ministry of Fish",
            "1962-10-24",
        ),
    ],
)  # fmt: skip
def test_a_translated_telegram_has_the_parties_and_the_day_of_its_heading(
    heading: str, sender: str, recipient: str, day: str
) -> None:
    text = f"{heading}\n\n5 November 1962\n\nTOP SECRET\nCopy No. 1\n\nToday Holt invited me.\n"
    paper = read(text)
    assert (paper.head.sender, paper.head.recipients) == (sender, (recipient,))
    assert (paper.date, paper.classification) == (day, "Top Secret")
    assert paper.kind in {"Telegram", "Cable"}


@pytest.mark.parametrize(
    "line",
    ["He sent a telegram from Oslo to Bonn.", "From Oslo to Bonn", "The road from Oslo to Bonn"],
)
def test_a_sentence_with_from_and_to_is_not_a_heading(line: str) -> None:
    assert read(f"{line}\n\nIt was cold.\n").head.sender is None
