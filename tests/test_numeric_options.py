"""Options that take a number, given something else."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (["list", "--limit", "many"], "'many' is not a whole number"),
        (["wanted", "--limit", "1.5"], "'1.5' is not a whole number"),
        (["list", "--wait", "soon"], "'soon' is not a number"),
    ],
)
def test_a_value_that_is_not_a_number_is_refused_in_words(
    command: list[str], words: str, desk: Run, seven: Path
) -> None:
    done = desk(*command)
    assert (done.code, done.out) == (2, "")
    assert words in done.err
