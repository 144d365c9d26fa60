from __future__ import annotations

from foiakit.citations import CiteOptions
from foiakit.citations.styles.chicago_bibliography import cite
from foiakit.model.record import Collection, Record

FOURTH = (
    'U.S. Department of State. "Usama bin Ladin: Pressing High-Level Taliban Official Jalaluddin'
    ' Haqqani on Bin Ladin." Cable, State 095538, May 24, 1999. Secret, NODIS. Document 4 in "The'
    " Haqqani History: Bin Ladin's Advocate Inside the Taliban,\" edited by Barbara"
    " Elias-Sanborn. National Security Archive Electronic Briefing Book No. 389,"
    " September 11, 2012. https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/."
)


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == FOURTH


def test_a_page_has_no_place_in_a_bibliography(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting, CiteOptions(page="3")) == FOURTH


def test_a_question_mark_needs_no_period_after_it() -> None:
    assert cite(Record(title="Who Sent It?", kind="Cable")) == '"Who Sent It?" Cable.'


def test_an_embassy_goes_by_its_country_where_that_is_wished_and_known(
    documents: list[Record], posting: Collection
) -> None:
    country = CiteOptions(country=True)
    assert cite(documents[1], posting, country).startswith("U.S. Embassy (Pakistan). ")
    assert cite(documents[1], posting).startswith("U.S. Embassy Islamabad. ")
    assert cite(documents[0], posting, country).startswith("U.S. Consulate Karachi. ")
    assert cite(Record(originator="U.S. Embassy (Atlantis)"), None, country) == (
        "U.S. Embassy Atlantis."
    )


def test_the_day_of_access_is_a_sentence_before_the_address(
    fourth: Record, posting: Collection
) -> None:
    assert ". Accessed May 5, 2020. https://" in cite(
        fourth, posting, CiteOptions(accessed="2020-05-05")
    )


def test_a_posting_without_a_document_number_begins_with_a_capital(posting: Collection) -> None:
    assert cite(Record(title="A"), posting).startswith('"A." In "The Haqqani History')
