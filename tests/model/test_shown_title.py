"""A record without a title is shown by its kind, sender and addressee, in brackets."""

from __future__ import annotations

import pytest

from foiakit.model.record import Record
from foiakit.model.shown_title import shown_title, supplied_title


@pytest.mark.parametrize(
    ("record", "shown"),
    [
        (Record(kind="Letter", recipient="Ms. Doe"), "[Letter to Ms. Doe]"),
        (
            Record(kind="Memorandum", originator="Ines\nMarlow", recipient="The Secretary"),
            "[Memorandum from Ines Marlow to The Secretary]",
        ),
        (Record(kind="Letter"), ""),
        (Record(recipient="Ms. Doe"), ""),
        (Record(kind="Cable", message="Rome 5", originator="AMEMBASSY ROME"), ""),
    ],
)
def test_kind_sender_and_addressee_name_an_untitled_record(record: Record, shown: str) -> None:
    assert supplied_title(record) == shown_title(record) == shown


def test_a_printed_title_or_head_is_never_replaced() -> None:
    letter = Record(kind="Letter", recipient="Ms. Doe")
    assert shown_title(letter._replace(title="Harbor")) == "Harbor"
    assert shown_title(letter._replace(head="Tosec 5")) == "Tosec 5"
    assert supplied_title(letter._replace(title="Harbor")) == ""
