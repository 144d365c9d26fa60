"""Every form of date that a record may have goes into every format and every style."""

from __future__ import annotations

import io

import pytest

from foiakit.citations.styles import STYLES, load
from foiakit.model.dates import is_date
from foiakit.model.record import Record
from foiakit.writers import WRITERS, writer

DATES = [
    ("1983", None), ("1983?", None), ("1983~", None), ("1983%", None), ("1983-05?", None),
    ("1999-05-24~", None), ("1984-21", None), ("1984-21?", None), ("198X", None),
    ("1974", "1976"), ("1974~", "1976~"), ("1974?", "1976"), ("1974-05", "1974-06-03?"),
]  # fmt: skip


@pytest.mark.parametrize("dates", DATES, ids=lambda dates: "/".join(filter(None, dates)))
def test_every_form_of_date_is_written(dates: tuple[str, str | None]) -> None:
    start, end = dates
    assert all(is_date(text) for text in dates if text)
    record = Record(id=1, title="Ice", kind="Report", date=start, date_end=end)
    for form in WRITERS:
        out = io.StringIO()
        writer(form).write([record], out, {})
        assert form == "ids" or "Ice" in out.getvalue()
    for style in STYLES:
        assert start[:3] in load(style).cite(record)
