"""`foiakit template`: what it prints is what `import` takes in."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from typing import Any

import pytest

from foiakit.commands.reports.template_rows import COLUMNS, EXAMPLE
from foiakit.commands.template import FORMATS
from foiakit.store.store import Store

Run = Callable[..., Any]


@pytest.mark.parametrize("form", FORMATS)
def test_every_template_imports_as_one_record_with_all_that_it_shows(desk: Run, form: str) -> None:
    template = desk("template", "--format", form)
    assert (template.code, template.err) == (0, "")
    done = desk("import", "-", stdin=template.out)
    assert done.code == 0
    assert "1 new" in done.err
    assert "notes" not in done.err
    with Store.open("records.db") as store:
        (record,) = store.select()
    for name in COLUMNS:
        assert getattr(record, name) == getattr(EXAMPLE, name), name


def test_the_forms_say_the_same_record(desk: Run) -> None:
    for form in FORMATS:
        desk("import", "-", stdin=desk("template", "--format", form).out)
    with Store.open("records.db") as store:
        assert store.count() == 1


def test_the_header_has_the_fields_that_a_person_sets(desk: Run) -> None:
    header = next(csv.reader(io.StringIO(desk("template").out, newline="")))
    assert header == list(COLUMNS)
    assert list(json.loads(desk("template", "--format", "ndjson").out)) == header
    assert not {"id", "uid", "created", "updated", "sha256"} & set(header)


def test_an_unknown_form_is_named_with_those_that_exist(desk: Run) -> None:
    done = desk("template", "--format", "pdf")
    assert (done.code, done.err) == (
        3, "foiakit: no template called pdf; there are: csv, tsv, json, ndjson\n",
    )  # fmt: skip
