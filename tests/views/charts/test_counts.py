"""Counts of one field or two as a table."""

from __future__ import annotations

from views.screens import drawn, terminal

from foiakit.views.charts.counts import OTHERS, Row, counted


def named(value: object) -> str:
    return "none" if value is None else str(value)


def table(
    fields: tuple[str, ...], rows: list[Row], limit: int | None = None, width: int = 80
) -> tuple[list[str], int, int]:
    screen = terminal(width)
    total = sum(row[-1] for row in rows)
    found = counted(fields, rows, total, limit, named, screen)
    return drawn(found.table, screen), found.values, found.records


def first_words(lines: list[str]) -> list[str]:
    return [line.split()[0] for line in lines[1:]]


def test_levels_come_by_rank_years_by_time_and_posts_by_number() -> None:
    levels: list[Row] = [("Confidential", 9), (None, 2), ("Secret", 1)]
    assert first_words(table(("classification",), levels)[0]) == ["Secret", "Confidential", "none"]
    years: list[Row] = [(1975, 1), (None, 5), (1974, 9)]
    assert first_words(table(("year",), years)[0]) == ["1974", "1975", "none"]
    posts: list[Row] = [("Oslo", 1), (None, 50), ("Rome", 9)]
    assert first_words(table(("post",), posts)[0]) == ["Rome", "Oslo", "none"]


def test_what_a_limit_leaves_out_is_counted() -> None:
    rows: list[Row] = [("a", 5), ("b", 3), ("c", 2)]
    lines, values, records = table(("post",), rows, limit=1)
    assert (first_words(lines), values, records) == (["a"], 2, 5)


def test_the_field_with_fewer_values_makes_the_columns() -> None:
    rows: list[Row] = [("Secret", 1974, 2), ("Secret", 1975, 3), ("Secret", 1976, 1)]
    lines, _, _ = table(("classification", "year"), rows)
    assert lines[0].split() == ["Year", "Secret", "Records"]
    many: list[Row] = [(f"p{n}", f"k{m}", 1) for n in range(30) for m in range(20)]
    assert OTHERS in table(("post", "kind"), many)[0][0]
