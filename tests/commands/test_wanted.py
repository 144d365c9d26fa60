"""`foiakit wanted`: what is cited and missing, for a person, a program and a request."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from linked_cables import collection, put, ref
from program import SHARED, Run, bare, on_terminal

from foiakit.store.store import Store


@pytest.fixture
def held(here: Path) -> Path:
    collection("records.db")
    return here / "records.db"


def rows(desk: Run, *arguments: str) -> list[dict[str, Any]]:
    found = json.loads(desk("wanted", "--format", "json", *arguments).out)
    assert isinstance(found, list)
    return found


def test_a_row_says_how_often_by_whom_when_and_in_which_words(desk: Run, held: Path) -> None:
    state, tehran = rows(desk)
    assert (state["message"], state["year"], state["status"]) == ("State 700", 1974, "ask")
    assert (state["count"], state["posts"]) == (3, 3)
    assert (state["first_cited"], state["last_cited"], state["days"]) == (
        "1974-01-10", "1974-01-25", 15
    )  # fmt: skip
    assert state["by"] == ["Kabul 90", "Rome 5", "Lima 9"]
    assert state["mentions"][0]["record"] == 3
    assert state["mentions"][0]["sentence"] == "AS STATE 700 SAYS."
    window = state["window"]
    assert "1974-01-05" <= window["first"] <= window["last"] <= "1974-01-10"
    assert window["probability"] >= 0.9
    assert (tehran["status"], tehran["where"]) == ("released", "National Archives")
    assert tehran["window"] is None
    assert tehran["why_no_window"].startswith("cannot tell")


def test_what_is_released_is_listed_separately(desk: Run, held: Path) -> None:
    assert [row["message"] for row in rows(desk, "--ask")] == ["State 700"]
    assert [row["message"] for row in rows(desk, "--released")] == ["Tehran 11"]
    assert desk("wanted", "--ask", "--released").code == 2


def test_filters_narrow_whose_references_count(desk: Run, held: Path) -> None:
    (only,) = rows(desk, "--post", "rome")
    assert (only["message"], only["count"], only["by"]) == ("State 700", 1, ["Rome 5"])
    assert rows(desk, "--post", "paris") == []
    assert desk("wanted", "--post", "paris").out == ""


def test_limit_and_what_is_not_ranked_are_reported_on_stderr(desk: Run, held: Path) -> None:
    done = desk("wanted", "--limit", "1")
    assert len(done.out.splitlines()) == 1
    assert "there are more" in done.err
    assert "references not ranked: 2 to airgrams, letters, calls" in done.err
    assert desk("wanted", "--quiet").err == ""


def test_every_format_has_every_cable(desk: Run, held: Path) -> None:
    table = list(csv.DictReader(io.StringIO(desk("wanted", "--format", "csv").out)))
    assert [(row["message"], row["count"], row["by"]) for row in table] == [
        ("State 700", "3", "Kabul 90; Rome 5; Lima 9"), ("Tehran 11", "1", "Lima 00009")
    ]  # fmt: skip
    lines = desk("wanted", "--format", "ndjson").out.splitlines()
    assert [json.loads(line)["message"] for line in lines] == ["State 700", "Tehran 11"]
    assert [line.split("\t")[0] for line in desk("wanted").out.splitlines()] == [
        "State 700", "Tehran 11"
    ]  # fmt: skip
    markdown = desk("wanted", "--format", "markdown").out
    assert "- **State 700 of 1974**, judging by its number, sent between" in markdown
    assert "Released: National Archives." in markdown
    assert desk("wanted", "--format", "yaml").code == 3


def test_a_request_lists_only_what_must_be_asked_for(desk: Run, held: Path) -> None:
    text = desk("wanted", "--format", "request").out
    assert text.startswith("I request copies of the following telegrams.")
    assert "\n1. State 700 of 1974, judging by its number, sent between January" in text
    assert "Cited in Kabul 90 of January 10, 1974: “AS STATE 700 SAYS.”" in text
    assert "Tehran" not in text
    assert desk("wanted", "--format", "request", "--released").code == 2
    assert desk("wanted", "--format", "request", "--post", "paris").out == ""


def test_a_date_that_is_cited_is_its_date(desk: Run, held: Path) -> None:
    with Store.write("records.db") as store, store.transaction():
        put(store, "Oslo 6", "1974-03-01", ref("State 650", date="1974-01-05"))
    (row,) = rows(desk, "--post", "oslo")
    assert row["date"] == "1974-01-05"
    text = desk("wanted", "--post", "oslo", "--format", "request").out
    assert "State 650 of 1974, dated January 5, 1974 by the citing document." in text


def test_on_a_terminal_it_is_a_page_within_the_width(held: Path) -> None:
    seen = on_terminal("wanted", "--db", str(held), NO_COLOR="1")
    lines = bare(seen)
    head = "State 700 (1974)  to ask for  3 records of 3 posts, 1974-01-10 to 1974-01-25"
    assert lines[0] == head
    assert "Tehran 11 (1974)  released: National Archives  1 record, 1974-01-25" in lines
    assert max(map(len, lines)) <= 80


def test_an_empty_database_wants_nothing(desk: Run, here: Path) -> None:
    with Store.write("records.db", create=True) as store, store.transaction():
        pass
    assert desk("wanted").out == ""
    assert rows(desk) == []
    assert desk("wanted", "--db", "none.db").code == 5


@pytest.mark.skipif(not SHARED.exists(), reason="needs the real telegrams")
def test_the_real_telegrams_want_kabul_8106(desk: Run, here: Path) -> None:
    telegrams = sorted(str(path) for path in (SHARED / "data" / "telegrams").glob("*.txt"))
    desk("import", *telegrams)
    desk("import", str(SHARED / "data" / "frus1969-76ve08_d10-d12.xml"))
    found = {row["message"]: row for row in rows(desk)}
    assert list(found) == ["Kabul 8106", "Kabul 1090", "State 172577", "State 54992"]
    kabul = found["Kabul 8106"]
    assert (kabul["year"], kabul["count"], kabul["by"]) == (1973, 1, ["State 236146"])
    assert [mention["record"] for mention in kabul["mentions"]] == [1, 4]
    assert kabul["mentions"][0]["letter"] == "B"
    assert "(REFTEL B)" in kabul["mentions"][0]["sentence"]
    assert found["State 172577"]["date"] == "1973-09"
