"""A document's page in the Wilson Center's Digital Archive."""

from __future__ import annotations

import io

from foiakit.model.record import Details, Record
from foiakit.readers import recognise
from foiakit.readers.documents.sites import wilson_center
from foiakit.readers.source import Source

CITATION = (
    '"Telegram from Ambassador Lund to the Northern Ministry," October 18, 1962, {archive}'
    " Digital Archive, Northern Archive, copy courtesy of Holt; translation by Crane"
    " https://digitalarchive.wilsoncenter.org/document/111001"
)
PAGE = """Search in
ADD SEARCH FILTER

Digital Archive International History Declassified

October 18, 1962

TELEGRAM FROM AMBASSADOR LUND TO THE NORTHERN MINISTRY

Citation
{citation}
share document
https://digitalarchive.wilsoncenter.org/document/111001

VIEW DOCUMENT IN
English HTML

Telegram from Ambassador Lund to the Northern Ministry, 18 October 1962

TOP SECRET
Copy No. 1

It is cold in the harbor.
"""


def _page(archive: str = "Wilson Center") -> str:
    return PAGE.format(citation=CITATION.format(archive=archive))


def test_a_page_has_what_its_citation_says_and_the_document_s_text() -> None:
    for archive in ("Wilson Center", "History and Public Policy Program"):
        raw = _page(archive).encode()
        source = Source("page.txt", io.BytesIO(raw), raw[:8192])
        details, record = recognise(source).read(source)
        assert isinstance(details, Details)
        assert isinstance(record, Record)
        assert (record.originator, record.recipient) == ("Ambassador Lund", "Northern Ministry")
        assert (record.kind, record.date) == ("Telegram", "1962-10-18")
        assert record.classification == "Top Secret"
        assert record.url == "https://digitalarchive.wilsoncenter.org/document/111001"
        assert record.source == (
            "Wilson Center Digital Archive, Northern Archive, copy courtesy of Holt;"
            " translation by Crane"
        )
        assert (record.text or "").startswith("Telegram from Ambassador Lund")


def test_an_article_that_cites_a_document_is_not_its_page() -> None:
    cited = CITATION.format(archive="Wilson Center")
    assert not wilson_center.is_page(f"The Ice\n\nHe wrote from the harbor: {cited}\n")
    assert not wilson_center.is_page(_page() + f"\nSee also {cited.replace('111001', '111002')}\n")
