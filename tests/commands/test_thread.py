"""`foiakit thread`: a conversation in order of time, with what is missing in its place."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from linked_cables import collection
from program import Run


@pytest.fixture
def linked(desk: Run, here: Path) -> Run:
    collection("records.db")
    return desk


def messages(out: str) -> list[str]:
    return [line.split("\t")[3] for line in out.splitlines()]


def test_messages_are_in_order_of_time_whichever_of_them_is_named(linked: Run) -> None:
    first, other = linked("thread", "1"), linked("thread", "3")
    assert messages(first.out) == messages(other.out)
    days = [line.split("\t")[0] for line in first.out.splitlines() if line[:1].isdigit()]
    assert days == sorted(days)


def test_a_message_that_is_not_here_has_its_place(linked: Run) -> None:
    rows = [line.split("\t") for line in linked("thread", "1").out.splitlines()]
    assert "State 700" in [row[3] for row in rows]
    assert {row[5] for row in rows if row[3] == "State 700"} == {"ask"}


def test_a_limit_keeps_the_nearest(linked: Run) -> None:
    assert len(linked("thread", "1", "--limit", "2").out.splitlines()) == 2


def test_json_has_every_message(linked: Run) -> None:
    text = json.dumps(json.loads(linked("thread", "1", "--format", "json").out))
    assert all(name in text for name in ("Kabul 100", "Rome 5", "State 700"))


def test_a_record_that_does_not_exist_is_exit_3(linked: Run) -> None:
    assert linked("thread", "99").code == 3
