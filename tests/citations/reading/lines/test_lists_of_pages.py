"""Lists as people copy them from pages: notes with bare numbers, dates above titles, bullets."""

from __future__ import annotations

import pytest
from citations.read_citations import record

from foiakit.citations.reading import Reading, read_all
from foiakit.model.record import Record


def entries(text: str) -> list[Record]:
    """The records of *text*, without what is skipped."""
    found = read_all(text.splitlines(keepends=True))
    return [reading.record for reading in found if isinstance(reading, Reading)]


ARMY_NOTES = """Endnotes for Chapter XVI

3 Memo, Brig Gen Marsh for DCofS, 28 Apr 43, sub: Rpt of Mission Headed by Gen Holt, OPD 381 Sec, 118.

4 Min 79th meeting JCS, 10 May 43.

5 Memo, Gen Marsh for James F. Pryor, 10 Jul 43, no sub, WDCSA 040. See pp. 105-06.

6 Paper, Col H. D. Lund, n.d., title: Planning for Harbors, Item 11, Exec 1.

8 Pers ltr, Brig Gen Marsh to Ann Holm, 28 May 43, OPD 381 Sec, 141.

12 (1) Memo, Asst DCofS for CofS, 16 Dec 42, Item 11, Exec 1. (2) Ltr, SW to President, 16 Dec 42.
"""  # noqa: E501 - lines as they are copied


def test_notes_whose_numbers_have_no_sign_are_entries() -> None:
    records = entries(ARMY_NOTES)
    assert [got.document for got in records] == ["3", "4", "5", "6", "8", "12"]
    assert [got.kind for got in records] == [
        *("Memorandum", "Minutes", "Memorandum", "Paper", "Letter", "Memorandum"),
    ]
    assert [(got.originator, got.recipient) for got in records] == [
        *(("Brig Gen Marsh", "DCofS"), (None, None), ("Gen Marsh", "James F. Pryor")),
        *(("Col H. D. Lund", None), ("Brig Gen Marsh", "Ann Holm"), ("Asst DCofS", "CofS")),
    ]
    assert records[0].title == "Rpt of Mission Headed by Gen Holt"
    assert [got.source for got in records[:5]] == [
        *("OPD 381 Sec, 118", None, "WDCSA 040", "Item 11, Exec 1", "OPD 381 Sec, 141"),
    ]
    assert [got.date for got in records[:3]] == ["1943-04-28", "1943-05-10", "1943-07-10"]


@pytest.mark.parametrize(
    "line", ["12 March 1961, Memo, Holm to Pryor", "40 Committee, Minutes, May 3, 1966"]
)
def test_a_day_or_a_committee_is_not_the_number_of_a_note(line: str) -> None:
    assert record(line).document is None


DATED = """61 - 70 of 76

April 26, 1950

Proposals on the Use of Harbors [Approved for Release, February 16, 2011]

Ivo Karras expands what he had proposed before.

May 29, 1954

Telegram from Karras to Renner - The Visit to the city of Bergen

Karras reports on the visit.

January 21, 1959

Ministry of Ports, 'Draft of a Reply to A. I. Falk's Talks in Oslo'

A draft of the reply.
"""


@pytest.mark.parametrize("between", ["\n", "\n-\n"])
def test_each_title_below_its_date_is_an_entry(between: str) -> None:
    records = entries(DATED.replace("\n\n\n", between))
    assert [got.date for got in records] == ["1950-04-26", "1954-05-29", "1959-01-21"]
    assert [got.title for got in records] == [
        "Proposals on the Use of Harbors",
        "The Visit to the city of Bergen",
        "Draft of a Reply to A. I. Falk's Talks in Oslo",
    ]
    assert records[1].recipient == "Renner"


def test_titles_above_their_dates_are_not_entries() -> None:
    links = "Related Links\n\nThe Port Biography\nMay 3, 2009\n\nThe Ice\nJune 5, 2008\n"
    assert entries(links) == []


