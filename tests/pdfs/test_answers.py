"""Tasks and answers of the process that reads PDFs, as lines of JSON."""

from __future__ import annotations

import json

import pytest

from foiakit.pdfs.answers import (
    Answer,
    Attachment,
    Ended,
    Opened,
    Page,
    Picture,
    Refused,
    Task,
    as_line,
    from_line,
    task_from_line,
)


@pytest.mark.parametrize(
    "answer",
    [
        Opened(3, "Ice", None, (("First", 1),), 2), Attachment("0"), Picture(1, "1.png", 9, 9),
        Page("a\nb\u2028", "c", 0.5, ("x",), "most"),
        Page(None), Ended(), Refused("locked"),
    ],
)  # fmt: skip
def test_an_answer_comes_back_from_its_line(answer: Answer) -> None:
    line = as_line(answer)
    assert "\n" not in line.removesuffix("\n")
    assert from_line(line.encode()) == answer
    assert type(from_line(line.encode())) is type(answer)


def test_a_task_comes_back_from_its_line() -> None:
    task = Task("/tmp/é.pdf", "pictures", 3, (3, 5), "/tmp/out", look=True)
    assert task_from_line(json.dumps(task).encode()) == task
