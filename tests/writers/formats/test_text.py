"""Everything known of a record as plain text, one line per field."""

from __future__ import annotations

import io

from foiakit.model.record import Record
from foiakit.writers.formats.text import write


def written(*records: Record) -> str:
    out = io.StringIO()
    write(records, out, {})
    return out.getvalue()


def test_known_fields_are_lines_and_long_ones_indented_paragraphs() -> None:
    record = Record(id=4, title="A\x1b", captions=("NODIS", "EXDIS"), excised=True, text="a\n\nb")
    lines = written(record).splitlines()
    assert lines[:-1] == [
        "id: 4", r"title: A\x1b", "captions: NODIS; EXDIS", "excised: yes", "text:", "    a", "",
        "    b",
    ]  # fmt: skip
    assert lines[-1].startswith("citation: ")


def test_an_empty_line_is_between_two_records() -> None:
    assert written(Record(id=1), Record(id=2)).count("\n\nid: 2\n") == 1
