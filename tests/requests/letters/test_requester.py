"""The requester's file: for its owner alone, and named when something in it is wrong."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from foiakit.errors import BadInput
from foiakit.requests.letters import requester


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOIAKIT_CONFIG", str(tmp_path / "own" / "config.toml"))
    (tmp_path / "own").mkdir()
    return tmp_path / "own" / "requester.toml"


def test_it_is_made_for_its_owner_alone_and_never_written_over(file: Path) -> None:
    assert requester.make() == str(file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    file.write_text('name = "Ada"')
    assert requester.make() is None
    assert requester.requester().values == {"name": "Ada"}


def test_what_is_made_is_valid_and_says_nothing_yet(file: Path) -> None:
    requester.make()
    assert requester.requester() == requester.Requester(str(file), {})
    filled = file.read_text().replace("# name", "name").replace("# [waiver]", "[waiver]")
    file.write_text(filled.replace("# subject", "subject"))
    assert requester.requester().values == {"name": "", "waiver_subject": ""}


def test_there_may_be_no_file(file: Path) -> None:
    assert requester.requester().values == {}


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_file_that_others_can_read_is_noticed(file: Path) -> None:
    file.write_text('name = "Ada"')
    file.chmod(0o644)
    assert requester.requester().exposed
    file.chmod(0o600)
    assert not requester.requester().exposed


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name = ", "not valid TOML"),
        ("name = 3", "name: write text"),
        ("nmae = 'x'", "unknown key 'nmae'"),
        ("address = [1]", "address: write text"),
        ("waiver = 'x'", "unknown key 'waiver'"),
        ("[waiver]\nwhy = 'x'", r"\[waiver\] has no why"),
        ("[waiver.subject]\nx = 1", r"\[waiver\] subject: write text"),
    ],
)
def test_what_is_wrong_in_it_is_named(file: Path, text: str, message: str) -> None:
    file.write_text(text)
    with pytest.raises(BadInput, match=message) as raised:
        requester.requester()
    assert str(raised.value).startswith(str(file))
