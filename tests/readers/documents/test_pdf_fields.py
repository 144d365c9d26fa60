"""PDFs other than telegrams are read as papers: head, stamps, marks of cuts, sheets."""

from __future__ import annotations

from pathlib import Path

import pdf_builder
import pytest

from foiakit.model.record import Details, Record
from foiakit.model.shown_title import shown_title
from foiakit.readers.documents import pdf, pdf_fields
from foiakit.readers.source import open_source

MEMORANDUM = """CENTRAL INTELLIGENCE AGENCY
WASHINGTON, D.C. 20505
12 June 1975
MEMORANDUM FOR: Director of Harbors
FROM: Chief, Example Division
SUBJECT: Harbor Traffic at Varna
REFERENCE: Your memorandum of 2 June 1975
1. The harbor has been quiet, and nothing is asked of you. (b)(1), (b)(3)
SECRET
Approved For Release 2005/11/23 : CIA-RDP79R00904A001500020012-3"""
LETTER = """United States Department of Harbors
March 3, 2014
Ms. Jane Doe
1 Example Street
Dear Ms. Doe:
We refer to our letter of July 2013 about the release of certain material of the harbor.
Sincerely,"""
SHEET = """FEDERAL BUREAU OF INVESTIGATION
FOI/PA
DELETED PAGE INFORMATION SHEET
FOI/PA# 1234567-0
Total Deleted Page(s) = 3
Page 2 ~ b1; b3;
Page 5 ~ b6; b7C;
Page 9 ~ Duplicate;"""
WITHDRAWN = """Withdrawal/Redaction Sheet
Presidential Library of the Harbors
001 memo Marlow to Ferris 1 page 3/5/93 P1/b(1)
RESTRICTION CODES
(b)(1)
(b)(6)"""


def read(tmp_path: Path, *pages: str, name: str = "C0654.pdf") -> tuple[Record, Details]:
    path = tmp_path / name
    path.write_bytes(pdf_builder.pdf(*pages))
    source = open_source(str(path))
    with source.stream:
        details, record = list(pdf.read(source))
    assert isinstance(details, Details)
    assert isinstance(record, Record)
    return record, details


def test_a_memorandum_has_its_head_and_what_its_stamp_says(tmp_path: Path) -> None:
    record, details = read(tmp_path, MEMORANDUM)
    assert (record.kind, record.title, record.date) == (
        "Memorandum", "Harbor Traffic at Varna", "1975-06-12",
    )  # fmt: skip
    assert (record.originator, record.recipient) == (
        "Chief, Example Division",
        "Director of Harbors",
    )
    assert (record.document, record.released) == ("CIA-RDP79R00904A001500020012-3", "2005-11-23")
    assert (record.classification, record.excised) == ("Secret", True)
    assert (record.text or "").endswith("nothing is asked of you. [Excised: B1, B3]\nSECRET")
    assert details.data["excised_pages"] == {"1": {"B1": 1, "B3": 1}}


def test_grounds_that_a_sentence_speaks_of_are_no_mark(tmp_path: Path) -> None:
    record, _ = read(tmp_path, f"{LETTER}\nIt was withheld under Exemptions (b)(1) and (b)(5).")
    assert record.excised is None
    assert "Exemptions (b)(1) and (b)(5)." in (record.text or "")


def test_a_letter_keeps_its_letterhead_and_is_not_called_by_it(tmp_path: Path) -> None:
    record, _ = read(tmp_path, LETTER)
    assert (record.kind, record.date, record.recipient) == ("Letter", "2014-03-03", "Ms. Doe")
    assert record.title is None  # citations would print the file's name
    assert shown_title(record) == "[Letter to Ms. Doe]"
    assert (record.text or "").startswith("United States Department of Harbors")
    about, _ = read(tmp_path, LETTER.replace("Dear", "Re: Harbor papers\nDear"))
    assert about.title == "Harbor papers"


def test_a_sheet_for_deleted_pages_gives_their_grounds(tmp_path: Path) -> None:
    record, details = read(tmp_path, SHEET)
    assert (record.case, record.kind) == ("1234567-0", "Withdrawal Sheet")
    assert record.exemptions == ("B1", "B3", "B6", "B7(C)")
    assert record.excised is True
    assert details.data["withheld_pages"] == {"2": ["B1", "B3"], "5": ["B6", "B7(C)"], "9": []}
    assert "excised_pages" not in details.data


def test_what_a_withdrawal_sheet_prints_is_no_mark_of_a_cut(tmp_path: Path) -> None:
    record, details = read(tmp_path, WITHDRAWN, f"{LETTER}\n(b)(6)\nMore of it.")
    assert details.data["excised_pages"] == {"2": {"B6": 1}}
    assert record.excised is True


@pytest.mark.parametrize(
    ("stamp", "case", "day"),
    [
        ('FL-2017-13804 A-00000748370 "UNCLASSIFIED" 3/28/2024 Page 2', "FL-2017-13804",
         "2024-03-28"),
        ("U.S. DEPARTMENT OF STATE REVIEW AUTHORITY: Ines T Marlow DATE/CASE ID: 20 MAR 2014"
         " 201200123", "201200123", "2014-03-20"),
        ("Declassified/Released US Department of State EO Systematic Review 20 Mar 2014", None,
         "2014-03-20"),
    ],
)  # fmt: skip
def test_stamps_of_courts_and_reviews_give_case_and_day(
    stamp: str, case: str | None, day: str, tmp_path: Path
) -> None:
    record, details = read(tmp_path, f"{LETTER}\n{stamp}")
    assert (record.case, record.released) == (case, day)
    assert stamp not in (record.text or "")
    assert details.data["release"]["stamps"]


BODY = "The harbor has been quiet since the spring, and nothing is asked of the council this year."
HEADINGS = {
    "a report": ("Annual Report of the Harbor Council", "Annual Report of the Harbor Council"),
    "capitals": ("THE HARBOR\nMEETING", "THE HARBOR MEETING"),
    "below a letterhead": ("CENTRAL INTELLIGENCE AGENCY\nHarbor Traffic", "Harbor Traffic"),
    "an acronym": ("NHC Request Form", "NHC Request Form"),
    "a sentence": ("The harbor has been quiet since the spring, and", "C0654"),
    "cut short": ("A Report on the Harbor of", "C0654"),
    "garbled": ("Anxval Rpeort vf teh Hrabor Cuoncil", "C0654"),
    "one word": ("Harbors", "C0654"),
}  # fmt: skip


@pytest.mark.parametrize(("first", "title"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_is_the_title_of_a_paper_of_no_known_kind(
    tmp_path: Path, first: str, title: str
) -> None:
    record, _ = read(tmp_path, f"{first}\n\nMarch 3, 2014\n\n{BODY}\n")
    assert (record.kind, record.title, record.date) == (None, title, "2014-03-03")


def test_a_title_that_is_the_name_of_the_file_is_reported(tmp_path: Path) -> None:
    def remarks(text: str, title: str | None = None) -> list[str]:
        path = tmp_path / "C0654.pdf"
        path.write_bytes(pdf_builder.pdf(text, title=title))
        source = open_source(str(path))
        with source.stream:
            list(pdf.read(source))
        return list(source.shared_remarks)

    assert pdf_fields.NAMED in remarks(BODY)
    assert pdf_fields.NAMED not in remarks(BODY, title="The Harbor")
    assert pdf_fields.NAMED not in remarks(f"The Harbor Council\n\n{BODY}")
