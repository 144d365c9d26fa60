"""`foiakit parse`: citations in, JSON lines out, nothing stored."""

from __future__ import annotations

import json
from pathlib import Path

from program import ROOT, Run, bare, on_terminal

from foiakit.model.fields import SENTENCES

LINE = 'Lima 03312: U.S. Embassy (Lima) Cable, "Harbor Strike," May 4, 1989, Confidential, 3 pp.'


def test_a_citation_becomes_a_line_with_the_keys_of_a_record(desk: Run, here: Path) -> None:
    done = desk("parse", stdin=f"{LINE}\n")
    assert done.code == 0
    (line,) = done.out.splitlines()
    got = json.loads(line)
    assert set(got) == {*SENTENCES, "reading"}
    assert (got["message"], got["date"], got["pages"]) == ("Lima 03312", "1989-05-04", 3)
    assert (got["id"], got["captions"], got["printed"]) == (None, [], LINE)
    assert not list(here.iterdir())


def test_the_reading_says_where_each_field_stands(desk: Run) -> None:
    got = json.loads(desk("parse", stdin=LINE).out)
    span = got["reading"]["fields"]["title"]
    assert LINE[span["start"] : span["end"]].strip('",') == "Harbor Strike"
    assert 0 < span["confidence"] <= 1


def test_every_record_of_the_desk_comes_back_from_its_citation(desk: Run, seven: Path) -> None:
    lines = desk("cite", "1-7").out
    parsed = [json.loads(line) for line in desk("parse", stdin=lines).out.splitlines()]
    stored = json.loads(desk("list", "--format", "json").out)
    for name in ("message", "head", "originator", "kind", "title", "date", "classification"):
        assert [record[name] for record in parsed] == [record[name] for record in stored]


def test_text_that_is_not_a_citation_gives_no_record_and_exit_4(desk: Run) -> None:
    done = desk("parse", stdin="The quick brown fox jumps over the lazy dog.\n")
    assert (done.code, done.out) == (4, "")
    assert "standard input" in done.err


def test_a_file_is_read_as_well_as_a_pipe(desk: Run, here: Path) -> None:
    (here / "lines.txt").write_text(LINE)
    assert desk("parse", "lines.txt").out == desk("parse", stdin=LINE).out
    assert desk("parse", "none.txt").code == 3


def test_the_example_page_reads_as_its_seven_documents(desk: Run) -> None:
    page = (ROOT / "docs/examples/ebb389.txt").read_text(encoding="utf-8")
    done = desk("parse", "--quiet", stdin=page[page.index("Document 1") :])
    messages = [json.loads(line)["message"] for line in done.out.splitlines()]
    assert messages[:4] == ["Karachi 01617", "Islamabad 00154", "Islamabad 04450", "State 095538"]
    assert len(messages) == 7


def test_what_parse_wrote_is_imported_without_how_it_was_read(desk: Run, here: Path) -> None:
    Path("read.ndjson").write_text(desk("parse", stdin=f"{LINE}\n").out)
    done = desk("import", "read.ndjson", "--db", "new.db")
    assert "ignored, because it says nothing about the document: reading" in done.err
    (record,) = json.loads(desk("list", "--db", "new.db", "--format", "json").out)
    assert (record["message"], record["notes"]) == ("Lima 03312", None)


def test_a_key_of_that_name_in_another_table_is_kept(desk: Run, here: Path) -> None:
    Path("mine.ndjson").write_text('{"title": "A letter", "reading": "room 3"}\n')
    desk("import", "mine.ndjson", "--db", "new.db")
    (record,) = json.loads(desk("list", "--db", "new.db", "--format", "json").out)
    assert record["notes"] == "reading: room 3"


def test_a_person_at_a_terminal_sees_the_fields_as_text(desk: Run, here: Path) -> None:
    Path("notes.txt").write_text(f"{LINE}\n")
    seen = on_terminal("parse", "notes.txt")
    assert "  message        Lima 03312" in seen
    assert "  pages          3" in seen
    assert "{" not in seen
    assert desk("parse", "notes.txt", "--format", "plain").out.splitlines()[0] == LINE


def test_lines_on_a_terminal_are_broken_between_words(desk: Run, here: Path) -> None:
    title = "Wharves, " * 15 + "and Docks"
    (here / "lines.txt").write_text(LINE.replace("Harbor Strike", title))
    lines = bare(on_terminal("parse", "lines.txt", columns=60))
    assert max(map(len, lines)) <= 60
    assert " ".join(" ".join(lines).split()).count(title) == 2
    whole = desk("parse", "--format", "plain", "lines.txt").out.splitlines()
    assert any(line.endswith(title) for line in whole)  # a pipe gets each value on one line
