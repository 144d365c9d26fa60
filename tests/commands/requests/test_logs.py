"""`foiakit request logs`: who asked for a cable that is sought here, and nothing of who it was."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from program import Run

HEADINGS = ["Case Number", "Date Received", "Requester Name", "Request Description", "Disposition"]
ROWS = [
    ["F-2019-1", "2019-01-03", "Ann Example", "Telegram Kabul 8106 of 1973", "Granted in part"],
    ["F-2019-2", "2019-01-04", "Kabul 8106", "1973KABUL08106 and 1974KABUL01090", "Full grant"],
    ["F-2019-3", "2019-01-05", "Ann Example", "cable kabul 8106", ""],
    ["F-2019-4", "2019-01-06", "Ann Example", "Telegram Kabul 8106 of 1974", "No records"],
    ["F-2019-5", "2019-01-07", "Kabul 8106", "Visa file; budget of Kabul 1974", "No records"],
]


def log(path: str, *before: list[str]) -> None:
    with open(path, "w", newline="") as file:
        csv.writer(file).writerows([*before, HEADINGS, *ROWS])


@pytest.fixture
def asking(desk: Run) -> Run:
    """A request for one cable of 1973."""
    assert desk("request", "new", "Kabul 8106 (1973)", "--to", "nara", "-q").code == 0
    return desk


def test_a_cable_is_known_by_post_number_and_year(asking: Run, here: Path) -> None:
    log("log.csv")
    done = asking("request", "logs", "log.csv", "--format", "json")
    assert done.code == 0
    found = json.loads(done.out)
    assert [(log["number"], log["year_named"], log["requests"]) for log in found] == [
        ("F-2019-1", True, [1]),
        ("F-2019-2", True, [1]),
        ("F-2019-3", False, [1]),
    ]
    assert found[0]["outcome"] == "Granted in part"
    assert found[0]["day"] == "2019-01-03"
    assert "log.csv: 5 rows; 3 with a cable that you lack" in done.err


def test_who_asked_is_neither_looked_at_nor_shown(asking: Run, here: Path) -> None:
    log("log.csv", ["FOIA log", "", "", "", ""], [])
    for form in ("plain", "json"):
        done = asking("request", "logs", "log.csv", "--format", form)
        assert "Ann Example" not in done.out
        assert "F-2019-5" not in done.out


def test_a_log_without_a_heading_for_its_subject_is_searched_cell_by_cell(
    asking: Run, here: Path
) -> None:
    Path("odd.csv").write_text(
        "Case Nbr;Asker;What was wanted;Rec'd;Disposition\n"
        "F-2019-1;Ann Example;The cable KABUL 8106 of 1973;1/5/2019;Granted in full\n"
        "F-2019-2;Bob Example;All files about rivers;1/6/2019;Pending\n"
    )
    done = asking("request", "logs", "odd.csv", "--format", "json")
    (found,) = json.loads(done.out)
    assert (found["number"], found["day"], found["outcome"], found["subject"]) == (
        "F-2019-1", "1/5/2019", "Granted in full", "The cable KABUL 8106 of 1973"
    )  # fmt: skip


def test_a_workbook_is_a_log_too(asking: Run, here: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    book = openpyxl.Workbook()
    for row in (["Log of 2019"], HEADINGS, *ROWS):
        book.active.append(row)
    book.save("log.xlsx")
    lines = asking("request", "logs", "log.xlsx").out.splitlines()
    assert [line.split("\t")[1] for line in lines] == ["F-2019-1", "F-2019-2", "F-2019-3"]


def test_a_cable_that_is_held_is_not_sought(asking: Run, here: Path) -> None:
    assert asking("add", "-q", "--message", "Kabul 8106", "--date", "1973-12-01").code == 0
    log("log.csv")
    assert asking("request", "logs", "log.csv").out == ""


@pytest.mark.parametrize(
    ("content", "code", "sentence"),
    [
        (b"a,b\n1,2\n", 4, "no row names a column"),
        (b"", 4, "neither a workbook nor a table"),
        (b"\x00\x01\x02\x03" * 99, 4, "bad.csv"),
        (b"PK\x03\x04 xl/ not a workbook", 4, "bad.csv"),
        (None, 3, "no such file"),
    ],
)
def test_a_file_that_is_not_a_log_is_named(
    asking: Run, here: Path, content: bytes | None, code: int, sentence: str
) -> None:
    if content is not None:
        Path("bad.csv").write_bytes(content)
    done = asking("request", "logs", "bad.csv")
    assert (done.code, done.out) == (code, "")
    assert sentence in done.err


def test_a_workbook_of_requests_is_imported_as_a_table_is(desk: Run, here: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="needs the extra xlsx")
    done = desk("template", "--for", "requests")
    headings = done.out.strip().split(",")
    values = {"title": "Kabul papers", "office": "state", "number": "F-2020-1", "message":
              "Kabul 1090", "year": 1974, "sent": "2020-03-02"}  # fmt: skip
    book = openpyxl.Workbook()
    book.active.append(headings)
    book.active.append([values.get(name) for name in headings])
    book.save("mine.xlsx")
    assert desk("request", "import", "mine.xlsx", "-q").code == 0
    shown = json.loads(desk("request", "show", "1", "--format", "json").out)
    assert (shown["title"], shown["items"][0]["message"]) == ("Kabul papers", "Kabul 1090")
    assert (
        desk("request", "import", "mine.xlsx").err.strip().endswith("0 events added, 0 differing")
    )
