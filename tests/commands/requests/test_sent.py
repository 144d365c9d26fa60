"""`request sent`: a letter was sent on a day, and the words of a request may be kept."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from program import Run


def shown(desk: Run) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(desk("request", "show", "1", "--format", "json").out)
    return found


def test_each_letter_is_an_event_of_its_kind(desk: Run, decided: Path) -> None:
    assert desk("request", "sent", "1", "appeal", "--on", "2016-05-20", "--by", "email").code == 0
    assert desk("request", "sent", "1", "inquiry", "--on", "2016-07-20").code == 0
    events = [(event["kind"], event["day"], event["channel"]) for event in shown(desk)["events"]]
    assert events[-2:] == [
        ("appeal_sent", "2016-05-20", "email"), ("inquiry", "2016-07-20", None)
    ]  # fmt: skip


def test_the_words_of_a_request_are_kept_without_an_address(desk: Run, drafted: Path) -> None:
    Path("request.txt").write_text("I request a copy of Kabul 8106.")
    words = ("request", "sent", "1", "--on", "2015-11-27", "--text", "request.txt")
    assert desk(*words).code == 0
    assert shown(desk)["text"] == "I request a copy of Kabul 8106."
    Path("request.txt").write_text("Write to ada@example.org.")
    assert desk(*words).code == 4


@pytest.mark.parametrize(
    ("words", "code"),
    [(["1", "postcard", "--on", "2015-11-27"], 3), (["9", "--on", "2015-11-27"], 3), (["1"], 2)],
)
def test_a_letter_a_request_and_a_day_are_needed(
    desk: Run, drafted: Path, words: list[str], code: int
) -> None:
    before = len(shown(desk)["events"])
    assert desk("request", "sent", *words).code == code
    assert len(shown(desk)["events"]) == before
