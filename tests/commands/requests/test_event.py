"""`request event`: what happened, on its day."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from linked_cables import collection
from program import Run


@pytest.fixture
def held(here: Path) -> Path:
    collection("records.db")
    return here / "records.db"


@pytest.fixture
def sent(desk: Run, held: Path) -> Path:
    """A request for the one missing cable, sent and acknowledged."""
    assert desk("request", "new", "State 700 (1974)", "--to", "nara").out == "1\n"
    assert desk("request", "event", "1", "sent", "--on", "2026-11-27").code == 0
    done = desk("request", "event", "1", "acknowledged", "--on", "2026-12-02",
                "--received", "2026-11-30", "--number", "NGC27-0321")  # fmt: skip
    assert done.code == 0
    return held


def shown(desk: Run, *words: str) -> dict[str, Any]:
    found = json.loads(desk("request", "show", *words, "--format", "json").out)
    assert isinstance(found, dict)
    return found


def test_an_approximate_day_gives_an_approximate_clock(desk: Run, held: Path) -> None:
    desk("request", "new", "State 700 (1974)", "--to", "nara")
    assert desk("request", "event", "1", "sent", "--on", "2026-10~").code == 0
    (clock, *_) = shown(desk, "1", "--today", "2026-11-27")["parts"][0]["clocks"]
    assert clock["confidence"] == "approximate"


def test_undo_is_advised_only_after_a_change(desk: Run, sent: Path) -> None:
    far = "2199-01-01"
    letter = desk("request", "letter", "1", "inquiry", "--on", far)
    assert f"{far} is in the future" in letter.err
    tried = desk("request", "event", "1", "inquiry", "--on", far, "--dry-run")
    assert f"{far} is in the future" in tried.err
    refused = desk("request", "event", "1", "determined", "--on", far, "--item", "9=full")
    assert refused.code == 4
    assert not any("foiakit undo" in done.err for done in (letter, tried, refused)), [
        letter.err, tried.err, refused.err
    ]  # fmt: skip
    assert "foiakit undo" in desk("request", "event", "1", "inquiry", "--on", far).err


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["fee-estimate", "nonsense=3"],
        ["fee-estimate", "amount=abc"],
        ["extended", "days"],
        ["determined", "--item", "1=nope"],
        ["determined", "--result", "nope"],
        ["acknowledged", "--number", "3", "--number-kind", "nope"],
        ["acknowledged", "--by", "pigeon"],
    ],
)
def test_a_word_that_is_not_known_is_a_mistake_of_the_command_line(
    desk: Run, sent: Path, words: list[str]
) -> None:
    refused = desk("request", "event", "1", *words, "--on", "2026-01-05")
    assert refused.code == 2
    assert len(refused.err.splitlines()) == 1
    assert desk("request", "new", "x", "--to", "state", "--law", "nope").code == 2
    assert desk("request", "new", "x", "--to", "state", "--category", "nope").code == 2


@pytest.mark.parametrize("code", ["6", "b6", "(B)(6)", "exemption 6"])
def test_an_exemption_is_stored_in_one_spelling(desk: Run, sent: Path, code: str) -> None:
    words = ("request", "event", "1", "determined", "--on", "2026-01-05", "--result", "part")
    assert desk(*words, "--exempt", code).code == 0
    assert shown(desk, "1")["events"][-1]["outcomes"][0]["exemptions"] == ["(b)(6)"]


def test_the_state_after_an_event_is_that_of_its_day_if_it_is_in_the_future(
    desk: Run, sent: Path
) -> None:
    done = desk("request", "event", "1", "inquiry", "--on", "2199-01-14", "--by", "email")
    assert "request 1 on 2199-01-14: overdue; next: wait until 2199-02-28" in done.err


def test_an_office_cannot_acknowledge_what_was_not_sent_yet(desk: Run, sent: Path) -> None:
    done = desk("request", "event", "1", "acknowledged", "--on", "2026-11-01")
    assert (done.code, "before it was sent" in done.err) == (4, True)
