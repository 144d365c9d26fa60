from __future__ import annotations

from foiakit.citations import CiteOptions
from foiakit.citations.styles.mla import cite, in_text
from foiakit.model.record import Collection, Record

FOURTH = (
    'United States, Department of State. "Usama bin Ladin: Pressing High-Level Taliban Official'
    " Jalaluddin Haqqani on Bin Ladin.\" 24 May 1999. The Haqqani History: Bin Ladin's Advocate"
    " Inside the Taliban, edited by Barbara Elias-Sanborn, National Security Archive Electronic"
    " Briefing Book no. 389, 11 Sept. 2012, doc. 4, nsarchive2.gwu.edu/NSAEBB/NSAEBB389/."
    " Cable State 095538."
)


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == FOURTH


def test_the_container_is_in_italics(fourth: Record, posting: Collection) -> None:
    line = cite(fourth, posting, CiteOptions(markup="markdown"))
    assert " *The Haqqani History: Bin Ladin's Advocate Inside the Taliban*, edited by" in line


def test_the_recipient_and_the_day_of_access_come_last(fourth: Record, posting: Collection) -> None:
    line = cite(
        fourth._replace(recipient="U.S. Embassy (Islamabad)"),
        posting,
        CiteOptions(accessed="2026-01-05"),
    )
    assert line.endswith(
        "389/. Accessed 5 Jan. 2026. Cable State 095538 to U.S. Embassy Islamabad."
    )


def test_three_editors_are_one_and_others(fourth: Record, posting: Collection) -> None:
    three = posting._replace(editors=("Ann Lee", "Bo Ray", "Cy Poe"))
    assert ", edited by Ann Lee et al., National" in cite(fourth, three)


def test_days_come_before_months_in_spans_too() -> None:
    span = Record(title="A", date="1975-09-30", date_end="1975-10-02")
    assert cite(span) == '"A." 30 Sept. - 2 Oct. 1975.'
    assert cite(span._replace(date_end="1975-09-30")) == '"A." 30 Sept. 1975.'


def test_the_text_names_author_and_page(fourth: Record) -> None:
    assert in_text(fourth, how=CiteOptions(page="3")) == "(United States, Department of State 3)"
