"""Documents of FRUS in a text from a browser: where one begins, and what its parts are."""

from __future__ import annotations

import pytest

from foiakit.cables.frus.web_page import documents

NEW = """Foreign Relations of the United States, 1969–1976, Volume XXI, Iceland, 1969–1973

12. Telegram From the Embassy in Iceland to the Department of State1
Reykjavik, May 4, 1971, 1405Z.

512. For the Secretary. Subject: Cod limits.2

1. The minister agreed in [Page 44] general terms.

2. He said yes.

1. Source: National Archives, RG 59, POL 33 ICE. Secret; Immediate; Exdis.
2. Not printed.
"""
OLD = """857.00/3–2950: Telegram

The Chargé in Norway (Harlan) to the Secretary of State

secret
Oslo, March 29, 1950—4 p. m.
[Received March 30—1 a. m.]

595. Ice limits were discussed.
"""
LISTED = """II. Ice and Fish, March 15–May 8, 1963

60. Memorandum From the Counselor of the Embassy in Iceland (Mek) to the Adviser (Lund)

Source: Washington Center, RG 306, Files: FRC 68. Secret. Also sent to Lund.

61. Editorial Note

62. Telegram From the Embassy in Iceland to the Department of State

Source: Department of State, Central Files, POL 33 ICE. Confidential.
"""


def test_the_parts_of_a_document_are_separated() -> None:
    (found,) = documents(NEW)
    assert (found.heading.number, found.heading.sender) == ("12", "Embassy in Iceland")
    assert found.heading.recipient == "Department of State"  # without the number of the note
    assert found.source == "National Archives, RG 59, POL 33 ICE. Secret; Immediate; Exdis."
    assert (found.place, found.date) == ("Reykjavik", "May 4, 1971, 1405Z")
    assert found.lines == (
        "512. For the Secretary. Subject: Cod limits.2",
        "1. The minister agreed in general terms.",
        "2. He said yes.",
    )
    assert (found.notes, found.pages) == ((("2", "Not printed."),), ("44",))


def test_notes_whose_numbers_were_not_copied_are_notes() -> None:
    text = NEW.replace("1. Source", "- Source").replace("2. Not printed.", "- Not printed.↩")
    (found,) = documents(text)
    assert found.source == "National Archives, RG 59, POL 33 ICE. Secret; Immediate; Exdis."
    assert found.notes == (("2", "Not printed."),)


def test_an_old_document_has_its_file_above_its_heading() -> None:
    (found,) = documents(OLD)
    assert (found.source, found.place) == ("857.00/3–2950: Telegram", "Oslo")
    assert (found.date, found.received) == ("March 29, 1950—4 p. m.", "March 30—1 a. m.")
    assert found.lines == ("secret", "595. Ice limits were discussed.")


def test_a_source_note_above_the_text_does_not_make_its_paragraphs_footnotes() -> None:
    text = (
        "Telegram From the Sixth Squadron (Holt) to the Ship Marlow\n\nJune 8, 1967, 1339Z.\n\n"
        "/1/Source: Naval Files, Box 8. Confidential; Flash.\n\n081339Z. Ice.\n\n1. Turn back.\n\n"
        "/2/Telegram 7 said the same.\n\n2. Report.\n"
    )
    (found,) = documents(text)
    assert found.lines == ("081339Z. Ice.", "1. Turn back.", "2. Report.")
    assert found.notes == (("2", "Telegram 7 said the same."),)


MEMORANDUM = """75. Memorandum From the Chairman of the Council (Holt) to Secretary Lund1
CM-4624-69
Washington, October 10,
1969.
{subject}
1. The harbor is closed.
- Source: National Archives, RG 218, Box 111. Top Secret; Sensitive.↩
"""


@pytest.mark.parametrize(
    "subject", ["SUBJECT\nIce in the Harbor", "- SUBJECT\n- Ice in the Harbor",
                "  • SUBJ\n    • Ice in the Harbor"],
)  # fmt: skip
def test_a_memorandum_has_its_subject_below_the_word(subject: str) -> None:
    (found,) = documents(MEMORANDUM.format(subject=subject))
    assert found.subject == "Ice in the Harbor"
    assert (found.place, found.date) == ("Washington", "October 10, 1969")
    assert found.lines == ("CM-4624-69", "1. The harbor is closed.")


def test_a_heading_may_go_on_in_a_second_line() -> None:
    text = NEW.replace("Iceland to the", "Iceland to\nthe")
    (found,) = documents(text)
    assert found.heading.recipient == "Department of State"
    assert found.place == "Reykjavik"


def test_a_list_of_headings_has_a_document_for_each() -> None:
    found = documents(LISTED)
    assert [each.heading.number for each in found] == ["60", "61", "62"]
    assert found[2].source == "Department of State, Central Files, POL 33 ICE. Confidential."
    assert not any(each.lines for each in found)


def test_an_entry_without_a_kind_is_one_if_its_source_follows() -> None:
    text = (
        LISTED + "\n63. Paper Agreed Upon at the Second Meeting\n\nSource: Holt Papers. Secret.\n"
    )
    found = documents(text)
    assert [each.heading.number for each in found] == ["60", "61", "62", "63"]
    assert found[3].source == "Holt Papers. Secret."


