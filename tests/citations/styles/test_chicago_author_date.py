from __future__ import annotations

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.styles.chicago_author_date import cite, in_text
from foiakit.model.record import Collection, Record

FOURTH = (
    'U.S. Department of State. 1999. "Usama bin Ladin: Pressing High-Level Taliban Official'
    ' Jalaluddin Haqqani on Bin Ladin." Cable, State 095538, May 24. Secret, NODIS. Document 4 in'
    ' "The Haqqani History: Bin Ladin\'s Advocate Inside the Taliban," edited by Barbara'
    " Elias-Sanborn. National Security Archive Electronic Briefing Book No. 389,"
    " September 11, 2012. https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/."
)


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == FOURTH


def test_the_text_names_author_year_and_page(fourth: Record) -> None:
    assert in_text(fourth) == "(U.S. Department of State 1999)"
    assert in_text(fourth, how=CiteOptions(page="3")) == "(U.S. Department of State 1999, 3)"


@pytest.mark.parametrize(
    ("date", "end", "line"),
    [
        (None, None, "CIA. n.d. Report."),
        ("1965~", None, "CIA. ca. 1965. Report."),
        ("1962-21", None, "CIA. 1962. Report, Spring."),
        ("1975-03-03", "1975-03-07", "CIA. 1975. Report, March 3-7."),
        ("1975-03", "1975-04", "CIA. 1975. Report, March-April."),
        (
            "1974-12-30",
            "1975-01-02",
            "CIA. 1974-1975. Report, December 30, 1974 - January 2, 1975.",
        ),
        ("1974", "1975", "CIA. 1974-1975. Report."),
    ],
)
def test_the_year_stands_after_the_author_and_the_day_with_the_kind(
    date: str | None, end: str | None, line: str
) -> None:
    assert cite(Record(originator="CIA", kind="Report", date=date, date_end=end)) == line


def test_without_an_author_the_title_leads() -> None:
    assert cite(Record(title="Peace", date="1999")) == '"Peace." 1999.'
