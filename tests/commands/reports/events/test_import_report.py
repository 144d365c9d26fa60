"""What an import says on stderr: like things together, and which columns were recognised."""

from __future__ import annotations

import json
from pathlib import Path

from program import Run


def table(rows: int, header: str = "title;date") -> None:
    lines = [f"Letter {n};{'nonsense' if n % 2 else '1974'}" for n in range(rows)]
    Path("t.csv").write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")


def test_of_many_like_rows_three_are_shown_and_the_others_counted(desk: Run, here: Path) -> None:
    table(60)
    done = desk("import", "t.csv", "--db", "new.db")
    shown = [line for line in done.err.splitlines() if ": skipped: " in line]
    assert len(shown) == 3
    assert (
        "foiakit: 27 more skips like that (date: … is not a valid date) are not shown" in done.err
    )
    assert "--report json has all of them" in done.err
    report = json.loads(desk("import", "t.csv", "--db", "new.db", "--report", "json").out)
    assert len(report["skips"]) == 30


def test_a_few_are_all_shown(desk: Run, here: Path) -> None:
    table(20)
    done = desk("import", "t.csv", "--db", "new.db", "--quiet")
    assert sum(": skipped: " in line for line in done.err.splitlines()) == 10
    assert "more" not in done.err


def test_different_things_do_not_hide_each_other(desk: Run, here: Path) -> None:
    table(60)
    with Path("t.csv").open("a", encoding="utf-8") as out:
        out.write("one;1974;three\n")
    done = desk("import", "t.csv", "--db", "new.db")
    assert "t.csv:62: skipped: " in done.err


def test_columns_under_other_names_are_reported(desk: Run, here: Path) -> None:
    table(4, "Subject;Doc. Date")
    done = desk("import", "t.csv", "--db", "new.db")
    assert "columns recognised: Subject=title, Doc. Date=date" in done.err
    table(4)
    assert "columns recognised" not in desk("import", "t.csv", "--db", "other.db").err


def test_a_table_without_title_and_date_is_warned_of(desk: Run, here: Path) -> None:
    Path("pl.csv").write_text("Pages;Temat\n3;List\n", encoding="utf-8")
    done = desk("import", "pl.csv", "--db", "new.db")
    assert "no column was recognised as a title or a date" in done.err
    mapped = ("--map", "Temat=title")
    assert "no column" not in desk("import", "pl.csv", "--db", "other.db", *mapped).err
