"""Memoranda, letters, reports and slips of many agencies, as texts, as PDFs and as scans."""

from __future__ import annotations

import pytest
from papers import score_composed

from foiakit.cables.scans.reading import ReadPage
from foiakit.papers.reading import read
from foiakit.papers.scans.reading import read as read_scan
from foiakit.readers.documents import paper

BELOW = "\n\nThe council of the port met in the morning and closed the mole.\n"


@pytest.mark.parametrize("way", score_composed.WAYS)
def test_papers_of_agencies_are_read_and_what_is_in_doubt_is_left_empty(way: str) -> None:
    for batch in score_composed.BATCHES:
        found = score_composed.scores(way, batch)
        assert min(score.precision for score in found.values()) >= 0.9, found
        assert min(score.recall for score in found.values()) >= 0.75, found


def fields(text: str) -> tuple[str | None, ...]:
    found = paper.record_of(read(text))
    return (found.kind, found.title, found.date, found.originator)


DAYS = {
    "SUBJECT: Harbor\nDATE: 6/14/67": "1967-06-14",
    "SUBJECT: Harbor\nDATE: 6/7/67": None,  # the day and the month cannot be told from each other
    "THE HARBOR TALKS\n111530Z MAR 92": None,
    "SUBJ: Harbor\nDATE OF PUBLICATION: 111530Z MAR 92": "1992-03-11",
    "THE HARBOR TALKS\nNorthport, December 3, 1990": "1990-12-03",
    "THE HARBOR TALKS\nBy Ines Marlow, December 3, 1990": None,
    "THE HARBOR TALKS\nMarch 1982": "1982-03",
    "THE HARBOR TALKS\nMarch 1982\nApril 1982": None,
    "THE HARBOR TALKS\n(As of November 4, 1982)": "1982-11-04",
    "THE HARBOR TALKS\nTuesday, November 4, 1982": None,  # it was a Thursday
    "HARBOR TALKS\n\nMay 3, 1984     Letter\nJune 12, 1984    Reply": None,
    "HARBOR TALKS\n\n1   May 3, 1984     Letter\n2   June 12, 1984    Reply": None,
    "SECRET                                May 3, 1984\n\nHARBOR TALKS": "1984-05-03",
}


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_the_day_of_a_paper_is_the_one_that_it_states_of_itself(text: str, day: str | None) -> None:
    assert fields(text + BELOW)[2] == day


MEMORANDA = {
    "the label away from its colon": (
        "MEMORANDUM FOR:  The Director\nFROM        :  Ines Marlow\nSUBJECT     :  Harbor talks"),
    "a date at the right": (
        "TO: The Director          DATE: May 9, 1974\nFROM: Ines Marlow\nSUBJECT: Harbor talks"),
    "a marking after the subject": "FROM: Ines Marlow\nSUBJECT: Harbor talks (C)",
    "labels without colons": (
        "TO       The Director            May 9, 1974\nFROM     Ines Marlow\n"
        "SUBJECT  Harbor talks"),
    "a misread label": "TO: The Director\nFR0M: Ines Marlow\nSUB ECT: Harbor talks",
}  # fmt: skip


@pytest.mark.parametrize("head", MEMORANDA.values(), ids=MEMORANDA)
def test_a_memorandum_is_read_in_each_layout_of_its_head(head: str) -> None:
    kind, title, _, sender = fields(head + BELOW)
    assert (kind, title, sender) == ("Memorandum", "Harbor talks", "Ines Marlow")


def test_a_list_that_names_a_memorandum_is_not_one() -> None:
    rows = "INVENTORY OF DOCUMENTS\n1   May 3, 1984    Memorandum to the files\n" * 2
    assert fields(rows + BELOW)[:2] == (None, "INVENTORY OF DOCUMENTS")


@pytest.mark.parametrize(
    "line", ["(Northport, Harborland)", "BUREAU OF PUBLIC AFFAIRS", "SYSTEM II", "NIE 24-68",
             "EMBARGOED FOR RELEASE", "PAGE 2", "Secret", "DEPARTMENT OF THE ARMY",
             "DRAFTED BY: EUR:IMARLOW", "PR NO. 212", "OUTGOING TELEGRAM"],
)  # fmt: skip
def test_what_is_printed_above_a_heading_is_not_the_title(line: str) -> None:
    assert fields(f"{line}\n\nTHE HARBOR TALKS{BELOW}")[1] == "THE HARBOR TALKS"


def scanned(first: str, other: str | None = None) -> tuple[str | None, ...]:
    found = read_scan([ReadPage(first + BELOW, (other or first) + BELOW)])
    return (found.kind, found.title, found.date) if found else (None, None, None)


def test_a_scanned_memorandum_of_conversation_may_have_no_subject() -> None:
    found = scanned("Memorandum of Conversation\n\nDate: June 7, 1982\nPlace: The Harbor\n")
    assert found == ("Memorandum of Conversation", "Memorandum of Conversation", "1982-06-07")


def test_a_day_of_the_week_that_fits_proves_a_day_that_one_program_misread() -> None:
    line = "THE HARBOR TALKS\n{}, October 9, {}\n"
    assert scanned(line.format("Thursday", "1986"), line.format("Thursday", "1966"))[2] == (
        "1986-10-09"
    )
    assert scanned(line.format("Friday", "1986"))[2] is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("2 June 1977", "1977-06-02"), ("For Immediate Release   June 18, 1987", "1987-06-18"),
        ("MEMORANDUM FOR THE RECORD 12 August 1976", "1976-08-12"),
        ("TO: The Director DATE: May 9, 1974", "1974-05-09"), ("DOI: MARCH - APRIL 1970", None),
        ("THURSDAY, OCTOBER 16, 1986, 12:41 P.M.", "1986-10-16"),
    ],
)  # fmt: skip
def test_a_scan_prints_its_day_in_the_ways_that_texts_do(line: str, day: str | None) -> None:
    assert scanned(f"THE HARBOR TALKS\n{line}\n")[2] == day


def test_a_sentence_right_below_the_subject_of_a_scan_is_not_part_of_it() -> None:
    head = "MEMORANDUM\nFROM: Ines Marlow\nSUBJECT: Harbor Talks\nThe council met on Tuesday."
    assert scanned(head + " It closed the mole.")[:2] == ("Memorandum", "Harbor Talks")


@pytest.mark.parametrize("line", ["COPIES TO: THE HARBOR COUNCIL", "II. CURRENT HARBOR SITUATION"])
def test_neither_a_label_nor_a_section_is_the_title_of_a_scan(line: str) -> None:
    assert scanned(f"{line}\n")[1] is None
