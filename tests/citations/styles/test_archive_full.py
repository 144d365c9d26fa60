from __future__ import annotations

from foiakit.citations import CiteOptions
from foiakit.citations.styles import archive
from foiakit.citations.styles.archive_full import cite
from foiakit.model.record import Collection, Record

FOURTH = (
    'U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban Official'
    ' Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp., Document 4 in The'
    " Haqqani History: Bin Ladin's Advocate Inside the Taliban, National Security Archive"
    " Electronic Briefing Book No. 389, ed. Barbara Elias-Sanborn, posted September 11, 2012,"
    " https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/."
)


def test_document_4_is_the_worked_example(fourth: Record, posting: Collection) -> None:
    assert cite(fourth, posting) == FOURTH


def test_every_document_begins_as_the_archives_line_without_its_head(
    documents: list[Record], posting: Collection
) -> None:
    for record in documents:
        house = archive.cite(record._replace(message=None, head=None)).rstrip(".")
        assert cite(record, posting).startswith(house)


def test_without_a_posting_the_number_stands_in_front(fourth: Record) -> None:
    line = cite(fourth._replace(collection=None, document=None))
    assert line == f"{archive.cite(fourth)[:-1]}., Freedom of Information Act request."


def test_the_posting_follows_from_the_collections_name_alone(fourth: Record) -> None:
    assert cite(fourth).endswith(
        "6 pp., Document 4 in National Security Archive Electronic Briefing Book No. 389,"
        " https://nsarchive2.gwu.edu/NSAEBB/NSAEBB389/."
    )


def test_a_title_that_ends_the_line_keeps_its_comma_inside(posting: Collection) -> None:
    line = cite(Record(title="A Title", document="4", collection="EBB 389"), posting)
    assert line.startswith('"A Title," Document 4 in ')


def test_a_page_takes_the_place_of_the_page_count(fourth: Record, posting: Collection) -> None:
    line = cite(fourth, posting, CiteOptions(page="3-4", accessed="2026-01-05"))
    assert "NODIS, pp. 3-4, Document 4 in" in line
    assert ", accessed January 5, 2026, https://" in line


def test_the_posting_is_in_italics_and_the_rest_is_escaped(
    fourth: Record, posting: Collection
) -> None:
    line = cite(fourth._replace(title="<b> & [Excised]"), posting, CiteOptions(markup="html"))
    assert '"&lt;b&gt; &amp; [Excised]," May' in line
    assert "in <i>The Haqqani History: Bin Ladin's Advocate Inside the Taliban</i>, Nat" in line


def test_several_editors_are_joined_as_english_joins_them(
    fourth: Record, posting: Collection
) -> None:
    three = posting._replace(editors=("Ann Lee", "Bo Ray", "Cy Poe"))
    assert "ed. Ann Lee, Bo Ray, and Cy Poe, posted" in cite(fourth, three)
    assert "ed. Ann Lee and Bo Ray, posted" in cite(
        fourth, three._replace(editors=three.editors[:2])
    )