@pytest.mark.parametrize(
    ("heading", "kind"),
    [("136. Memorandum of Conversation0", "Memorandum of Conversation"),
     ("249. Verbatim Minutes of the Harbor Conference, Oslo, May 6, 19571", None)],
)  # fmt: skip
def test_a_heading_with_the_figure_of_a_note_needs_no_source(
    heading: str, kind: str | None
) -> None:
    found = documents(f"{heading}\n\nThe ministers met alone.\n")
    assert [each.heading.kind for each in found] == [kind]


def test_a_numbered_sentence_above_the_source_is_text() -> None:
    heading = "12. Telegram From the Embassy in Peru to the Department of State1"
    text = f"{heading}\n\n512. Go.\n\n1. Source: X.\n"
    (found,) = documents(text)
    assert (found.source, found.lines) == ("X.", ("512. Go.",))


def test_a_list_may_have_summaries_and_datelines_and_the_word_document() -> None:
    text = """Foreign Relations of the United States, 1964-1968, Volume XXVIII, Laos

Document 1: Memorandum From the Director (Lund) to the Special Group

Washington, January 17, 1964.

Summary: Lund asked for boats.

Source: Department of State, Files. Secret; Eyes Only.

Document 2: Telegram From the Embassy in Laos to the Department of State

Vientiane, February 12, 1964, 2:29 p.m.

Source: Johnson Library, Country File. Secret.
"""
    first, second = documents(text)
    assert (first.heading.number, first.heading.recipient) == ("1", "Special Group")
    assert (first.date, first.summary, first.lines) == (
        "January 17, 1964", "Lund asked for boats.", (),
    )  # fmt: skip
    assert (second.place, second.summary) == ("Vientiane", None)


OLD_LIST = """Chapter V: October 2 - November 15, 1941

[366] The Secretary of State to the Ambassador in Norway (Holt)
711.94/2340a: Telegram
[367] The Acting Chief of Staff (Lund), to the Acting Chief of the Division (Marlow)

740.0011 European War 1939/16081

[368] Memorandum of Conversation, by the Secretary of State
[369] The Ambassador in Norway (Holt) to the Secretary of State
[Received October 7-10:05 a.m.]
711.94/2348: Telegram
"""


def test_a_list_of_an_old_volume_has_each_file_below_its_heading() -> None:
    found = documents(OLD_LIST)
    assert [each.heading.number for each in found] == ["366", "367", "368", "369"]
    assert [each.source for each in found] == [
        "711.94/2340a: Telegram", "740.0011 European War 1939/16081", None,
        "711.94/2348: Telegram",
    ]  # fmt: skip
    assert found[3].received == "October 7-10:05 a.m."
    assert found[2].heading.kind == "Memorandum of Conversation"


def test_notes_with_numbers_in_brackets_are_not_a_list_of_documents() -> None:
    text = "Ice\n\n[1] Holt wrote it.\n[2] The harbor to the north was closed.\n[3] Ibid.\n"
    assert documents(text) == []


def test_a_day_may_be_before_its_month_and_a_file_may_be_somebody_s_papers() -> None:
    text = (
        "Holt Papers: Telegram\nThe Ambassador in Norway (Harlan) to the President1\n"
        "Oslo, 2 November 1943.\nPersonal and secret.\n"
    )
    (found,) = documents(text)
    assert (found.source, found.place, found.date) == (
        "Holt Papers: Telegram", "Oslo", "2 November 1943",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("Mr. Holt to Mr. Lund\nNo. 43.]\nDepartment of State, Washington,\nFebruary 28, 1867.\n"
         "Sir : I enclose a copy.\n", "Washington", "February 28, 1867"),
        ("No. 165.\nMr. Holt\nto Mr. Lund.\nNo. 369.]Washington, May 1, 1880.\nSir: It is read.\n",
         "Washington", "May 1, 1880"),
    ],
)  # fmt: skip
def test_letters_of_the_19th_century_have_their_number_below_their_heading(
    text: str, place: str, date: str
) -> None:
    (found,) = documents(text)
    assert (found.heading.sender, found.heading.recipient) == ("Mr. Holt", "Mr. Lund")
    assert (found.place, found.date) == (place, date)


def test_a_place_that_the_editors_add_is_in_brackets() -> None:
    (found,) = documents(OLD.replace("Oslo, March", "[Oslo,] March"))
    assert (found.place, found.date) == ("Oslo", "March 29, 1950—4 p. m.")


@pytest.mark.parametrize(
    "text",
    [
        "MEMORANDUM\n\nFrom: Holt\nTo: Lund\n\nIce.\n",
        "Report\n\n1. Letter from the Minister to the King.\n2. Telegram from Oslo to Bonn.\n",
        "He went from Oslo to Bonn.\n\nSource: a newspaper.\n",
        "A letter from Holt to Lund was found.\n\nSource: a newspaper.\n",
        "The Ambassador in Norway to the Secretary of State\n\nIce.\n",
        "Ice\n\nDocument 2: Memorandum From Holt to Lund, May 1975\nSource: RG 59, Box 12\n",
        "Memorandum from Holt to Lund, “Talks,” May 1975, Secret\nSource: RG 59, Box 12\n",
    ],
)
def test_another_text_has_no_document_of_a_volume(text: str) -> None:
    assert documents(text) == []
