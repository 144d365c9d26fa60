from __future__ import annotations

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.styles.apa import cite, in_text
from foiakit.model.record import Collection, Record

# APA lowers the titles' capitals; ours keeps the source's, because no rule tells a name from a
# word that is only capitalised.
FOURTH = (
    "U.S. Department of State. (1999, May 24). Usama bin Ladin: Pressing High-Level Taliban"
    " Official Jalaluddin Haqqani on Bin Ladin (State 095538) [Cable]. In B. Elias-Sanborn (Ed.),"
    " The Haqqani History: Bin Ladin's Advocate Inside the Taliban (Electronic Briefing Book"
    " No. 389, Document 4). National Security Archive."
    " https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/"
)


def test_document_4_is_the_worked_example_with_its_own_capitals(
    fourth: Record, posting: Collection
) -> None:
    assert cite(fourth, posting) == FOURTH


def test_both_titles_are_in_italics(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting, CiteOptions(markup="html")).count("<i>") == 2


@pytest.mark.parametrize(
    ("editors", "printed"),
    [
        ((), ". In The Haqqani"),
        (("William Burr", "Malcolm Byrne"), ". In W. Burr & M. Byrne (Eds.), The"),
        (("Ann Lee", "Jean-Paul Ray", "Cy van Poe"), ". In A. Lee, J.-P. Ray, & C. van Poe (Eds.)"),
        (("Archive Staff",), ". In Archive Staff (Ed.), The"),
    ],
)
def test_editors_have_initials_before_their_names(
    fourth: Record, posting: Collection, editors: tuple[str, ...], printed: str
) -> None:
    assert printed in cite(fourth, posting._replace(editors=editors))


@pytest.mark.parametrize(
    ("record", "line"),
    [
        (Record(kind="Cable", message="State 000012"), "[Cable State 000012]. (n.d.)."),
        (Record(title="Why?", date="1974~"), "Why? (ca. 1974)."),
        (Record(originator="CIA", title="A", recipient="B"), "CIA. (n.d.). A [Document to B]."),
        (
            Record(originator="CIA", title="A", date="1975-03-03", date_end="1975-03-07"),
            "CIA. (1975, March 3-7). A.",
        ),
    ],
)
def test_what_is_missing_is_left_out_or_described(record: Record, line: str) -> None:
    assert cite(record) == line


def test_the_text_names_author_year_and_page(fourth: Record) -> None:
    assert in_text(fourth) == "(U.S. Department of State, 1999)"
    assert in_text(fourth, how=CiteOptions(page="3")) == "(U.S. Department of State, 1999, p. 3)"


def test_the_day_of_retrieval_leads_the_address(fourth: Record, posting: Collection) -> None:
    line = cite(fourth, posting, CiteOptions(accessed="2026-01-05"))
    assert " Retrieved January 5, 2026, from https://" in line
