"""What Zotero reads in a page: tried with its own translators, whose answers these tests keep."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs

import pytest
from program import Run

from foiakit.model.record import Record
from foiakit.site.book import Book
from foiakit.site.page_metadata import coins, creators, zotero


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        ("U.S. Embassy Islamabad", ["U.S. Embassy Islamabad,"]),
        (
            "Central Intelligence Agency, Directorate of Intelligence",
            ["Central Intelligence Agency. Directorate of Intelligence,"],
        ),
        ("Mills, Cheryl D", ["Mills, Cheryl D"]),
        ("Ruth Calloway", ["Ruth Calloway"]),
        ("Ruth Calloway and Tom L. Ferris", ["Ruth Calloway", "Tom L. Ferris"]),
        ("Calloway, Ruth and Ferris, Tom", ["Calloway, Ruth", "Ferris, Tom"]),
        ("Bureau of Intelligence and Research", ["Bureau of Intelligence and Research,"]),
        ("Near Eastern and South Asian Affairs", ["Near Eastern and South Asian Affairs"]),
        ("Policy Planning and Press Relations", ["Policy Planning and Press Relations"]),
        ("Calloway and Ferris", ["Calloway and Ferris"]),
        (
            "National Security Council; Department of State",
            ["National Security Council,", "Department of State,"],
        ),
        ("", []),
    ],
)
def test_an_office_is_one_name_and_several_creators_are_several(
    printed: str, kept: list[str]
) -> None:
    """Zotero splits a name at its first comma, or before its last word; a last comma keeps it."""
    record = Record(id=1, title="Ice", originator=printed or None, date="1984")
    assert creators(printed) == kept
    book = Book(title="Ice")
    assert [value for name, value in zotero(record, None, book) if name == "dc:creator"] == kept
    assert parse_qs(coins(record, None)).get("rft.creator", []) == kept


def test_an_item_of_a_list_has_the_address_of_its_page() -> None:
    record = Record(id=1, title="Ice & snow", date="1984")
    address = "https://example.org/a b.html?x=1&y=2"
    assert parse_qs(coins(record, None, address))["rft_id"] == [address]
    assert "rft_id" not in coins(record, None)


PUBLISH = ["publish", "--book", "book.toml", "--output", "site"]


def test_a_page_names_its_pdf_for_zotero_only_where_the_address_is_known(
    papers: Path, desk: Run
) -> None:
    desk(*PUBLISH)
    pages = [path.read_text("utf-8") for path in (papers / "site/documents").iterdir()]
    (page,) = (page for page in pages if "citation_pdf_url" in page)
    assert 'content="https://example.org/papers/files/' in page
    assert "citation_title" not in page
    (papers / "book.toml").write_text('title = "Papers"\n', "utf-8")
    done = desk(*PUBLISH, "--yes")
    assert "without the site's address" in done.err
    for path in (papers / "site").rglob("*.html"):
        text = path.read_text("utf-8")
        assert "citation_pdf_url" not in text
        assert "og:" not in text
    assert not (papers / "site" / "sitemap.xml").exists()
    assert not (papers / "site" / "feed.xml").exists()


def test_a_documents_page_has_zoteros_fields_and_no_coins_and_lists_have_coins(site: Path) -> None:
    page = (site / "documents/state1999-095538.html").read_text("utf-8")
    for field in (
        'name="z:itemType" content="manuscript"',
        'name="z:manuscriptType" content="Cable"',
        'name="z:archiveLocation" content="Electronic Briefing Book No. 389, Document 4"',
        'name="dc:creator" content="U.S. Department of State,"',
        'name="z:numPages" content="6"',
    ):
        assert field in page
    assert "Z3988" not in page
    assert (site / "index.html").read_text("utf-8").count('class="Z3988"') == 7
    assert "z:itemType" not in (site / "index.html").read_text("utf-8")
