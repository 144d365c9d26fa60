"""`foiakit date`: a cable's day, estimated from the numbers around its own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from program import Run

from foiakit.model.record import Record
from foiakit.store.store import Store


@pytest.fixture
def lima(here: Path) -> Path:
    """records.db with a cable of Lima for the first of each month of 1976, 900 numbers apart."""
    with Store.write("records.db", create=True) as store, store.transaction():
        for month in range(1, 13):
            message = f"Lima {900 * month - 800:05}"
            store.add(Record(message=message, date=f"1976-{month:02}-01", kind="Cable"))
    return here / "records.db"


def answer(done: Any) -> dict[str, Any]:
    (found,) = json.loads(done.out)
    assert isinstance(found, dict)
    return found


def test_a_held_cable_is_dated_from_the_others_not_from_itself(desk: Run, lima: Path) -> None:
    desk("edit", "6", "--date", "1976-09-01")
    found = answer(desk("date", "6", "--format", "json"))
    assert found["record"] == 6
    assert found["first"] < "1976-06-01" < found["last"]
    assert found["before"]["from"].startswith("record 5: Lima 03700")
    assert found["after"]["date"] == "1976-07-01"
    assert found["probability"] >= 0.9
    assert found["chance_of_date"] < 0.005
    plain = desk("date", "6").out
    assert "probability" in plain
    assert "which is outside" in plain


def test_a_cable_that_came_from_two_sources_counts_once(desk: Run, lima: Path) -> None:
    asked = ["date", "Lima 4150", "--year", "1976", "--format", "json"]
    once = answer(desk(*asked))
    with Store.write("records.db") as store, store.transaction():
        for record in list(store.select()):
            for source in ("a", "b"):
                store.add(record._replace(id=None, uid=None, citation_key=None, source=source))
    assert answer(desk(*asked)) == once


def test_copies_of_a_cable_leave_room_for_other_numbers(desk: Run, lima: Path) -> None:
    asked = ["date", "Lima 4150", "--year", "1976", "--format", "json"]
    once = answer(desk(*asked))
    with Store.write("records.db") as store, store.transaction():
        for record in list(store.select())[4:6]:
            for _ in range(50):
                store.add(record._replace(id=None, uid=None, citation_key=None))
    assert answer(desk(*asked)) == once


def test_the_check_says_so_too(desk: Run, lima: Path) -> None:
    assert desk("check", "--select", "serial-date").out == ""
    desk("edit", "6", "--date", "1976-09-01")
    (found,) = json.loads(desk("check", "--select", "serial-date", "--format", "json").out)
    assert (found["record"], found["severity"]) == (6, "warning")
    assert "it belongs between" in found["advice"]


def test_a_cable_that_is_not_held_is_dated(desk: Run, lima: Path) -> None:
    done = desk("date", "Lima 4150", "--year", "1976", "--format", "json")
    found = answer(done)
    assert found["record"] is None
    assert found["first"] < "1976-05-16" < found["last"]
    for text in ("76 LIMA 4150", "1976LIMA04150"):
        assert answer(desk("date", text, "--format", "json"))["first"] == found["first"]
    assert desk("date", "Lima 4150").code == 2
    assert "--year" in desk("date", "Lima 4150").err


def test_a_higher_probability_takes_more_days(desk: Run, lima: Path) -> None:
    narrow = answer(desk("date", "7", "--format", "json", "--probability", "0.5"))
    wide = answer(desk("date", "7", "--format", "json", "--probability", "0.99"))
    assert wide["first"] <= narrow["first"] <= narrow["last"] <= wide["last"]
    assert wide["probability"] > narrow["probability"]


def test_where_too_few_are_held_it_says_so(desk: Run, seven: Path) -> None:
    done = desk("date", "6")
    assert done.code == 0
    assert "cannot tell" in done.out
    assert "July 6, 2010 is more likely" in done.out
    found = answer(desk("date", "6", "--format", "json"))
    assert (found["first"], found["used"]) == (None, 0)
    assert "cannot tell" in found["why_not"]
    assert "rough" not in done.out


def test_an_answer_from_few_is_called_rough(desk: Run, here: Path) -> None:
    desk("add", "--message", "Kabul 01090", "--date", "1974-02-21")
    assert (
        "based on only 1 other cable: a rough estimate"
        in desk("date", "Kabul 1717", "--year", "1974").out
    )


def test_known_ranges_help(desk: Run, seven: Path) -> None:
    table = seven.parent / "ranges.csv"
    table.write_text("post,year,month,first,last\nSECSTATE,2010,6,56200,68000\n", encoding="utf-8")
    dry = desk("date", "--ranges", str(table), "--dry-run")
    assert "1 known range would be imported" in dry.err
    assert "cannot tell" in desk("date", "6").out
    found = answer(desk("date", "6", "--ranges", str(table), "--format", "json"))
    assert found["before"] == {"serial": 68000, "date": "2010-06-30", "from": "range of 2010-06"}
    assert found["first"] <= "2010-07-06" <= found["last"]
    assert "numbers around it" in desk("check", "6", "--select", "date-conflict").out
    table.write_text("post,year,month,first,last\nState,2010,6,1,2\n", encoding="utf-8")
    assert desk("date", "--ranges", str(table)).code == 0
    assert answer(desk("date", "6", "--format", "json"))["before"]["serial"] == 2


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("post,year,month,first\n", "ranges.csv:1"),
        ("post,year,month,first,last\nState,2010,6,1,x\n", "ranges.csv:2"),
        ("post,year,month,first,last\nState,2010,13,1,2\n", "ranges.csv:2"),
        ("post,year,month,first,last\nState,2010,6,1,2\nState,2010,6,9,2\n", "ranges.csv:3"),
        ("post,year,month,first,last\n ,2010,6,1,2\n", "ranges.csv:2"),
        ("post,year,month,first,last\nState,2010\n", "ranges.csv:2"),
        ("", "ranges.csv:1"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_line(
    text: str, where: str, desk: Run, seven: Path
) -> None:
    Path("ranges.csv").write_text(text, encoding="utf-8")
    done = desk("date", "--ranges", "ranges.csv")
    assert done.code == 4
    assert where in done.err


def test_what_cannot_be_dated_is_named(desk: Run, seven: Path) -> None:
    assert desk("date").code == 2
    assert desk("date", "5").code == 3
    assert "no message number" in desk("date", "5").err
    assert desk("date", "99").code == 3
    assert desk("date", "6", "--format", "xml").code == 3
    assert desk("date", "State A-12", "--year", "1974").code == 2
    assert desk("date", "--ranges", "nowhere.csv").code == 3


def test_each_line_of_ndjson_is_an_answer(desk: Run, lima: Path) -> None:
    lines = desk("date", "1-12", "--format", "ndjson").out.splitlines()
    answers = [json.loads(line) for line in lines]
    assert [answer["record"] for answer in answers] == list(range(1, 13))
    assert all(answer["first"] <= answer["date"] <= answer["last"] for answer in answers)


def test_two_years_of_a_post_are_kept_separate(desk: Run, lima: Path) -> None:
    desk("add", "--message", "Lima 04150", "--date", "1977-02-01")
    found = answer(desk("date", "Lima 4151", "--year", "1977", "--format", "json"))
    assert (found["used"], found["before"]["serial"], found["after"]) == (1, 4150, None)


def test_an_answer_leaves_the_database_as_it_was(desk: Run, seven: Path) -> None:
    before = seven.read_bytes()
    desk("date", "6")
    assert seven.read_bytes() == before
