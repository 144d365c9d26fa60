"""One rule for 25/12/1999 and 5/6/1999, wherever somebody types a date or a table has one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run

PLACES = [
    ("add", "--title", "x", "--date", "{}"),
    ("add", "--title", "x", "--date", "1990", "--date-other", "{}"),
    ("edit", "1", "--date", "{}"),
    ("list", "--from", "{}"),
    ("list", "--until", "{}"),
    ("import", "a.csv"),
]


def answer(desk: Run, here: Path, place: tuple[str, ...], date: str) -> tuple[int, str]:
    assert desk("add", "--title", "one").code == 0
    (here / "a.csv").write_text(f"title,date\na,{date}\n", encoding="utf-8")
    done = desk(*(word.replace("{}", date) for word in place))
    return done.code, done.err


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("date", ["25/12/1999", "12/25/1999", "25.12.1999", "5/5/1999"])
def test_what_can_be_read_in_one_way_is_read(
    desk: Run, here: Path, place: tuple[str, ...], date: str
) -> None:
    assert answer(desk, here, place, date)[0] == 0


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("date", ["5/6/1999", "05.06.1999", "5-6-99"])
def test_what_can_be_read_in_two_ways_is_refused(
    desk: Run, here: Path, place: tuple[str, ...], date: str
) -> None:
    code, err = answer(desk, here, place, date)
    assert code == (4 if place[0] == "import" else 2)
    assert "--date-order" in err if place[0] == "import" else "1999-05-06 or 1999-06-05" in err


@pytest.mark.parametrize(
    ("option", "date", "code"),
    [
        ("--from", "1974-03-05/..", 0), ("--from", "1974-03-05/", 0),
        ("--from", "../1974-03-05", 2), ("--from", "before 1974", 2),
        ("--until", "../1974-03-05", 0), ("--until", "before 1974", 0),
        ("--until", "1974-03-05/..", 2), ("--until", "1974-03-05/", 2),
    ],
)  # fmt: skip
def test_a_date_with_an_open_end_gives_the_end_that_it_states(
    desk: Run, here: Path, option: str, date: str, code: int
) -> None:
    found, err = answer(desk, here, ("list", option, "{}"), date)
    assert found == code
    assert code == 0 or date in err


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("date", ["05-JAN-74", "5 Jan 74", "19740105", "1974-01-05/07"])
def test_a_clear_day_is_taken(desk: Run, here: Path, place: tuple[str, ...], date: str) -> None:
    assert answer(desk, here, place, date)[0] == 0


VAGUE = ["early 1974", "mid-March 1974", "late June 1987"]


@pytest.mark.parametrize("date", VAGUE)
def test_words_that_a_date_cannot_hold_become_a_line_of_the_notes(
    desk: Run, here: Path, date: str
) -> None:
    desk("add", "--title", "one")
    assert desk("add", "--title", "x", "--notes", "mine", "--date", date).code == 0
    assert f"    mine\n    date: {date}" in desk("show", "2").out
    desk("edit", "1", "--notes", "mine")
    assert desk("edit", "1", "--date", date).code == 0
    assert f"    mine\n    date: {date}" in desk("show", "1").out
    assert desk("edit", "1", "--date-other", date).code == 2  # it has no notes of its own


UNBOUNDED = [
    "1974-03-05/..", "../1974-03-05", "1974/", "[1974..]", "before 1974", "after March 1974",
    "1974 or later", "not later than May 1, 1974", "1974 or 1975", "{1974,1975}", "1974-XX-05",
    "1974/open", "unknown/1974", "1974-", "5 Jan. 1974 -", "/1974", "1974..",
]  # fmt: skip


@pytest.mark.parametrize("date", UNBOUNDED)
def test_a_date_without_bounds_is_not_an_exact_day_and_its_words_are_kept(
    desk: Run, here: Path, date: str
) -> None:
    desk("add", "--title", "one")
    (here / "b.json").write_text(json.dumps([{"title": "row", "date": date}]))
    assert desk("import", "b.json").code == 0
    assert desk("add", "--title", "typed", "--date", date).code == 0
    for number in ("2", "3"):
        record = json.loads(desk("export", number, "--format", "ndjson").out)
        assert (record["date"], record["notes"]) == (None, f"date: {date}")


@pytest.mark.parametrize(
    ("typed", "edtf", "cited"),
    [
        ("1974?", "1974?", "1974?"),
        ("probably March 1974", "1974-03?", "March 1974?"),
        ("?1974", "1974?", "1974?"),
        ("c. 1974?", "1974%", "c. 1974?"),
        ("1974-03-XX", "1974-03", "March 1974"),
    ],
)
def test_an_uncertain_date_stays_one(
    desk: Run, here: Path, typed: str, edtf: str, cited: str
) -> None:
    desk("add", "--title", "one")
    assert desk("add", "--title", "x", "--date", typed).code == 0
    assert json.loads(desk("export", "2", "--format", "ndjson").out)["date"] == edtf
    assert desk("cite", "2").out == f'"x," {cited}.\n'
    assert desk("list", "--from", "1974", "--until", "1974-12", "--format", "ids").out == "2\n"
    (here / "b.ndjson").write_text(desk("export", "2", "--format", "ndjson").out)
    assert desk("import", "b.ndjson").code == 0


def test_date_order_says_which_number_is_the_month(desk: Run, here: Path) -> None:
    assert desk("add", "--title", "x", "--date", "1/2/1974", "--date-order", "dmy").code == 0
    assert desk("edit", "1", "--date", "1/2/1974", "--date-order", "mdy").code == 0
    listed = desk("list", "--until", "3/1/1974", "--date-order", "dmy", "--format", "ids")
    assert listed.out == "1\n"
    done = desk("list", "--from", "1/2/1974")
    assert done.code == 2
    assert "--date-order" in done.err


def test_a_weekday_that_does_not_fit_is_kept_by_an_import_and_found_by_check(
    desk: Run, here: Path
) -> None:
    (here / "b.csv").write_text(
        'title,date\na,"Wednesday, January 4, 1974"\nb,"Friday, January 4, 1974"\n',
        encoding="utf-8",
    )
    assert desk("import", "b.csv").code == 0
    done = desk("check", "--select", "weekday-mismatch")
    assert done.out.count("which was a Friday") == 1
