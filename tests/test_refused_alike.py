"""What one door refuses, every door refuses: `add`, `edit`, an import and a merge."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest
from program import Run

from foiakit.errors import BadInput
from foiakit.model.dates import bounds, is_date
from foiakit.model.record import Record
from foiakit.store.store import Store

DATES = (
    "0001", "0001-01-01", "000X", "9999-12-31", "999X", "1999~", "1999-24", "1999-02-28",
    "0000", "1999-02-29", "1999-13", "1999-25", "yesterday", "19990", "-1999", "１９９９",
)  # fmt: skip
MOMENTS = (
    "2026-01-31T12:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
    "20-6-01-31T12:00:00Z", "----------T--------Z", "2026-02-30T12:00:00Z", "2026-01-31T24:00:00Z",
    "2026-01-31 12:00:00", "２026-01-31T12:00:00Z",
)  # fmt: skip
VALUES: tuple[Mapping[str, object], ...] = (
    *({name: value} for name in ("date", "date_end", "date_other") for value in DATES),
    *({name: value} for name in ("created", "updated") for value in MOMENTS),
    *({"date": date, "date_end": two} for date in DATES[:8] for two in DATES[:8]),
    *({"year": year} for year in (-1, 0, 1, 9999, 10_000, 2**40)),
    *({"pages": pages} for pages in (-1, 0, 2**31 - 1, 2**31)),
    *({"title": title} for title in ("", "a", "a\0b", "\ud800", "\ufffe", "\U0010ffff")),
    *({"tags": tags} for tags in (("a",), ("a\0b",), ("\udfff",))),
)


def taken(store: Store, record: Record) -> bool:
    """Whether the store takes *record* as a record that is added by hand."""
    try:
        with store.transaction():
            store.add(record)
    except BadInput:
        return False
    return True


def edited(store: Store, fields: Mapping[str, object]) -> bool:
    """Whether the store lets a record be changed so."""
    with store.transaction():
        number = store.add(Record(title="A"))
    try:
        with store.transaction():
            store.change(number, fields)
    except BadInput:
        return False
    return True


def imported(desk: Run, fields: Mapping[str, object]) -> bool:
    """Whether an import of foiakit's own NDJSON takes it."""
    line = json.dumps({"uid": "0" * 32, "title": "A", **fields})
    Path("in.ndjson").write_text(line + "\n", encoding="utf-8")
    done = desk("import", "--db", "imported.db", "in.ndjson")
    assert "Traceback" not in done.err
    assert done.code in {0, 4}, done.err
    return done.code == 0


def merged(desk: Run, fields: Mapping[str, object]) -> bool:
    """Whether a merge takes it from a database into which another program has written it."""
    with Store.write("there.db", create=True) as store, store.transaction():
        store.add(Record(title="A"))
    with closing(sqlite3.connect("there.db")) as there, there:
        for name, value in fields.items():
            text = json.dumps(value) if isinstance(value, tuple) else value
            there.execute(f"UPDATE records SET {name} = ?", (text,))
    with Store.write("here.db", create=True) as store, store.transaction():
        store.add(Record(title="B"))
    done = desk("merge", "there.db", "--db", "here.db")
    assert done.code in {0, 4, 5}, done.err
    assert done.err.count("\n") >= 1
    return done.code == 0


def is_half(fields: Mapping[str, object]) -> bool:
    """Whether a value is half of a pair of letters, which cannot be written into a database."""
    return any(
        any("\ud800" <= sign <= "\udfff" for sign in str(value)) for value in fields.values()
    )


@pytest.mark.parametrize("fields", VALUES, ids=lambda fields: ascii(fields)[:60])
def test_add_edit_import_and_merge_take_and_refuse_the_same(
    desk: Run, here: Path, fields: Mapping[str, object]
) -> None:
    with Store.write("added.db", create=True) as store:
        add = taken(store, Record(**{"title": "A", **fields}))  # type: ignore[arg-type]  # some cannot be
        if "updated" not in fields:  # which an edit sets itself
            assert edited(store, fields) == add
    assert imported(desk, fields) == add
    # Those cannot be written into a database at all.
    if not is_half(fields) and fields.get("pages") != -1:
        assert merged(desk, fields) == add
    dates = [str(fields[name]) for name in ("date", "date_end") if name in fields]
    if len(dates) == 2:
        assert add == (bounds(dates[1])[1] >= bounds(dates[0])[0])
    elif dates:
        assert add == is_date(dates[0])


def test_a_typed_span_that_ends_before_it_begins_is_a_mistake_in_the_command(
    desk: Run, here: Path
) -> None:
    done = desk("add", "--title", "A", "--date", "1999-05", "--date-end", "1999-04")
    assert done.code == 2
    assert "1999-04 is before the date, 1999-05" in done.err
    assert desk("add", "--title", "A", "--date", "1999-05", "--date-end", "1999").code == 0
    done = desk("edit", "1", "--date-end", "1998")
    assert done.code == 4
    assert "date_end: 1998 is before the date, 1999-05" in done.err
    assert desk("edit", "1", "--date", "2000").code == 4


def test_an_edit_is_not_refused_for_what_another_field_has_held(desk: Run, here: Path) -> None:
    assert desk("add", "--title", "A", "--date", "1999").code == 0
    with closing(sqlite3.connect("records.db")) as other, other:
        other.execute("UPDATE records SET created = '20-6-01-31T12:00:00Z', year = 10000")
    assert desk("edit", "1", "--title", "B").code == 0
    assert json.loads(desk("show", "1", "--format", "json").out)[0]["title"] == "B"
