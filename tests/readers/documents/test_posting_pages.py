"""Postings of every age, and pages that have no number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run
from readers.documents.score_postings import FIELDS, pages, read, score


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
