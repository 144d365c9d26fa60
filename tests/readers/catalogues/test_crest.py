"""The CIA's CREST catalogue: rows identified by their id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foiakit.model.record import uid_of

Read = Callable[..., Any]


DATA = Path(__file__).resolve().parents[3].parent / "shared" / "data"


def real(name: str) -> bytes:
    path = DATA / name
    if not path.exists():
        pytest.skip("the real data are not next to this checkout (../shared)")
    return path.read_bytes()


def test_crest_rows_are_recognised_by_their_id(read: Read) -> None:
    found = read(real("crest_nis.csv"))
    assert len({record.uid for record in found.records}) == 380
    first = found.records[0]
    assert first.document == "CIA-RDP01-00707R000200090016-9"
    assert first.uid == uid_of("crest", "CIA-RDP01-00707R000200090016-9")
    assert (first.kind, first.pages, first.notes) == ("Report", 33, None)
    assert found.source.dropped == {"": "the number of the row"}


def test_a_crest_letter_that_nobody_explains_stays_a_letter(read: Read) -> None:
    found = read(real("crest_nis.csv"))
    assert Counter(record.classification for record in found.records) == {
        "Unclassified": 343,
        "R": 37,
    }


def test_what_the_person_says_the_rows_are_goes_before_what_they_look_like(read: Read) -> None:
    text = "id,title,classification\nCIA-RDP1,a,R\n"
    assert read(text).record.document is None
    assert read(text, form="crest").record.uid == uid_of("crest", "CIA-RDP1")
