"""`foiakit diff`: each field as it was and as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run


@pytest.fixture
def edited(seven: Path, desk: Run) -> Path:
    assert desk("edit", "4", "--pages", "7", "--tag", "mine").code == 0
    assert desk("remove", "5", "--yes").code == 0
    return seven


def test_diff_shows_each_field_as_it_was_and_as_it_is(edited: Path, desk: Run) -> None:
    assert desk("diff", "4").out == "pages\t6\t7\ntags\t(empty)\tmine\n"
    since = desk("diff", "4", "--since", "2")
    assert (since.out, since.err) == ("", "foiakit: record 4 has not changed since change 2\n")
    steps = json.loads(desk("diff", "5", "--format", "json").out)
    assert steps["removed"] is True
    assert steps["fields"]["head"] == {"before": "ISAF - RC East OSINT Summary", "now": None}
