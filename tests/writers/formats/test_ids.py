"""One id per line."""

from __future__ import annotations

import io

from foiakit.model.record import Record
from foiakit.writers.formats.ids import write


def test_each_record_is_a_line_with_its_id() -> None:
    out = io.StringIO()
    write([Record(id=4, title="a\nb"), Record(id=15)], out, {})
    assert out.getvalue() == "4\n15\n"
