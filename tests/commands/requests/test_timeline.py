"""`timeline --requests` draws what happened to requests, and what is due."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run


def test_events_and_due_days_are_in_order_of_time(desk: Run, decided: Path) -> None:
    lines = desk("timeline", "--requests").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == [
        "2015-11-27",
        "2015-12-02",
        "2016-03-08",
        "2016-06-06",
    ]
    assert lines[-1].endswith("due: the appeal, which must have arrived by then")
    assert all("\tNGC16-0321\t" in line for line in lines)


def test_a_terminal_gets_an_axis_of_events(desk: Run, decided: Path) -> None:
    table = desk("timeline", "--requests", "--format", "table").out
    assert "4 events, November 27, 2015 - June 6, 2016" in table
    assert "the office decided" in table
    assert "record" not in table


def test_a_picture_names_requests_and_no_classification(desk: Run, decided: Path) -> None:
    assert desk("timeline", "--requests", "-o", "requests.svg").code == 0
    svg = Path("requests.svg").read_text(encoding="utf-8")
    assert "Requests along time" in svg
    assert "4 events" in svg
    assert "no classification" not in svg


def test_a_picture_names_a_request_that_has_no_number_yet(desk: Run, decided: Path) -> None:
    assert desk("request", "new", "Lima 2323 (1975)", "--to", "nara").code == 0
    assert desk("request", "sent", "2", "--on", "2016-06-01", "--by", "post").code == 0
    for ending in ("svg", "html"):
        assert desk("timeline", "--requests", "-o", f"requests.{ending}").code == 0
        text = Path(f"requests.{ending}").read_text(encoding="utf-8")
        assert "request 2" in text
        assert "NGC16-0321" in text
        assert "request 1" not in text


def test_json_has_the_same_days(desk: Run, decided: Path) -> None:
    found = json.loads(desk("timeline", "--requests", "--format", "json").out)
    assert len(found) == 4
    assert found[0]["what"] == "the request was sent: Two"
    rows = desk("timeline", "--requests", "--format", "ndjson").out.splitlines()
    assert [json.loads(row) for row in rows] == found


@pytest.mark.parametrize("more", [["--by", "year"], ["--post", "Kabul"], ["--limit", "3"]])
def test_requests_are_not_selected_or_counted(desk: Run, decided: Path, more: list[str]) -> None:
    done = desk("timeline", "--requests", *more)
    assert (done.code, done.out) == (2, "")
    assert "draws all requests" in done.err


def test_without_requests_there_is_nothing_to_draw(desk: Run, seven: Path) -> None:
    done = desk("timeline", "--requests")
    assert (done.code, done.out) == (0, "")
