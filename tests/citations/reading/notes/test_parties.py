"""Who wrote to whom, in a note."""

from __future__ import annotations

import pytest
from citations.read_citations import record

from foiakit.citations.reading.notes.parties import has_parties, parted
from foiakit.citations.reading.passage import Finding, Piece


@pytest.mark.parametrize("day", ["3 May 1966", "May 3, 1966"])
def test_a_date_after_a_full_stop_belongs_to_no_name(day: str) -> None:
    got = record(f"Document No. 4. Letter from Holm to Pryor. {day}.")
    assert (got.originator, got.recipient, got.date) == ("Holm", "Pryor", "1966-05-03")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Holm to Pryor", "Holm", "Pryor"),
        ("Assistant to the President Holm to Pryor", "Assistant to the President Holm", "Pryor"),
        ("Holm", "Holm", None),
    ],
)
def test_a_to_that_belongs_to_an_office_does_not_separate(
    text: str, first: str, second: str | None
) -> None:
    found = Finding()
    sender, recipient = parted(Piece(text), found)
    assert (sender.text, recipient.text if recipient else None) == (first, second)
    assert has_parties(text) == (second is not None)
    assert found.warnings == []


@pytest.mark.parametrize(
    ("line", "originator", "recipient"),
    [
        ("Letter No. 4 from L.D. Holm, Danish Embassy, Oslo, to the Secretary of State,"
         " W.L. Mac Lund, May 3, 1944",
         "L.D. Holm, Danish Embassy, Oslo", "Secretary of State, W.L. Mac Lund"),
        ("Telegram from Holm to Lund (via Falk), May 3, 1950", "Holm", "Lund (via Falk)"),
        ("[2] Source: Embassy Oslo to All Posts, Circular Telegram 3, May 3, 1964, POL 1, RG 59",
         "Embassy Oslo", "All Posts"),
        ("Ltr, Holm to Dep Amb Lund, 29 Nov 65 with atched Memo, sub Ice.", "Holm", "Dep Amb Lund"),
        ("Msg, MACV 0117, Holm to Lund, 7 Jan 66.", "Holm", "Lund"),
        ("State to All Posts, the Mission Berlin, and the Consul in Bergen, Telegram 3,"
         " May 3, 1964, RG 59", "State", "All Posts, the Mission Berlin, and the Consul in Bergen"),
    ],
)  # fmt: skip
def test_offices_holders_and_ways_belong_to_a_party(
    line: str, originator: str, recipient: str
) -> None:
    got = record(line)
    assert (got.originator, got.recipient) == (originator, recipient)
