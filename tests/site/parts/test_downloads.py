"""The downloads of a site, which other programs and foiakit itself read."""

from __future__ import annotations

import io
import json
import sqlite3
from pathlib import Path

from program import Run


def test_each_download_has_every_document(site: Path, desk: Run) -> None:
    data = site / "data"
    assert len((data / "documents.ndjson").read_text("utf-8").splitlines()) == 7
    assert len(json.loads((data / "documents.csl.json").read_text("utf-8"))) == 7
    assert (data / "documents.bib").read_text("utf-8").count("\n@") == 6
    assert (data / "documents.ris").read_text("utf-8").count("TY  -") == 7
    assert (data / "documents.csv").read_text("utf-8").startswith("id,uid,")
    with sqlite3.connect(data / "documents.db") as database:
        assert database.execute("SELECT count(*) FROM records").fetchone() == (7,)
    database.close()


def test_the_lines_can_be_imported_and_give_the_same_records(site: Path, desk: Run) -> None:
    form = ["export", "--format", "ndjson", "--details", "--sort", "document"]
    before = desk(*form).out
    assert desk("import", str(site / "data/documents.ndjson"), "--db", "other.db").code == 0
    after = desk(*form, "--db", "other.db").out
    database = desk(*form, "--db", str(site / "data/documents.db")).out
    expected = [without(line) for line in io.StringIO(before)]
    assert [without(line) for line in io.StringIO(after)] == expected
    assert [without(line) for line in io.StringIO(database)] == expected


def without(line: str) -> dict[str, object]:
    """A record without what is another database's own, and what stays home."""
    own = {"id", "created", "updated", "file", "notes"}
    return {name: value for name, value in json.loads(line).items() if name not in own}
