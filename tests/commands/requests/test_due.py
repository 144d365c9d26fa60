"""`request due`: what is due on a day, for people and for scripts."""

from __future__ import annotations

import json
from pathlib import Path

from program import Run


def test_an_appeal_is_due_ahead_of_its_last_day(desk: Run, decided: Path) -> None:
    assert desk("request", "due", "--today", "2016-05-01").out == ""
    assert desk("request", "due", "--today", "2016-05-01").err == "foiakit: nothing is due\n"
    within = desk("request", "due", "--today", "2016-05-25", "--within", "14").out
    assert within.startswith("2016-06-06\tin 12 days\tNGC16-0321\t")
    assert "appeal" in within


def test_a_script_learns_it_from_the_exit_code(desk: Run, decided: Path) -> None:
    words = ("request", "due", "--exit-code", "--quiet", "--today")
    assert desk(*words, "2016-05-01").code == 0
    assert desk(*words, "2016-06-06").code == 1


def test_json_has_the_act_and_its_last_day(desk: Run, decided: Path) -> None:
    (found,) = json.loads(desk("request", "due", "--today", "2016-06-06", "--format", "json").out)
    assert "2016-06-06" in json.dumps(found)
