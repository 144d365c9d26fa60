"""`show`: a record or a collection as a page, as text, as JSON, as Markdown."""

from __future__ import annotations

import json
from pathlib import Path

import pdf_builder
import pytest
from program import Run, on_terminal
from terminal_text import read_on_terminal

from foiakit.model.record import Record
from foiakit.store.store import Store

CITATION = (
    'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban'
    ' Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.'
)


@pytest.fixture
def pair(here: Path) -> Path:
    """One cable released twice, a neighbour, and a text with cuts in it."""
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(
            Record(
                title="First release",
                message="Islamabad 00154",
                date="1997-01-07",
                classification="Secret",
                text="1. (C) Met [Excised] at Khost.\n2. [2 lines not declassified]",
            )
        )
        store.add(Record(title="Second release", message="ISLAMABAD 154", date="1997-01-07"))
        store.add(Record(title="The day after", message="Kabul 9", date="1997-01-08"))
    return here


def flat(seen: str) -> str:
    return " ".join(seen.split())


def test_a_page_names_the_record_cites_it_and_shows_its_neighbours(seven: Path) -> None:
    seen = flat(read_on_terminal("show", "4"))
    assert "Secret, NODIS · Cable · May 24, 1999 · 6 pp." in seen
    assert CITATION in seen
    assert "EBB 389: The Haqqani History" in seen
    assert "► 4 1999-05-24 Secret, NODIS Usama" in seen
    assert "in EBB 389" in seen


def test_the_same_message_elsewhere_is_named(pair: Path) -> None:
    seen = flat(read_on_terminal("show", "1"))
    assert "the same message 2 1997-01-07 Second release" in seen
    assert "around that time ► 1 1997-01-07 Secret First release" in seen


def test_records_of_other_years_are_not_of_around_that_time(here: Path) -> None:
    with Store.write("records.db", create=True) as store, store.transaction():
        for title, date, end in (
            ("Long before", "1961-05-01", None),
            ("A span of years", "1964", "1973-03"),
            ("Late in the year before", "1973-02-01", None),
            ("Shown", "1974-01-05", None),
            ("Long after", "1976", None),
        ):
            store.add(Record(title=title, date=date, date_end=end))
    seen = flat(read_on_terminal("show", "4"))
    assert "Long" not in seen
    assert "A span of years 3 1973-02-01 Late in the year before ► 4 1974-01-05 Shown" in seen
    assert "around that time" not in read_on_terminal("show", "1")


def test_cuts_and_words_asked_for_are_marked(pair: Path) -> None:
    seen = on_terminal("show", "1", "--find", "khost")
    assert "\x1b[7m[Excised]\x1b[0m" in seen
    assert "\x1b[7m[2 lines not declassified]\x1b[0m" in seen
    assert "\x1b[1;4;33mKhost\x1b[0m" in seen
    plain = on_terminal("show", "1", "--find", "khost", NO_COLOR="1")
    assert "\x1b[7m[Excised]\x1b[0m" in plain
    assert "\x1b[1;4mKhost\x1b[0m" in plain


def test_a_pipe_gets_plain_text(pair: Path, desk: Run) -> None:
    out = desk("show", "1", "--find", "khost").out
    assert "\x1b" not in out
    assert "title: First release\n" in out
    assert "    1. (C) Met [Excised] at Khost.\n" in out


def test_a_record_as_json_has_every_key(pair: Path, desk: Run) -> None:
    (record,) = json.loads(desk("show", "1", "--format", "json").out)
    assert set(record) == set(Record._fields)
    assert record["message"] == "Islamabad 00154"


def test_a_record_as_markdown_is_a_page_with_its_text_as_it_stands(pair: Path, desk: Run) -> None:
    out = desk("show", "1", "--format", "markdown").out
    assert out.startswith("# First release\n\nSecret · January 7, 1997\n\n> ")
    assert "```\n1. (C) Met [Excised] at Khost.\n2. [2 lines not declassified]\n```\n" in out


