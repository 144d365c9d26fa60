"""A fingerprint changes with what the source says, and with nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from foiakit.model.record import Record
from foiakit.store.schema.fingerprint import fingerprint
from foiakit.store.schema.rows import row_of

RECORD = Record(
    uid="a",
    collection="EBB 1",
    title="Strike",
    tags=("x", "y"),
    pages=3,
    file="a.pdf",
    excised=True,
)
OWN = {"id", "uid", "citation_key", "created", "updated"}
VALUES: dict[str, Any] = {
    "captions": ("NODIS",), "exemptions": ("(b)(1)",), "tags": ("x",), "traffic_tags": ("PREL",),
    "year": 1973, "date": "1989", "date_end": "1990", "pages": 4, "excised": False,
}  # fmt: skip


@pytest.mark.parametrize("field", Record._fields)
def test_only_the_values_of_the_source_count(field: str) -> None:
    changed = RECORD._replace(**{field: VALUES.get(field, 9 if field == "id" else "other")})
    is_same = fingerprint(row_of(changed)) == fingerprint(row_of(RECORD))
    assert is_same is (field in OWN)


def test_fields_that_depend_on_the_place_of_the_file_can_be_left_out() -> None:
    moved = RECORD._replace(file="moved.pdf")
    assert fingerprint(row_of(moved), ("file",)) == fingerprint(row_of(RECORD), ("file",))


def test_a_value_in_another_field_is_another_fingerprint() -> None:
    first = fingerprint(row_of(Record(title="x", notes="y")))
    assert first != fingerprint(row_of(Record(title="y", notes="x")))


@pytest.mark.parametrize(
    ("held", "apparent"),
    [
        (Record(title="x\x1fnotes\x1ey"), Record(title="x", notes="y")),
        (Record(title="\x1fnotes\x1e"), Record(title="", notes="")),
        (Record(title="x\x1fnotes\x1ey", notes="z"), Record(title="x", notes="y\x1fnotes\x1ez")),
    ],
)
def test_a_value_with_separators_in_it_does_not_pass_for_two_fields(
    held: Record, apparent: Record
) -> None:
    assert fingerprint(row_of(held)) != fingerprint(row_of(apparent))


def test_the_digests_in_existing_databases_still_hold() -> None:
    assert fingerprint(row_of(RECORD)) == "9c4c9dd8d5e47d7da5306690a84bf9d3"
    controls = RECORD._replace(title="a\x1fb\x1ec", notes="\x1e\x1f")
    assert fingerprint(row_of(controls)) == "ebd0caf5b03d3299592cdf4ece3bb32f"
