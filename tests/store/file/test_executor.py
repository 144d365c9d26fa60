"""Statements and rows give the errors of foiakit, with the path, wherever they occur."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from foiakit.errors import FoiakitError
from foiakit.store.file.executor import Executor


@pytest.fixture
def executor() -> Iterator[Executor]:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE numbers (value INTEGER CHECK (value > 0))")
    yield Executor(connection, "here.db")
    connection.close()


def test_rows_are_read_in_every_way(executor: Executor) -> None:
    executor.executemany("INSERT INTO numbers VALUES (?)", [(1,), (2,), (3,)])
    ask = "SELECT value FROM numbers ORDER BY value"
    assert list(executor.execute(ask)) == executor.execute(ask).fetchall() == [(1,), (2,), (3,)]
    assert executor.execute(ask).fetchone() == (1,)
    assert executor.execute(ask).fetchmany(2) == [(1,), (2,)]


def test_a_loop_that_is_left_early_leaves_the_cursor_open(executor: Executor) -> None:
    executor.executemany("INSERT INTO numbers VALUES (?)", [(1,), (2,), (3,)])
    cursor = executor.execute("SELECT value FROM numbers ORDER BY value")
    for _ in cursor:
        break
    assert cursor.fetchone() == (2,)


@pytest.mark.parametrize(
    "read", [list, lambda cursor: cursor.fetchone(), lambda cursor: cursor.fetchall()]
)
def test_an_error_while_rows_are_read_names_the_path(
    executor: Executor, read: Callable[[Any], object]
) -> None:
    executor.connection.text_factory = str
    with pytest.raises(FoiakitError, match=r"here\.db"):
        read(executor.execute("SELECT CAST(x'ff' AS TEXT)"))


def test_a_value_that_breaks_a_rule_of_the_table_is_an_error_of_foiakit(executor: Executor) -> None:
    with pytest.raises(FoiakitError, match=r"here\.db"):
        executor.execute("INSERT INTO numbers VALUES (0)")
