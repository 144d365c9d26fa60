"""One rule for 25/12/1999 and 5/6/1999, wherever somebody types a date or a table has one."""

from __future__ import annotations

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


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "date", ["../1974-03-05", "1974-03-05/..", "1974-03-05/", "[1974-03-05..]", "1974?", "1974-03?"]
)
def test_an_open_or_uncertain_date_is_refused(
    desk: Run, here: Path, place: tuple[str, ...], date: str
) -> None:
    code, err = answer(desk, here, place, date)
    assert code == (4 if place[0] == "import" else 2)
    assert date in err


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("date", ["05-JAN-74", "5 Jan 74", "19740105", "1974-01-05/07"])
def test_a_clear_day_is_taken(desk: Run, here: Path, place: tuple[str, ...], date: str) -> None:
    assert answer(desk, here, place, date)[0] == 0


VAGUE = ["early 1974", "mid-March 1974", "late June 1987"]


@pytest.mark.parametrize("place", PLACES[:3])
@pytest.mark.parametrize("date", VAGUE)
def test_words_that_a_date_cannot_hold_are_not_dropped(
    desk: Run, here: Path, place: tuple[str, ...], date: str
) -> None:
    code, err = answer(desk, here, place, date)
    assert code == 2
    assert "says more than a date can hold" in err
    assert "--notes" in err


@pytest.mark.parametrize("date", VAGUE)
def test_an_import_keeps_such_words_in_the_notes(desk: Run, here: Path, date: str) -> None:
    assert answer(desk, here, PLACES[-1], date)[0] == 0
    assert date in desk("show", "2").out


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
