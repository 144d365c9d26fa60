"""A word may be as long as a line: the citation key that is made of it is not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run

from foiakit.model.citation_key import is_key

LONG = "x" * 5_000


@pytest.mark.parametrize("column", ["title", "originator", "collection", "document", "message"])
def test_a_record_with_an_endless_word_comes_in(here: Path, desk: Run, column: str) -> None:
    Path("a.csv").write_text(f"{column},pages\n{LONG},1\n{LONG},2\n{'y' * 87}-1 z,3\n7{LONG},4\n")
    done = desk("import", "a.csv")
    assert (done.code, "4 new" in done.err) == (0, True), done.err[:300]
    keys = [json.loads(line)["citation_key"] for line in desk("export").out.splitlines()]
    assert len(set(keys)) == 4
    assert all(map(is_key, keys)), keys
    assert desk("verify", "-q").code == 0
