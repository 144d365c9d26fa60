"""`foiakit verify`: all is sound, or what is not is named."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from program import Run


@pytest.fixture
def edited(seven: Path, desk: Run) -> Path:
    assert desk("edit", "4", "--pages", "7", "--tag", "mine").code == 0
    assert desk("remove", "5", "--yes").code == 0
    return seven


def test_verify_says_that_all_is_sound_and_names_what_is_not(edited: Path, desk: Run) -> None:
    done = desk("verify")
    assert done.code == 0
    lines = dict(line.split("\t") for line in done.out.splitlines())
    assert len(lines.pop("seal")) == 64
    assert set(lines.values()) == {"ok"}
    connection = sqlite3.connect(edited)
    connection.execute("UPDATE records SET pages = 99 WHERE id = 4")
    connection.commit()
    connection.close()
    done = desk("verify")
    assert done.code == 1
    assert "records\trecord 4 was altered without foiakit" in done.out.splitlines()
    report = json.loads(desk("verify", "--format", "json").out)
    assert report["sound"] is False
    assert report["proofs"]["records"] == [
        {"what": "record 4 was altered without foiakit", "record": 4}
    ]
    accepted = desk("verify", "--accept")
    assert accepted.code == 0
    assert desk("log").out.splitlines()[0].endswith("\tno records changed\tfoiakit verify --accept")
