"""Two releases of one document are never cited alike, in any style."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from program import ROOT, Run

from foiakit.citations.options import CiteOptions
from foiakit.citations.release_words import with_release
from foiakit.citations.styles import STYLES
from foiakit.model.record import Record
from foiakit.store.store import Store

CABLE = {
    "message": "Reykjavik 02480",
    "year": 1984,
    "kind": "Cable",
    "originator": "Embassy Reykjavik",
    "title": "What Holmavik Wants",
    "date": "1984-06-11",
}


def add(*rows: dict[str, Any]) -> None:
    """A database here with a record for each of *rows*."""
    with Store.write("records.db", create=True) as store, store.transaction():
        for row in rows:
            store.add(Record(**row))


def cited(run: Run, style: str, *arguments: str) -> list[str]:
    done = run("cite", "--all", "--style", style, *arguments)
    assert done.code == 0, done.err
    return done.out.splitlines()


@pytest.fixture
def two(desk: Run) -> Run:
    """Two releases of one composed cable, in a database."""
    assert desk("import", "-q", str(ROOT / "docs" / "examples" / "releases.ndjson")).code == 0
    return desk


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("page", [(), ("--page", "2")], ids=["whole", "page"])
def test_no_style_cites_two_releases_alike(two: Run, style: str, page: tuple[str, ...]) -> None:
    first, second = cited(two, style, *page)
    assert first != second


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("released", ("1999-10-04", "2011-03-22")),
        ("document", ("C05764535", "C05764568")),
        ("collection", ("EBB 1", "EBB 2")),
        ("case", ("F-1998-00417", "M-2009-01120")),
    ],
)
def test_whatever_differs_distinguishes_releases(
    desk: Run, style: str, name: str, values: tuple[str, str]
) -> None:
    add(*({**CABLE, name: value} for value in values))
    first, second = cited(desk, style)
    assert first != second


def test_a_release_is_named_only_where_it_must_be(two: Run) -> None:
    first, second = cited(two, "archive")
    assert first.endswith("(released October 4, 1999)")
    assert second.endswith("(released March 22, 2011)")
    assert two("edit", "2", "--title", "Another title").code == 0
    assert "(released" not in two("cite", "1").out


def test_plain_ids_and_the_whole_command_say_the_same(two: Run) -> None:
    assert two("cite", "1", "2").out == two("cite", "1", "2", "--style", "archive").out
    assert "(released October 4, 1999)" in two("cite", "1").out


def test_what_is_entered_twice_stays_as_it_is() -> None:
    record = Record(id=1, title="A")
    assert with_release(record, "A.", [(Record(id=2, title="A"), "A.")]) == "A."


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A title.", "A title (released May 1, 2001)."),
        ('Cable, "A title."', 'Cable, "A title." (released May 1, 2001).'),
        ("Secret, 6 pp.", "Secret, 6 pp. (released May 1, 2001)."),
        ("Secret, p. 2 [Excised]", "Secret, p. 2 [Excised] (released May 1, 2001)"),
        ("<i>A title.</i>", "<i>A title (released May 1, 2001).</i>"),
    ],
)
def test_the_words_stand_before_the_full_stop(line: str, expected: str) -> None:
    record, other = Record(id=1, released="2001-05-01"), Record(id=2)
    assert with_release(record, line, [(other, line)]) == expected


def test_text_of_a_record_stays_text() -> None:
    record, other = Record(id=1, case="<b>*1*</b>"), Record(id=2)
    html = with_release(record, "A", [(other, "A")], CiteOptions(markup="html"))
    assert html == "A (case &lt;b&gt;*1*&lt;/b&gt;)"
    markdown = with_release(record, "A", [(other, "A")], CiteOptions(markup="markdown"))
    assert markdown == r"A (case \<b\>\*1\*\</b\>)"


def test_the_page_of_a_record_names_its_other_releases(two: Run) -> None:
    seen = two("show", "1", "--format", "page", "--no-pager").out
    assert "the same message" in seen
    assert "released in part, released 2011-03-22" in seen


def test_a_memorandum_knows_the_release_of_its_day_and_title(desk: Run) -> None:
    memorandum = {"title": "Ice", "date": "1984-06-01", "kind": "Memorandum"}
    days = ("1999-10-04", "2011-03-22")
    add(*(memorandum | {"released": day} for day in days), memorandum | {"date": "1984-06-02"})
    seen = desk("show", "1", "--format", "page", "--no-pager").out
    assert "the same day and title" in seen
    assert "released 2011-03-22" in seen
    assert "(released October 4, 1999)" in desk("cite", "1").out
    assert "released" not in desk("cite", "3").out


def test_releases_with_one_document_number_are_found_without_title_or_day(desk: Run) -> None:
    days = ("1999-10-04", "2011-03-22")
    add(*({"document": "C05764535", "kind": "Memorandum", "released": day} for day in days))
    seen = desk("show", "1", "--format", "page", "--no-pager").out
    assert "the same document number" in seen
    assert "(released October 4, 1999)" in desk("cite", "1").out


def test_an_appeal_cites_two_releases_separately(
    desk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The letter says which copy withholds words and which one shows them."""
    (tmp_path / "config.toml").touch()
    requester = tmp_path / "requester.toml"
    requester.write_text('name = "A"\naddress = ["B"]\nemail = "a@example.org"\n')
    requester.chmod(0o600)
    monkeypatch.setenv("FOIAKIT_CONFIG", str(tmp_path / "config.toml"))
    for name in ("sent.txt", "answer.txt"):
        (tmp_path / name).write_text("x")
    examples = ROOT / "docs" / "examples"
    for words in (
        ["import", "-q", str(examples / "papers.ndjson")],
        ["request", "new", "Reykjavik 02480 (1984)", "--to", "state", "--law", "foia"],
        ["import", "-q", str(examples / "releases.ndjson")],
        ["request", "event", "1", "sent", "--on", "2026-01-02"],
        ["request", "event", "1", "determined", "--on", "2026-02-02", "--item", "1=part"],
    ):
        done = desk(*words)
        assert done.code == 0, done.err
    enclosed = ["--enclose", "sent.txt", "--enclose", "answer.txt"]
    letter = " ".join(desk("request", "letter", "1", "appeal", *enclosed).out.split())
    assert "(released October 4, 1999) are printed in" in letter
    assert "(released March 22, 2011), p. 1, beginning “HE ADDED IN CONFIDENCE" in letter
