"""A record as the fields of a BibLaTeX entry."""

from __future__ import annotations

import pytest

from foiakit.citations.reference_files.biblatex import fields
from foiakit.model.record import Collection, Record


@pytest.mark.parametrize(
    ("date", "end", "value"),
    [("1965~", None, "1965~"), ("1962-21", None, "1962-21"), ("soon", None, ""),
     ("1999-05-24", "1999-05-26", "1999-05-24/1999-05-26"), ("1999", "1999", "1999")],
)  # fmt: skip
def test_a_date_is_edtf(date: str, end: str | None, value: str) -> None:
    assert dict(fields(Record(date=date, date_end=end), None))["date"] == value


def test_the_posting_is_where_the_document_is() -> None:
    posting = Collection("EBB 1", title="Ice", series="Electronic Briefing Book", number="1")
    record = Record(title="Talks", collection="EBB 1", document="4", pages=3, recipient="State")
    found = dict(fields(record, posting))
    assert (found["chapter"], found["pagetotal"]) == ("Document 4", "3")
    assert found["addendum"].startswith("To State. In ")