def test_a_text_with_fences_in_it_stays_inside_its_own(here: Path, desk: Run) -> None:
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(Record(title="# [x](y)", text="a\n```\n# not a heading\n````"))
    out = desk("show", "1", "--format", "markdown").out
    assert out.startswith("# \\# \\[x\\](y)\n")
    assert out.endswith("`````\na\n```\n# not a heading\n````\n`````\n")


def test_a_long_page_goes_through_the_pager(here: Path) -> None:
    with Store.write("records.db", create=True) as store, store.transaction():
        store.add(Record(title="Long", text="\n".join(f"line {n}" for n in range(20_000))))
    seen = on_terminal("show", "1", PAGER="head -n 20", NO_COLOR="1")
    assert len(seen.splitlines()) == 20
    assert "Traceback" not in seen


def test_a_collection_is_a_page_too(seven: Path) -> None:
    seen = flat(read_on_terminal("show", "EBB 389"))
    assert seen.startswith("The Haqqani History: Bin Ladin's Advocate Inside the Taliban")
    assert "EBB 389 · posted September 11, 2012 · edited by Barbara Elias-Sanborn" in seen
    assert "[Doc 4]" in seen
    assert "The Taliban Biography (November 19, 2009)" in seen
    assert "7 2011-01-10 Secret" in seen


def test_references_in_a_lead_are_marked(seven: Path) -> None:
    assert "\x1b[1m[Doc 4]\x1b[0m" in on_terminal("show", "EBB 389")


def test_a_collection_as_text_json_and_markdown(seven: Path, desk: Run) -> None:
    text = desk("show", "EBB 389").out
    assert "name: EBB 389\n" in text
    assert "document: 4\t4\t1999-05-24\tUsama bin Ladin" in text
    value = json.loads(desk("show", "EBB 389", "--format", "json").out)
    assert value["records"] == [1, 2, 3, 4, 5, 6, 7]
    assert value["posted"] == "2012-09-11"
    page = desk("show", "EBB 389", "--format", "markdown").out
    assert "- Document 4: Usama bin Ladin" in page
    assert desk("show", "EBB 389", "--format", "csv").code == 3


@pytest.mark.parametrize("name", ["EBB 390", "no such thing", "99"])
def test_what_is_not_there_is_an_error_of_one_line(seven: Path, desk: Run, name: str) -> None:
    done = desk("show", name)
    assert done.code == 3
    assert done.err.count("\n") == 1


def test_several_are_shown_one_after_the_other(seven: Path) -> None:
    seen = read_on_terminal("show", "4", "5")
    assert "────" in seen
    assert "State 095538" in seen
    assert "The Landing Zone" in seen


def test_an_attached_file_is_shown_and_marked_when_it_is_gone(here: Path, desk: Run) -> None:
    (here / "memo.pdf").write_bytes(
        pdf_builder.pdf("MEMORANDUM (composed)\nThe mole had moved again.")
    )
    assert desk("import", "memo.pdf").code == 0
    shown = desk("show", "1", "--format", "page").out
    assert "memo.pdf" in shown
    assert "sha256" in shown
    assert "no longer there" not in shown
    (here / "memo.pdf").unlink()
    assert "no longer there" in " ".join(desk("show", "1", "--format", "page").out.split())


def test_who_took_part_and_where_is_shown(here: Path, desk: Run) -> None:
    (here / "talk.txt").write_text(
        "MEMORANDUM OF CONVERSATION\n\nDATE:          March 5, 2011\nPLACE:         The Pier, X\n"
        "PARTICIPANTS:  Ines Marlow, Chair of the Council\n               Tom Ferris, Embassy\n"
        "SUBJECT:       Harbor talks\n\nMs. Marlow said that the harbor would be closed in May.\n"
    )
    desk("import", "talk.txt")
    lines = ["participants: Ines Marlow, Chair of the Council; Tom Ferris, Embassy",
            "place: The Pier, X"]  # fmt: skip
    assert set(lines) <= set(desk("show", "1").out.splitlines())
    page = desk("show", "1", "--format", "page", "--no-pager").out
    assert set(lines) <= set(map(str.strip, page.splitlines()))
    (found,) = json.loads(desk("export", "--format", "json", "--details").out)
    assert found["cable"]["head"]["place"] == "The Pier, X"
