"""The shell completes commands and record ids."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run


@pytest.mark.parametrize(
    ("words", "place", "expected"),
    [
        ("foiakit ci", 1, ["cite"]),
        ("foiakit cite ", 2, ["1", "2", "3", "4", "5", "6", "7"]),
        ("foiakit edit 4", 2, ["4"]),
        ("foiakit list --class", 2, ["--classification"]),
    ],
)
def test_what_bash_is_offered(
    process: Run, seven: Path, words: str, place: int, expected: list[str]
) -> None:
    done = process(_FOIAKIT_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(place))
    assert done.out.split() == expected


def test_without_a_database_nothing_is_offered_and_nothing_is_said(
    process: Run, here: Path
) -> None:
    done = process(_FOIAKIT_COMPLETE="complete_bash", COMP_WORDS="foiakit cite ", COMP_CWORD="2")
    assert (done.out.split(), done.err) == ([], "")
