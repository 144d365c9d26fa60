"""Scanned papers other than telegrams: only what two readings agree on is taken."""

from __future__ import annotations

import pytest

from foiakit.cables.scans.reading import ReadPage
from foiakit.papers.scans.reading import read

TEXT = """
We have prepared some talking points on the harbor for your use, and
the council has seen them. Please let us know if you need more copies of
the talking points on the harbor before the meeting.
"""


def memorandum(**changes: str) -> str:
    lines = {"date": "October 17, 1986", "to": "TO: The Harbor Council",
             "sender": "FROM: Marlow Policy Committee", "label": "SUBJECT:",
             "subject": "Talking Points on the Harbor"} | changes  # fmt: skip
    head = "{date}\n\n{to}\n\n{sender}\n\n{label} {subject}\n".format(**lines)
    return head + TEXT


def test_a_memorandum_has_what_its_two_readings_agree_on() -> None:
    scan = memorandum(label="SUBJECT;", subject="Xalking Points on the Harbor", to="TO The Harbor")
    found = read([ReadPage(scan, memorandum(subject="talkingPoints onthe Harbor"))])
    assert found is not None
    assert (found.kind, found.title) == ("Memorandum", "Talking Points on the Harbor")
    assert (found.head.sender, found.date) == ("Marlow Policy Committee", "1986-10-17")


def test_a_label_that_is_broken_is_no_part_of_the_subject() -> None:
    scan = memorandum(label="~SUBJ ECT;")
    found = read([ReadPage(scan, memorandum(label="SUBJ ECT:"))])
    assert found is not None
    assert found.title == "Talking Points on the Harbor"


@pytest.mark.parametrize("subject", ["T~lk1n# P0:nt$ 0n H@rb~r", "fk lsd iii Vqx zzk"])
def test_a_subject_that_cannot_be_read_gives_no_title(subject: str) -> None:
    found = read([ReadPage(memorandum(subject=subject), memorandum(subject=subject[::-1]))])
    assert found is not None
    assert found.title is None


def test_a_subject_goes_on_to_the_gap_below_it_and_specks_do_not() -> None:
    two = "Talking Points on the Harbor and\nU.S.-Soviet Relations"
    found = read([ReadPage(memorandum(subject=two), memorandum(subject=two))])
    assert found is not None
    assert found.title == "Talking Points on the Harbor and U.S.-Soviet Relations"
    dirty = read([ReadPage(memorandum(subject="The Harbor\nS -\nii"), memorandum())])
    assert dirty is not None
    assert "ii" not in (dirty.title or "")


DAYS = {
    "the same in both": ("October 17, 1986", "October 17, 1986", "1986-10-17"),
    "beside another stamp": ("'86 OCT 17 A9:50 October 17, 1986", "October 17, 1986", "1986-10-17"),
    "another day": ("October 17, 1986", "October 12, 1986", None),
    "another year": ("October 17, 1966", "October 17, 1986", None),
    "a month": ("November 1986", "Novembe(1986", "1986-11"),
    "the day lost": ("October , 1986", "October , 1986", None),
    "in one alone": ("October 17, 1986", "Octob 1!7 19S6", None),
    "in a sentence": ("We met the council on October 17, 1986", "We met them on October 17, 1986",
                      None),
}  # fmt: skip


@pytest.mark.parametrize(("first", "second", "day"), DAYS.values(), ids=DAYS)
def test_a_day_is_what_both_readings_say(first: str, second: str, day: str | None) -> None:
    found = read([ReadPage(memorandum(date=first), memorandum(date=second))])
    assert found is not None
    assert found.date == day


def test_the_year_that_the_pages_print_more_often_decides_between_two() -> None:
    more = "\nSeen OCT 18 1986\nSeen OCT 24 1986\n"
    found = read([ReadPage(memorandum(date="October 17, 1966") + more, memorandum() + more)])
    assert found is not None
    assert found.date == "1986-10-17"


@pytest.mark.parametrize("proof", ["'86 OCT 17 A9:50", "8632058"])
def test_a_clock_or_a_registry_confirms_one_of_two_years(proof: str) -> None:
    first, second = memorandum(date="October 17, 1966"), memorandum()
    assert read_day(first, second) is None
    assert read_day(f"{proof}\n{first}", f"{proof}\n{second}") == "1986-10-17"


def read_day(first: str, second: str) -> str | None:
    found = read([ReadPage(first, second)])
    return found.date if found else None


HEADINGS = {
    "two lines": (["THE HARBOR TALKS", "AND THE COUNCIL"], "THE HARBOR TALKS AND THE COUNCIL"),
    "by whom": (["PRESS BRIEFING", "", "BY", "", "THE HARBOR COUNCIL"],
                "PRESS BRIEFING BY THE HARBOR COUNCIL"),
    "a place below": (["PRESS BRIEFING", "", "THE BRIEFING ROOM"], "PRESS BRIEFING"),
    "below a letterhead": (["THE WHITE.HOUSE", "", "THE HARBOR MEETING"], "THE HARBOR MEETING"),
    "not to the end": (["THE HARBOR MEETING", "WITH", "Qvrzxk Bvk"], None),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "title"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_of_several_lines_is_whole_or_none(lines: list[str], title: str | None) -> None:
    page = "\n".join([*lines, TEXT])
    found = read([ReadPage(page, page)])
    assert (found.title if found else None) == title


def test_a_heading_in_capitals_is_a_title_where_it_can_be_read() -> None:
    page = ReadPage("THE HARB0R MEETIVG\n" + TEXT, "TNE HARBOR MEETING\n" + TEXT)
    found = read([page])
    assert found is not None
    assert (found.kind, found.title) == (None, "THE HARBOR MEETING")
    assert read([ReadPage("DECLASSIFY IN PART\n" + TEXT, "DECLASSIFY IN PART\n" + TEXT)]) is None
    assert read([ReadPage("TXE HQRB MEETIVG\n" + TEXT, "IIE RBOR METIV\n" + TEXT)]) is None


SLIPS = {
    "Executive Secretariat Action Slip": (
        "EXECUTIVE SECRETARIAT\nACTI0N SLIP\nACTION ASSIGNED TO: PA\nACTION REQUESTED:\n"
        "WITH DRAFT REPLY FOR SIGNATURE\nCOMMENT\nPREPARE HATCH CABLE\nSEND A COMEBACK COPY\n"
        "TRANSMITTAL FORM\nAPPROPRIATE HANDLING\nCOPIES TO:\n"),
    "Department of State, Office of the Secretary": (
        "OFFICE OF THE SECRETARY\nACT2ON INFO\nRECOMMEUDATION/REPLY FOR S\nREPLY DIRECTLY ON BEHALF"
        "\nINFO COPY TO S\nPREPARE REPLY FOR H\nREMARKS\n"),
    "Routing slip": "M/CT A ACDA\nM/DGP A/FOI AID\nUNA CA USIA\nEUR INM\nNEA OES\n",
}  # fmt: skip


@pytest.mark.parametrize(("title", "text"), SLIPS.items(), ids=SLIPS)
def test_a_routing_slip_is_known_by_what_is_printed_on_it(title: str, text: str) -> None:
    found = read([ReadPage(text, "• • •\n8631205\n")])
    assert found is not None
    assert (found.kind, found.title) == ("Routing Slip", title)
    assert read([ReadPage(text + TEXT * 9, None)]) is None
