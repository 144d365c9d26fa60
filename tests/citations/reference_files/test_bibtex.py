"""A record as the fields of a BibTeX entry."""

from __future__ import annotations

import pytest

from foiakit.citations.reference_files.bibtex import fields
from foiakit.model.record import Record


def written(**values: object) -> dict[str, str]:
    return {name: value for name, value in fields(Record(**values), None) if value}  # type: ignore[arg-type]  # any field of a record


@pytest.mark.parametrize(
    ("date", "end", "year", "month"),
    [
        ("1999-05-24", None, "1999", 'may # "~24"'), ("1999-05", None, "1999", "may"),
        ("1999", None, "1999", ""), ("1999-05-24", "1999-05-26", "May 24-26, 1999", ""),
    ],
)  # fmt: skip
def test_a_month_is_the_macro_that_every_style_defines(
    date: str, end: str | None, year: str, month: str
) -> None:
    found = written(date=date, date_end=end)
    assert found.get("month", "") == month
    assert found["year"] == year


def test_text_is_escaped_and_the_record_is_carried_where_it_has_a_uid() -> None:
    found = written(title="Ice & fog_50%", uid="u1", message="Oslo 12")
    assert found["title"] == r"{Ice \& fog\_50\%}"
    assert found["number"] == "Oslo 12"
    assert '"uid": "u1"' in found["foiakit"]
    assert "foiakit" not in written(title="Ice")
