"""One JSON object per line."""

from __future__ import annotations

import io
import json

from foiakit.model.record import Record
from foiakit.writers import WriteOptions
from foiakit.writers.formats.ndjson import write


def test_each_line_is_an_object_with_every_key_or_the_columns_asked_for() -> None:
    out = io.StringIO()
    write([Record(id=4, title="a\nb"), Record(id=5)], out, {})
    values = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [list(value) for value in values] == [list(Record._fields)] * 2
    assert values[0]["title"] == "a\nb"
    out = io.StringIO()
    write([Record(id=4, title="A")], out, {}, WriteOptions(("title",)))
    assert out.getvalue() == '{"title":"A"}\n'
