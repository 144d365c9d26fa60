"""`request clock`: the due day is data, its working is talk."""

from __future__ import annotations

import json

import pytest
from program import Run

START = ("request", "clock", "foia.determination", "2026-07-02")


def test_stdout_has_the_due_day_alone_and_stderr_the_working(desk: Run) -> None:
    done = desk(*START, "extension=10")
    assert (done.code, done.out) == (0, "2026-08-14\n")
    assert "left out: 3 Jul 2026: Independence Day, observed" in done.err
    assert "5 U.S.C. 552(a)(6)(A)(i)" in done.err
    assert desk(*START, "extension=10", "--quiet").err == ""


def test_a_clock_that_waits_has_no_due_day_and_is_not_an_error(desk: Run) -> None:
    done = desk("request", "clock", "foia.determination", "2026-03-02", "toll=2026-03-11..")
    assert (done.code, done.out) == (0, "no due day\n")
    assert "7 days used, 13 left" in done.err


def test_json_has_the_working_and_every_key(desk: Run) -> None:
    done = desk("request", "clock", "mdr.appeal", "14 Sep 2026", "agency=cia", "--format", "json")
    found = json.loads(done.out)
    assert (found["due"], found["safe"], found["act_from"]) == ("2026-10-29", "2026-10-29", None)
    assert found["options"] == {"agency": "cia"}
    assert found["open"] is False
    assert any("not certain" in line for line in found["working"])
    waiting = desk("request", "clock", "foia.clarify", "2026-08-17", "--format", "json")
    assert json.loads(waiting.out).keys() == found.keys()
    assert done.err == ""


def test_options_may_be_in_one_word_as_in_a_list_of_cases(desk: Run) -> None:
    output = desk(*START, "extension=10;notice=2026-07-20", "-q").out
    assert output == desk(*START, "extension=10", "notice=2026-07-20", "-q").out == "2026-08-14\n"


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["foia.determinaton", "2026-07-02"], 2, "did you mean foia.determination?"),
        (["foia.expedited.safe", "2026-07-02"], 2, "no clock called foia.expedited.safe"),
        (["foia.appeal", "soon"], 2, "'soon' is not a day"),
        (["foia.appeal", "2026-02-30"], 2, "'2026-02-30' is not a day"),
        (["foia.appeal", "3/4/2026"], 2, "may be 2026-03-04 or 2026-04-03"),
        (["foia.appeal", "2026-07-02", "extension=10"], 2, "foia.appeal takes no extension="),
        (["foia.appeal", "2026-07-02", "mali=3"], 2, "did you mean mail=?"),
        (["foia.appeal", "2026-07-02", "mail=x"], 2, "mail=x: write a number of days"),
        (["foia.appeal", "2026-07-02", "mail="], 2, "write NAME=VALUE"),
        (["foia.appeal", "2026-07-02", "mail"], 2, "write NAME=VALUE"),
        (["foia.appeal", "2026-07-02", "mail=1", "mail=2"], 2, "mail= is given twice"),
        (["foia.appeal", "2026-07-02", "unit=weeks"], 2, "it can be working or calendar"),
        (["foia.determination", "2026-07-02", "toll=2026-07-09"], 2, "DAY..DAY, or DAY.."),
        (
            ["foia.determination", "2026-07-02", "toll=2026-07-09..2026-07-08"],
            2,
            "before the quest",
        ),
        (["foia.determination", "1965-07-02"], 4, "from 1971 on, not for 1965"),
    ],
)
def test_what_cannot_be_counted_is_one_sentence(
    desk: Run, words: list[str], code: int, message: str
) -> None:
    done = desk("request", "clock", *words)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert done.err.count("\n") == 1


def test_a_command_that_is_not_in_the_group_is_answered_with_the_nearest(desk: Run) -> None:
    done = desk("request", "clok")
    assert done.code == 2
    assert done.err == "foiakit: no command called request clok; did you mean request clock?\n"
