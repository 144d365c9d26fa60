"""Findings that the author has seen stay seen while their words and result stay."""

from __future__ import annotations

import pytest

from foiakit.drafts.findings import Finding
from foiakit.drafts.seen_findings import read, written
from foiakit.errors import BadInput

FOUND = Finding(3, "1", "quotation", "differs", "The harbor was  closed")


def test_what_was_written_is_read_back_and_added_to() -> None:
    first = read(written({}, [FOUND]), "a.seen.json")
    assert first == {FOUND.identity(): FOUND.text}
    other = FOUND._replace(status="not-found")
    assert set(read(written(first, [other]), "a.seen.json")) == {
        FOUND.identity(), other.identity()
    }  # fmt: skip


def test_a_passage_that_moves_stays_seen_and_another_result_is_new() -> None:
    assert FOUND._replace(line=9, text="the harbor was closed").identity() == FOUND.identity()
    assert FOUND._replace(status="found").identity() != FOUND.identity()


@pytest.mark.parametrize("text", ["", "{}x", '{"a": 1}', '[{"identity": "x"}]', "[1]", "[" * 9000])
def test_another_file_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match=r"a\.seen\.json: not a list of findings"):
        read(text, "a.seen.json")
