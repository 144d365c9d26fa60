from __future__ import annotations

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.styles.chicago_note import cite
from foiakit.model.record import Collection, Record

FOURTH = (
    'U.S. Department of State, "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin'
    ' Haqqani on Bin Ladin," cable, State 095538, May 24, 1999, Secret, NODIS, doc. 4 in "The'
    " Haqqani History: Bin Ladin's Advocate Inside the Taliban,\" ed. Barbara Elias-Sanborn,"
    " National Security Archive Electronic Briefing Book No. 389, September 11, 2012,"
    " https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/."
)


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == FOURTH


def test_a_post_is_named_without_parentheses_but_an_acronym_keeps_them(
    documents: list[Record], posting: Collection
) -> None:
    assert cite(documents[1], posting).startswith("U.S. Embassy Islamabad, ")
    assert cite(documents[4], posting).startswith(
        "International Security Assistance Force - Afghanistan (ISAF), "
        '"The Landing Zone, RC East OSINT Summary," report, December 18, 2008, Secret, doc. 5 in'
    )


def test_a_known_recipient_makes_it_sender_to_recipient(fourth: Record) -> None:
    line = cite(fourth._replace(recipient="U.S. Embassy (Islamabad)"))
    assert line.startswith('U.S. Department of State to U.S. Embassy Islamabad, "Usama')


def test_a_recipient_without_a_sender_belongs_to_the_kind() -> None:
    record = Record(title="Thanks", kind="Letter", recipient="President Carter")
    assert cite(record) == '"Thanks," letter to President Carter.'
    assert cite(Record(recipient="President Carter")) == "Document to President Carter."


def test_the_classification_can_be_left_out(fourth: Record, posting: Collection) -> None:
    line = cite(fourth, posting, CiteOptions(classification=False))
    assert ", May 24, 1999, doc. 4 in" in line


def test_the_page_and_the_day_of_access_are_named(fourth: Record, posting: Collection) -> None:
    line = cite(fourth, posting, CiteOptions(page="3", accessed="2026-11-22"))
    assert ", NODIS, p. 3, doc. 4 in" in line
    assert ", accessed November 22, 2026, https://" in line


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ('Reply to "Blue Note" Cable', "\"Reply to 'Blue Note' Cable,\" cable."),
        ("Reply to “Blue Note”", "\"Reply to 'Blue Note,'\" cable."),
        ("Who Sent It?", '"Who Sent It?," cable.'),
        ("[List of Detainees]", "[List of Detainees], cable."),
        ("[Excised]", '"[Excised]," cable.'),
        ("Talks with the U.S.", '"Talks with the U.S.," cable.'),
    ],
)
def test_titles_that_quote_ask_or_are_supplied(title: str, printed: str) -> None:
    assert cite(Record(title=title, kind="Cable")) == printed


@pytest.mark.parametrize(
    ("date", "end", "printed"),
    [
        ("1965~", None, "ca. 1965"),
        ("1962-21", None, "Spring 1962"),
        ("1975-03-03", "1975-03-07", "March 3-7, 1975"),
        ("1975-03-30", "1975-04-02", "March 30 - April 2, 1975"),
        ("1998-07", None, "July 1998"),
        ("196X", None, "1960s"),
        ("some day", None, "some day"),
    ],
)
def test_a_date_is_printed_as_coarse_as_it_is_known(
    date: str, end: str | None, printed: str
) -> None:
    assert cite(Record(kind="Cable", date=date, date_end=end)) == f"Cable, {printed}."


def test_without_a_posting_source_and_address_tell_where_it_is() -> None:
    record = Record(
        kind="Cable", message="State 000012", source="RG 59", url="https://example.org/a b",
        collection="CREST", document="7",
    )  # fmt: skip
    assert cite(record) == 'Cable, State 000012, doc. 7 in "CREST," https://example.org/a%20b.'
    assert cite(record._replace(collection=None)) == (
        "Cable, State 000012, RG 59, https://example.org/a%20b."
    )
