"""Postings of every age, and pages that have no number."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from program import Run
from readers.documents.score_postings import FIELDS, pages, read, score

from foiakit.model.record import Record
from foiakit.readers.documents import posting
from foiakit.readers.source import Source, SourceOptions


@pytest.mark.parametrize("half", ["dev", "set-aside"])
def test_what_a_page_says_is_found(half: str) -> None:
    for name, (right, found, there) in score(half).items():
        assert right >= found - 1, name
        assert right >= there - 1, name


@pytest.mark.parametrize("row", pages("dev"), ids=lambda row: row["age"])
def test_the_pages_that_were_developed_on_are_read_whole(row: dict[str, object]) -> None:
    got = read(str(row["text"]))
    assert {name: got[name] for name in FIELDS} == row["expect"]


PAGE = """Ice Talks

Edited by Nils Brandt

Washington, D.C., May 3, 2020 – Papers on ice.

Document 1

Oslo 01234: U.S. Embassy (Oslo), Cable, "Ice," March 3, 1980, Secret, 2 pp.
"""


def test_a_page_without_a_number_gets_its_name_by_collection(desk: Run, here: Path) -> None:
    (here / "page.txt").write_text(PAGE, encoding="utf-8")
    refused = desk("import", "page.txt", "--format", "posting")
    assert refused.code == 4
    assert "--collection" in refused.err
    assert desk("import", "page.txt", "--collection", "Ice Talks").code == 0
    record = json.loads(desk("export", "1", "--format", "ndjson", "--details").out)
    assert (record["collection"], record["document"]) == ("Ice Talks", "1")
    posting = record["posting"]
    assert (posting["title"], posting["number"], posting["url"]) == ("Ice Talks", None, None)
    assert "1 unchanged" in desk("import", "page.txt", "--collection", "Ice Talks").err


LISTED = """<html><head><title>Tuna Boats</title></head><body><nav>home</nav><h1>Tuna Boats</h1>
<p>Edited by Nils Brandt</p><h2>The Documents</h2>
<ol><li><a href="https://example.org/t1.pdf">Telegram from U.S. Embassy Lima to Department of State,
"Tuna Boats," May 3, 1966, Confidential</a><p>A summary of the first.</p></li>
<li><a href="https://example.org/t2.pdf">Memorandum from Carl Brandt to Henry Ashdown, "Trade,"
February 3, 1971</a><p>A summary of the second.</p></li></ol>
<h3>{after}</h3><p>Another posting</p><footer>Suite 701, Washington</footer></body></html>
"""


@pytest.mark.parametrize("after", ["Related Postings", "Contact us", "Back to top", "© 2020 NSA"])
def test_a_numbered_list_is_a_posting_and_ends_before_the_links(after: str) -> None:
    data = io.BytesIO(LISTED.format(after=after).encode())
    source = Source("p.html", data, b"", SourceOptions(collection="Tuna Boats"))
    first, second = (item for item in posting.read(source) if isinstance(item, Record))
    assert (first.document, first.title, first.date) == ("1", "Tuna Boats", "1966-05-03")
    assert (second.document, second.recipient) == ("2", "Henry Ashdown")
    assert second.url == "https://example.org/t2.pdf"
    assert [first.description, second.description] == [
        "A summary of the first.",
        "A summary of the second.",
    ]
