"""`foiakit cite`: one line a record, in the order asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run, on_terminal

FOUR = (
    'State 095538: U.S. Department of State, Cable, "Usama bin Ladin: Pressing High-Level Taliban'
    ' Official Jalaluddin Haqqani on Bin Ladin," May 24, 1999, Secret, NODIS, 6 pp.\n'
)


def test_record_four_is_cited_as_the_archive_prints_it(desk: Run, seven: Path) -> None:
    assert desk("cite", "4") == (0, FOUR, "")


def test_every_way_of_naming_a_record_gives_the_same_line(desk: Run, seven: Path) -> None:
    for name in ("State 095538", "STATE 95538", "1999STATE095538", "99 STATE 95538", "4-4"):
        assert desk("cite", name).out == FOUR
    assert desk("cite", "-", stdin="4\n").out == FOUR
    assert desk("cite", "4", "--db", "records.db").out == FOUR


def test_the_order_is_that_of_the_asking(desk: Run, seven: Path) -> None:
    lines = desk("cite", "7", "4", "1-2", "4").out.splitlines()
    assert [line.split(":")[0] for line in lines] == [
        "State 002648",
        "State 095538",
        "Karachi 01617",
        "Islamabad 00154",
        "State 095538",
    ]


def test_as_printed_is_the_sources_own_line(desk: Run, seven: Path) -> None:
    line = desk("cite", "2", "--as-printed").out
    assert line.startswith("Islamabad 00154 : U.S. Embassy (Islamabad) Cable, ")
    assert line.endswith("Confidential, 14pp.\n")
    assert desk("cite", "2").out.startswith("Islamabad 00154: ")


def test_one_missing_record_among_others_gives_no_line_at_all(desk: Run, seven: Path) -> None:
    for more in ((), ("--style", "archive")):
        done = desk("cite", "4", "99", *more)
        assert (done.code, done.out) == (3, "")


def test_the_wrong_year_names_no_record(desk: Run, seven: Path) -> None:
    assert desk("cite", "1998STATE095538").code == 3


def test_the_environment_says_where_the_database_is(process: Run, seven: Path, here: Path) -> None:
    seven.rename(here / "other.db")
    assert process("cite", "4", FOIAKIT_DB="other.db").out == FOUR
    assert process("list", "--caption", "nodis", FOIAKIT_DB="other.db").out.startswith("4\t")


def test_the_styles_are_listed_with_what_their_manuals_say(desk: Run) -> None:
    done = desk("cite", "--styles")
    assert done.code == 0
    names = [line.split("\t")[0] for line in done.out.splitlines()]
    assert names[:2] == ["archive", "archive-full"]
    authority = ("House style", "Adaptation", "Rule", "own form", "CSL file")
    assert all(any(word in line for word in authority) for line in done.out.splitlines())
    assert [Path(name).name for name in names[-2:]] == ["archive.csl", "frus.csl"]


def test_styles_and_settings_are_in_columns_on_a_terminal(seven: Path) -> None:
    for shown, first in (
        (on_terminal("cite", "--styles"), "archive"),
        (on_terminal("config"), "database"),
    ):
        lines = shown.splitlines()
        assert "\t" not in shown
        assert all(len(line) <= 80 for line in lines if "/" not in line), shown
        starts = {
            line.index(line.split("  ", 1)[1].strip())
            for line in lines
            if line[:1] > " " and "  " in line
        }
        assert len(starts) == 1, shown
        assert any(line.startswith(f"{first} ") for line in lines), shown


def test_a_list_of_works_is_sorted_as_it_is_wished(desk: Run, seven: Path) -> None:
    by_date = desk("cite", "--all", "--sort", "date").out
    assert by_date == desk("cite", "1-7").out
    by_pages = desk("cite", "--all", "--sort", "-pages", "--style", "chicago-bibliography").out
    assert by_pages.splitlines()[-1].startswith("International Security Assistance Force")
    assert desk("cite", "4", "--sort", "beauty").code == 2


def test_the_notes_of_a_text_are_numbered_and_shortened(desk: Run, seven: Path) -> None:
    lines = desk("cite", "4", "4", "2", "4", "--style", "chicago-note", "--notes", "--ibid").out
    first, again, other, short = lines.splitlines()
    assert first.startswith('1. U.S. Department of State, "Usama bin Ladin: Pressing')
    assert again == "2. Ibid."
    assert other.startswith("3. U.S. Embassy Islamabad")
    assert short == '4. U.S. Department of State, "Usama bin Ladin," State 095538.'


def test_a_page_a_day_and_a_markup_reach_the_style(desk: Run, seven: Path) -> None:
    assert desk("cite", "4", "--page", "3").out.endswith("Secret, NODIS, p. 3.\n")
    note = desk("cite", "4", "--style", "chicago-note", "--accessed", "Nov 22, 2026").out
    assert "accessed November 22, 2026, https://" in note
    bare = desk("cite", "4", "--style", "chicago-note", "--no-classification").out
    assert "Secret" not in bare
    assert "<i>" in desk("cite", "4", "--style", "apa", "--html").out
    assert desk("cite", "4", "--html", "--markdown").code == 2


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Chicago", "chicago-note"), ("APA", "apa"), ("turabian", "turabian-note"),
     ("Chicago Author Date", "chicago-author-date"), ("archive_full", "archive-full")],
)  # fmt: skip
def test_a_style_is_known_in_any_case_by_its_family_and_with_blanks(
    seven: Path, desk: Run, typed: str, name: str
) -> None:
    for more in ([], ["--notes"]):
        written = desk("cite", "4", "5", "4", "--style", typed, *more)
        assert written == desk("cite", "4", "5", "4", "--style", name, *more)
        assert written.code == 0


def test_an_unknown_style_is_answered_with_the_nearest(seven: Path, desk: Run) -> None:
    answer = desk("cite", "4", "--style", "bluebok")
    assert (answer.code, answer.out) == (3, "")
    assert "no style called bluebok; did you mean bluebook? There are: archive" in answer.err


@pytest.mark.usefixtures("seven")
def test_keep_going_reports_what_is_missing_and_cites_the_rest(desk: Run) -> None:
    both = desk("cite", "4", "5").out
    done = desk("cite", "-", "--keep-going", stdin="4\n99\n5\nState 000001\n")
    assert (done.code, done.out) == (3, both)
    assert done.err.splitlines()[0].startswith("foiakit: standard input:2: ")
    assert done.err.splitlines()[-1] == "foiakit: 2 ids do not exist; the others are written"
    assert desk("cite", "4", "99", "5", "--keep-going").out == both
    assert desk("cite", "4", "99", "5").out == ""
    assert desk("cite", "4", "5", "--keep-going").code == 0


@pytest.mark.parametrize("style", ["apa", "mla", "chicago-author-date"])
def test_a_page_that_a_list_of_works_has_no_place_for_is_not_lost(
    seven: Path, desk: Run, style: str
) -> None:
    done = desk("cite", "4", "--style", style, "--page", "3")
    assert done.code == 0
    assert "has the page in the text, not in the list of works: (" in done.err
    assert "3)" in done.err
    assert desk("cite", "4", "--style", "chicago-note", "--page", "3").err == ""
    assert desk("cite", "4", "--style", style).err == ""