def test_every_bullet_of_a_list_that_has_citations_is_an_entry() -> None:
    bullets = (
        "  • Marsh Report on the Ports\n  • Survival Guide of the Harbor Patrol\n"
        "  • Joint Staff Letter, 25 January 1993, Regarding the Ice\n"
        "  • State Department 9 June 1975 MemCon, Cod Policy\n"
    )
    records = entries(bullets)
    assert len(records) == 4
    assert (records[3].kind, records[3].date) == ("Memorandum of Conversation", "1975-06-09")
    assert records[3].originator == "State Department"


def test_numbered_lines_of_a_list_are_entries_also_at_its_beginning() -> None:
    numbers = "1.) Document # 124-10003-10063\n\n2.) Document # 124-10018-10356\n"
    assert [got.document for got in entries(numbers)] == ["1", "2"]


def test_numbers_may_be_left_out_of_a_list() -> None:
    notes = (
        "[35] Letter, Holm to Pryor, May 3, 1948\n\n"
        "[39] The Minister in Norway (Lund) to the Secretary of State\n"
    )
    assert [got.document for got in entries(notes)] == ["35", "39"]


def test_a_source_in_brackets_is_the_source() -> None:
    got = record(
        "1. Telegram 26 From the Embassy in Norway to the Department of State\n\n"
        "[Source: Department of State, Central Files, 884.19/1–561. Secret. 3 pages withheld.]"
    )
    assert (got.document, got.originator) == ("1", "Embassy in Norway")
    assert got.classification == "Secret"
    assert got.source == "Department of State, Central Files, 884.19/1–561"


def test_a_paper_says_who_prepared_it_and_a_plan_what_it_is_for() -> None:
    got = record("Document 5: Report Prepared by the Policy Planning Council\n\nOslo, May 3, 1963.")
    assert (got.kind, got.originator) == ("Report", "Policy Planning Council")
    plan = record("JCS 287/1, Strategic Plan for the Defense of Ports, 8 May 43.")
    assert (plan.title, plan.recipient) == ("Strategic Plan for the Defense of Ports", None)


def test_headings_above_a_file_number_are_entries_with_it() -> None:
    headings = (
        "[535] The Ambassador in Norway (Lund) to the Secretary of State\n\n"
        "857.00/4–748: Telegram\n\n\n"
        "[545] The Chargé in Norway (Falk) to the Secretary of State\n\n"
        "840.50 Recovery/10–2048\n\n\n"
        "[546] Memorandum of Conversation, by the Secretary of State\n\n711.66A/10–1948\n"
    )
    records = entries(headings)
    assert [got.document for got in records] == ["535", "545", "546"]
    assert [got.originator for got in records] == [
        *("Ambassador in Norway (Lund)", "Chargé in Norway (Falk)", "Secretary of State"),
    ]
    assert [got.kind for got in records] == ["Telegram", None, "Memorandum of Conversation"]
    assert [got.source for got in records] == [
        *("857.00/4–748", "840.50 Recovery/10–2048", "711.66A/10–1948"),
    ]


def test_a_number_on_a_line_of_its_own_belongs_to_the_note_below_it() -> None:
    notes = (
        "157.\nInterview on December 12, 1990, with Holm.\n"
        "160.\nInterviews on April 24, 1991, with Lund and with Falk.\n"
    )
    records = entries(notes)
    assert [got.document for got in records] == ["157", "160"]
    assert [got.kind for got in records] == ["Interview", "Interview"]
    assert [got.date for got in records] == ["1990-12-12", "1991-04-24"]


def test_a_date_above_a_title_with_the_same_date_is_its_own() -> None:
    text = (
        "March 2, 1973\n\n"
        "Excerpt from Minutes Nº 80 of the Board Meeting of 2 March 1973, 'A Talk'\n\n"
        "The board directs talks.\n\n"
        "May 3, 1978\n\nThe harbor meeting. Folder 47. The Holm Anthology.\n"
    )
    records = entries(text)
    assert [got.date for got in records] == ["1973-03-02", "1978-05-03"]
    assert (records[0].kind, records[0].title) == ("Minutes", "A Talk")
