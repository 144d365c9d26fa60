"""Words on the subject after sender and recipient."""

from __future__ import annotations

import pytest
from citations.read_citations import record


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Report from Holm and Lund on the crisis in Norway, May 3, 1956", ("Holm and Lund", None)),
        ("Letter from Holm to Lund - The Visit to the North, May 3, 1956", ("Holm", "Lund")),
        ("Memo from Holm to the Panel on the Ice, May 3, 1956", ("Holm", "Panel on the Ice")),
    ],
)  # fmt: skip
def test_a_subject_is_not_a_part_of_a_name(line: str, parties: tuple[str, str | None]) -> None:
    got = record(line)
    assert (got.originator, got.recipient) == parties


def test_a_name_with_a_dash_is_kept() -> None:
    got = record('Assistance Force - Norway (AFN), Report, "Ice," December 18, 2008, Secret.')
    assert got.originator == "Assistance Force - Norway (AFN)"


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Cable, Holm to Lund [via Falk], May 3, 1948", ("Holm", "Lund [via Falk]")),
        ("Telegram No. 53, Holm to Lund, transmitting a Message from Falk to Lund, May 3, 1949",
         ("Holm", "Lund")),
        ("Cable, Holm to Lund, Plans for Falk's Visit to Bergen, May 3, 1948", ("Holm", "Lund")),
        ("Information Letter from Holm to Lund, May 3, 1944", ("Holm", "Lund")),
        ("Paraphrase of Telegram From Holm to the President, May 3, 1944", ("Holm", "President")),
        ("Memo from Holm to High Commissioner, Oslo, May 3, 1944",
         ("Holm", "High Commissioner, Oslo")),
        ("Conversation, Holm and Lund with Falk, Oslo, 17 January 1950", (None, None)),
    ],
)  # fmt: skip
def test_what_is_sent_along_and_journeys_name_no_party(
    line: str, parties: tuple[str | None, str | None]
) -> None:
    got = record(line)
    assert (got.originator, got.recipient) == parties


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Telegram from Embassy Oslo to Washington (No. 991), June 28, 1954.", "Oslo 991"),
        ("Telegram from Oslo (No. 412) to Washington, June 28, 1954.", "Oslo 412"),
        ("Embtel 868, Oslo to Washington, 5 Oct 1965.", "Oslo 868"),
        ("Letter from Governor Oslo to Washington (No. 7), June 28, 1954.", None),
    ],
)
def test_a_number_in_brackets_is_that_of_the_telegram_and_no_part_of_a_name(
    line: str, message: str | None
) -> None:
    got = record(line)
    assert (got.message, got.recipient) == (message, "Washington")
    assert "Oslo" in (got.originator or "")


def test_a_mark_in_brackets_is_no_part_of_the_name_after_it() -> None:
    got = record("[Author excised], CIA, Cable, 14 March 1967, RG 263, Box 4.")
    assert (got.originator, got.kind, got.excised) == ("CIA", "Cable", True)


def test_a_title_has_no_label() -> None:
    got = record('Action Memorandum from Lund to Holm, "Subject: Ice," March 2, 1978.')
    assert got.title == "Ice"


def test_a_source_has_no_label() -> None:
    got = record(
        'Memorandum for Holm from Lund, "Ice," June 19, 1979. Source: Carter Library, Box 3'
    )
    assert (got.source, got.date) == ("Carter Library, Box 3", "1979-06-19")


def test_an_office_after_a_title_is_not_a_classification() -> None:
    got = record('Anna Lund, "Ice," Bureau of Northern Ports, May 3, 1979.')
    assert got.classification is None


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ('Research Memorandum, Lund to Holm, "Ice," July 9, 1964.', ("Lund", "Holm")),
        ('DIA Research Memorandum RFE-3, Lund to Holm, "Ice," July 9, 1964.', ("DIA", "Holm")),
        ('FBI, Memorandum, Lund to Holm, "Ice," July 9, 1964.', ("FBI", "Holm")),
        ("Ambassador Lund to the Secretary (Oslo 302), June 4, 1968.",
         ("Ambassador Lund", "Secretary")),
        ("Note by Anna Lund on memorandum from Holm, June 4, 1968.", ("Anna Lund", None)),
    ],
)  # fmt: skip
def test_a_kind_or_number_is_no_part_of_a_name(line: str, parties: tuple[str, str | None]) -> None:
    got = record(line)
    assert (got.originator, got.recipient) == parties
    assert got.date in {"1964-07-09", "1968-06-04"}


def test_the_day_of_a_release_is_not_the_date_of_the_document() -> None:
    got = record('Anna Lund, Memorandum, "Ice," April 15, 1966, declassified February 2, 1990.')
    assert (got.date, got.date_end) == ("1966-04-15", None)
