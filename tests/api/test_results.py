"""Lists of records in Python: what they show of themselves, and what other tools get."""

from __future__ import annotations

import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from program import Run

import foiakit

NASTY = "<script>alert('x')</script> \x1b[31m & \"so\""


def test_a_selection_is_read_like_a_list(db: foiakit.Database) -> None:
    found = db.select(since="1999")
    assert len(found) == 4
    assert [record.id for record in found] == [4, 5, 6, 7]
    assert (found[0].id, found[-1].id) == (4, 7)
    assert [record.id for record in found[1:3]] == [5, 6]
    assert len(db.select(limit=2)) == 2
    with pytest.raises(IndexError, match="no row 4"):
        found[4]


def test_a_selection_shows_its_first_rows_as_a_table(db: foiakit.Database) -> None:
    lines = repr(db.select(classification="secret", until="1999-12-31")).splitlines()
    assert lines[0] == "2 records of records.db"
    assert lines[1].split() == ["id", "date", "message", "title"]
    assert re.fullmatch(r"4 +1999-05-24  State 095538 +Usama bin Ladin: .*\.\.\.", lines[3])
    assert len(lines) == 4
    assert repr(db.select(4)).startswith("1 record of")
    assert repr(db.select(year=1963)) == "0 records of records.db"
    for number in range(5):
        assert len(repr(db.select(limit=number)).splitlines()) == (number + 2 if number else 1)


def test_a_long_selection_says_how_many_more_there_are(desk: Run, db: foiakit.Database) -> None:
    for number in range(8):
        desk("add", "--title", f"Paper {number}")
    lines = repr(db.select()).splitlines()
    assert lines[0] == "15 records of records.db"
    assert lines[-1] == "... and 5 more"
    assert len(lines) == 13
    assert "... and 5 more" in db.select()._repr_html_()


def test_a_search_finds_what_the_command_finds(desk: Run, db: foiakit.Database) -> None:
    words = "osama bin laden"
    for found, typed in (
        (db.search(words), []),
        (db.search(words, by_date=True), ["--sort", "date"]),
        (db.search(words, exact=True), ["--exact"]),
        (db.search(words, post="Islamabad"), ["--post", "Islamabad"]),
    ):
        assert found.to_dicts() == json.loads(desk("search", words, "--format", "json", *typed).out)
    hits = db.search("haqqani", classification="secret", limit=2)
    assert len(hits) == len(list(hits)) == len(hits.records) == 2
    assert {record.classification for record in hits.records} == {"Secret"}
    assert "**Haqqani**" in repr(db.search("haqqani"))
    assert repr(db.search("zanzibar")) == "0 hits for 'zanzibar' in records.db"


def test_a_hit_names_its_page_as_on_the_command_line(
    here: Path, desk: Run, db: foiakit.Database
) -> None:
    page = "The council of the port met and talked about the weather of the last year.\n"
    (here / "answer.txt").write_text(f"{page}\f{page}Nobody saw the zebu there.\n\f{page}")
    desk("import", "answer.txt")
    (hit,) = db.search("zebu")
    assert hit.page == 2
    assert db.search("zebu").to_dicts() == json.loads(
        desk("search", "zebu", "--format", "json").out
    )
    assert [hit.page for hit in db.search("haqqani", limit=1)] == [None]


def test_dictionaries_are_those_of_an_export(desk: Run, db: foiakit.Database) -> None:
    assert db.select().to_dicts() == json.loads(desk("export", "--format", "json").out)


def test_without_pandas_the_error_says_what_to_install(
    db: foiakit.Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    for rows in (db.select(), db.search("haqqani")):
        with pytest.raises(ImportError, match="pip install pandas"):
            rows.to_dataframe()


def test_a_data_frame_has_a_column_for_each_field(db: foiakit.Database) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed")
    frame = db.select(since="1999").to_dataframe()
    assert list(frame.columns) == list(foiakit.Record._fields)
    assert list(frame["id"]) == [4, 5, 6, 7]
    assert frame["captions"][0] == ["NODIS"]
    assert list(db.search("haqqani").to_dataframe().columns)[-3:] == [
        "rank", "snippet", "page",
    ]  # fmt: skip
    assert list(db.select(year=1963).to_dataframe().columns) == list(foiakit.Record._fields)
    assert len(db.search("zanzibar").to_dataframe()) == 0


def test_a_record_shows_id_date_message_and_title(db: foiakit.Database) -> None:
    assert repr(db.get(4)).startswith("Record(id=4, date='1999-05-24', message='State 095538', ti")
    assert repr(foiakit.Record(title="A draft")) == "Record(title='A draft')"
    changed = db.get(4)._replace(notes="Compare with Islamabad 00154.")
    assert type(changed) is foiakit.Record
    assert changed.to_dict() == {**db.get(4).to_dict(), "notes": changed.notes}


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://example.org/4?a=1&b=\"2'", True),
        ("javascript:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("//host/share", False),
        ("java\nscript:alert(1)", False),
    ],
)
def test_html_is_escaped_and_only_a_web_address_is_a_link(
    desk: Run, db: foiakit.Database, url: str, is_link: bool
) -> None:
    assert desk("edit", "4", "--title", NASTY, "--url", url, "--notes", NASTY).code == 0
    pages = [db.get(4)._repr_html_(), db.select(4)._repr_html_(), db.search("alert")._repr_html_()]
    for page in pages:
        seen = _Seen(page)
        assert "script" not in seen.tags
        assert seen.addresses == ([url] if is_link else [])
        assert "<script>alert('x')</script>" in seen.text
        assert "\x1b" not in page


class _Seen(HTMLParser):
    """What a browser makes of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: list[str | None] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name == "href"]
        assert {name for name, _ in attrs} <= {"href", "rel", "scope", "style"}

    def handle_data(self, data: str) -> None:
        self.text += data
