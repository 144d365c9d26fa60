from __future__ import annotations

import pytest

from foiakit.citations import CiteOptions
from foiakit.citations.styles.chicago import short_title
from foiakit.citations.styles.chicago_short import cite
from foiakit.model.record import Collection, Record


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == 'U.S. Department of State, "Usama bin Ladin," State 095538.'


def test_a_page_ends_it(fourth: Record) -> None:
    assert cite(fourth, how=CiteOptions(page="3")).endswith(" State 095538, p. 3.")


def test_without_a_number_the_date_tells_it_from_its_like(documents: list[Record]) -> None:
    assert cite(documents[4]) == (
        'International Security Assistance Force - Afghanistan (ISAF), "Landing Zone,"'
        " December 18, 2008."
    )


def test_without_a_title_the_kind_stands_for_it() -> None:
    record = Record(originator="U.S. Embassy (Accra)", kind="Cable", message="Accra 00871")
    assert cite(record) == "U.S. Embassy Accra, cable, Accra 00871."


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Four Words Are Short", "Four Words Are Short"),
        ("A: B", "A: B"),
        ("Fw: Harbor talks in the capital: next steps", "Fw: Harbor talks in the capital"),
        ("RE: FW: The Harbor Talks: A Plan for Spring", "RE: FW: Harbor Talks"),
        ("Re: ", "Re: "),
        ("The Harakat-ul-Ansar - The Pakistan Dimension [Excised]", "Harakat-ul-Ansar"),
        (
            "Instruction to Nominate Four Terrorist Leaders for Listing by the UN",
            "Instruction to Nominate Four Terrorist Leaders",
        ),
        ('Views on "Peace, Now" and Other Slogans', 'Views on "Peace, Now"'),
        ("[Excised, in full] Said to Be Leaving", "[Excised, in full] Said to Be Leaving"),
        ("One Two Three Four Five Six", "One Two Three Four Five Six"),
    ],
)
def test_a_title_is_cut_where_its_sense_allows(full: str, short: str) -> None:
    assert short_title(full) == short
