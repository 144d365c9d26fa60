"""The next act has words, a command where foiakit helps, and the day to observe."""

from __future__ import annotations

from datetime import date

import pytest

from foiakit.requests.progress.next_act import ACTS, COMMANDS, YOURS, Next

DAY, SAFE = date(2027, 6, 6), date(2027, 6, 4)


@pytest.mark.parametrize("act", ACTS)
def test_every_act_has_words_and_json_with_the_same_keys(act: str) -> None:
    found = Next(act, "a reason", DAY, SAFE)
    assert found.words == ACTS[act]
    assert found.day == SAFE
    command = found.command(7)
    assert (command is not None) == (act in COMMANDS)
    assert command is None or " 7 " in command
    assert found.as_json(7).keys() == Next("wait", "").as_json(None).keys()


@pytest.mark.parametrize("act", ACTS)
def test_an_act_of_yours_is_wanted_before_its_last_day_and_others_from_their_first(
    act: str,
) -> None:
    early = Next(act, "", DAY).wanted(date(2027, 6, 1))
    assert early is (act in YOURS)
    assert Next(act, "", DAY).wanted(DAY) is (act != "wait")
    assert Next(act, "").is_yours is False
