"""Tables for other programs: what SQLite makes of a record is what Python makes of it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from writers.any_records import RECORDS
from writers.one_table import written

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.store import Store
from foiakit.writers import LINES, TABLES, WriteOptions, line_writer, table_writer

COLUMNS = st.none() | st.lists(st.sampled_from(Record._fields), min_size=1, unique=True).map(tuple)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("tables") / "records.db"
    with Store.write(str(path), create=True) as store:
        store.put([])
        yield store


@pytest.mark.parametrize("form", LINES)
@given(records=st.lists(RECORDS, max_size=4), columns=COLUMNS, safe=st.booleans())
def test_sqlite_and_python_write_the_same(
    store: Store, form: str, records: list[Record], columns: tuple[str, ...] | None, safe: bool
) -> None:
    with store.transaction():
        store.remove([record.id or 0 for record in store.select()])
    store.put(records)
    wish = WriteOptions(columns or (), formula_safe=safe)
    by_sqlite, by_python = io.StringIO(newline=""), io.StringIO(newline="")
    line_writer(form).write_from(store, Query(), by_sqlite, wish)
    table_writer(form).write(store.select(), by_python, {}, wish)
    assert by_sqlite.getvalue() == by_python.getvalue()
    if form == "ndjson":
        read = [json.loads(line) for line in by_sqlite.getvalue().split("\n")[:-1]]
        names = columns or Record._fields
        wanted = [{name: getattr(record, name) for name in names} for record in store.select()]
        assert [list(row) for row in read] == [list(row) for row in wanted]
        assert read == json.loads(json.dumps(wanted))
    if form == "json":
        assert len(json.loads(by_sqlite.getvalue())) == len(records)


@pytest.mark.parametrize("form", [form for form in TABLES if form not in {"xlsx", "parquet"}])
def test_columns_come_in_the_order_asked_for(form: str) -> None:
    text = written(form, [Record(id=1, title="T", date="1999")], WriteOptions(("title", "date")))
    assert text.lower().index("title") < text.lower().index("date")
    assert "1999" in text
    assert "classification" not in text.lower()
