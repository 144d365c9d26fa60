"""Teletypes and airtels of a bureau, and translated telegrams under a heading."""

from __future__ import annotations

import io

import pytest

from foiakit.model.record import Record
from foiakit.papers.reading import read
from foiakit.readers import recognise
from foiakit.readers.source import Source

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


FOREIGN_OFFICE = """CONFIDENTIAL
FM OSLO 251930Z MAR 82
TO IMMEDIATE F C O
TELEGRAM NUMBER 115 OF 25 MARCH
INFO IMMEDIATE UKMIS NEW YORK, WASHINGTON
YOUR TELNO 77: HARBOR
1. I SAW THE MINISTER.
"""
LATER = """SECRET
FM WASHINGTON
TO DESKBY 021700Z FCO
TELNO 1901
OF 021600Z AUGUST 90
NORTHERN CRISIS: TALK WITH GENERAL HOLT
1. HE WAS WORRIED.
"""


@pytest.mark.parametrize(
    ("text", "sender", "recipient", "day", "level"),
    [
        (FOREIGN_OFFICE, "OSLO", "F C O", "1982-03-25", "Confidential"),
        (LATER, "WASHINGTON", "FCO", "1990-08-02", "Secret"),
    ],
)
def test_a_telegram_of_the_foreign_office_has_its_post_and_its_day(
    text: str, sender: str, recipient: str, day: str, level: str
) -> None:
    raw = text.encode()
    source = Source("a.txt", io.BytesIO(raw), raw)
    _, record = recognise(source).read(source)
    assert isinstance(record, Record)
    assert (record.kind, record.originator, record.recipient) == ("Telegram", sender, recipient)
    assert (record.date, record.classification) == (day, level)


def test_a_classified_message_has_the_parties_of_its_labels_or_of_its_cite_line() -> None:
    labelled = read(
        "CLASSIFIED MESSAGE\nSECRET\nDATE: 10 OCT 63\nTO: HARBOR CITY\nFROM: DIRECTOR\n\n"
        "TO PRITY HARB INFO CITE DIR 74001\n1. NO TRACES.\n"
    )
    assert (labelled.kind, labelled.date) == ("Cable", "1963-10-10")
    assert (labelled.head.sender, labelled.head.recipients) == ("DIRECTOR", ("HARBOR CITY",))
    cited = read(
        "CLASSIFIED MESSAGE  7  SECRET\nACTION: C/WH 5\nINFO: DCI\nS E C R E T 230148Z\n"
        "PRIORITY DIR CITE HARB 7001\n1. PRESS CLIPPINGS FOLLOW.\n"
    )
    assert (cited.kind, cited.head.sender, cited.head.recipients) == ("Cable", "HARB", ("DIR",))


def test_an_outgoing_telegram_without_a_number_of_its_own_has_its_addressee() -> None:
    paper = read(
        "OUTGOING TELEGRAM Department of State\nSECRET\nACTION: Amembassy OSLO PRIORITY 812\n"
        "INFO: Amembassy STOCKHOLM 333\nEmbtel 977.\nYou should see the Minister.\n"
    )
    assert (paper.kind, paper.head.recipients) == ("Telegram", ("Amembassy OSLO",))


def test_a_memorandum_with_such_a_heading_keeps_its_labels() -> None:
    paper = read(
        "Memorandum from the Director to the Staff\n\nTO: The Staff\nFROM: Ines Marlow\n"
        "SUBJECT: Harbor talks\nDATE: May 4, 1974\n\nIt is cold.\n"
    )
    assert (paper.kind, paper.title, paper.date) == ("Memorandum", "Harbor talks", "1974-05-04")
    assert paper.head.sender == "Ines Marlow"
