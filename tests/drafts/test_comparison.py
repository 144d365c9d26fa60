"""A citation and a record: what both say is compared, and only that."""

from __future__ import annotations

import pytest

from foiakit.drafts.comparison import compare
from foiakit.model.record import Record

HELD = Record(
    4, message="State 095538", year=1999, originator="SecState", title="Pressing High-Level "
    "Taliban Official Jalaluddin Haqqani on Bin Ladin", date="1999-05-24",
    classification="Secret", collection="EBB 389", document="4",
)  # fmt: skip


@pytest.mark.parametrize(
    "cited",
    [
        Record(message="STATE 95538"),
        Record(message="State 095538", year=1999, date="1999-05"),
        Record(title="Pressing High-Level Taliban Official", date="1999"),
        Record(message="State 95538", title="pressing high-level taliban official jalaluddin "
               "HAQQANI on bin ladin", classification="Secret"),
        Record(collection="ebb 389", document="4"),
        Record(message="State 095538", source="National Security Archive"),
    ],
)  # fmt: skip
def test_another_spelling_less_precision_and_a_shorter_title_are_the_same(cited: Record) -> None:
    found = compare(cited, HELD)
    assert found.is_meant()
    assert found.differences == ()


@pytest.mark.parametrize(
    ("cited", "field"),
    [
        (Record(message="State 095539", title=HELD.title, date=HELD.date), "number"),
        (Record(message="State 095538", date="1998-05-24"), "date"),
        (Record(message="State 095538", classification="Top Secret"), "marking"),
        (Record(message="State 095538", title="Pressing High-Level Taliban Officer Jalaluddin "
                "Haqqani on Bin Ladin"), "title"),
    ],
)  # fmt: skip
def test_one_wrong_field_is_named_and_the_record_still_meant(cited: Record, field: str) -> None:
    found = compare(cited, HELD)
    assert found.is_meant()
    assert [difference.field for difference in found.differences] == [field]


@pytest.mark.parametrize(
    "cited",
    [
        Record(message="State 095538", year=1987),
        Record(title="Quite Another Title Altogether", date="1999-05-24"),
        Record(date="1999-05-24", classification="Secret"),
        Record(),
    ],
)
def test_another_document_is_not_meant(cited: Record) -> None:
    assert not compare(cited, HELD).is_meant()


def test_two_names_of_which_nobody_knows_whether_they_are_one_are_not_compared() -> None:
    cited = Record(message="State 095538", originator="Department of State")
    assert compare(cited, HELD).differences == ()
