"""Conditions on columns of Parquet."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run
from records_with_details import FILES

from foiakit.readers.tables.parquet_conditions import conditions, folder_columns

PAPER = """U.S. Department of State Case No. F-2014-20439 Doc No. C05765915 Date: 06/30/2015

MEMORANDUM FOR THE RECORD
SUBJECT: Talks on fish
The talks on fish were held and are over. See Kabul 1234 of 1975, which says more of fish.
"""


@pytest.fixture
def full(desk: Run) -> Path:
    """A database of the tests' own posting, telegrams and a released paper."""
    Path("paper.txt").write_text(PAPER)
    assert desk("import", "-q", *map(str, FILES), "paper.txt").code == 0
    return Path("records.db")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (["one.parquet", "--where", "jahr=1975"], 3, "jahr=...: no such column; there are: id"),
        (["one.parquet", "--where", "year=1975.."], 2, "a range has two ends: year=1974..1976"),
        (["one.parquet", "--where", "year"], 2, "write COLUMN=VALUE, for instance year=1975"),
        (["paper.txt", "--where", "year=1975"], 2, "paper.txt: --where is for Parquet files"),
    ],
)  # fmt: skip
def test_a_condition_that_means_nothing_is_named(
    full: Path, desk: Run, words: list[str], code: int, message: str
) -> None:
    desk("export", "-q", "-o", "one.parquet")
    done = desk("import", "--db", "new.db", *words)
    assert (done.code, done.out) == (code, "")
    assert message in done.err
    assert not Path("new.db").exists()


def test_a_condition_is_a_value_a_range_or_nothing() -> None:
    [year, words, none] = conditions([("year", "1974..1976"), ("kind", "Cable"), ("date", "")])
    assert [year.holds(value) for value in (1973, 1974, 1976, 1977, None, "1975")] == [
        False, True, True, False, False, True,
    ]  # fmt: skip
    assert [words.holds(kind) for kind in ("Cable", "Letter", None)] == [True, False, False]
    assert [none.holds(value) for value in (None, "1975")] == [True, False]
    assert year.may_hold(1960, 1974)
    assert not year.may_hold(1960, 1973)


def test_a_folder_is_a_column() -> None:
    assert folder_columns("a=b/lake/year=1975/kind=A%20B/x.parquet") == {
        "year": "1975", "kind": "A B",
    }  # fmt: skip
    assert folder_columns("lake/year=__HIVE_DEFAULT_PARTITION__/x.parquet") == {"year": None}
    assert folder_columns("x.parquet") == {}
