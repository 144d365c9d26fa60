"""`foiakit edit` and `foiakit remove`: what is named, all of it or nothing."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from program import Run


def ids(desk: Run) -> list[str]:
    return desk("list", "--format", "ids").out.split()


def test_only_the_given_fields_change(desk: Run, seven: Path) -> None:
    before = json.loads(desk("show", "4", "--format", "ndjson").out)
    assert desk("edit", "4", "--pages", "7").err == "foiakit: record 4: pages changed\n"
    after = json.loads(desk("show", "4", "--format", "ndjson").out)
    assert {name for name in before if before[name] != after[name]} == {"pages", "updated"}
    assert after["pages"] == 7


def test_a_new_date_brings_its_year_and_its_place_in_the_order(desk: Run, seven: Path) -> None:
    assert desk("edit", "4", "--date", "1 May 1990").code == 0
    assert ids(desk)[0] == "4"
    assert json.loads(desk("show", "4", "--format", "ndjson").out)["year"] == 1990
    assert desk("list", "--year", "1990", "--format", "ids").out == "4\n"


def test_clearing_empties_a_field(desk: Run, seven: Path) -> None:
    assert desk("edit", "4", "--clear", "captions", "--clear", "date-other").code == 0
    assert json.loads(desk("show", "4", "--format", "ndjson").out)["captions"] == []
    assert desk("list", "--caption", "nodis").out == ""


def test_many_at_once_or_none(desk: Run, seven: Path) -> None:
    assert desk("edit", "1-3", "State 095538", "--tag", "read").code == 0
    assert desk("list", "--tag", "read", "--format", "ids").out == "1\n2\n3\n4\n"
    assert desk("edit", "5", "99", "--tag", "lost").code == 3
    assert desk("list", "--tag", "lost").out == ""


def test_setting_and_clearing_the_same_field_is_refused(desk: Run, seven: Path) -> None:
    done = desk("edit", "4", "--pages", "3", "--clear", "pages")
    assert done.code == 2
    assert "pages" in done.err


def test_a_dry_run_changes_nothing(desk: Run, seven: Path) -> None:
    before = seven.read_bytes()
    assert desk("edit", "4", "--pages", "9", "--dry-run").code == 0
    assert desk("remove", "4", "--dry-run").code == 0
    assert seven.read_bytes() == before


def test_a_removed_id_is_never_given_out_again(desk: Run, seven: Path) -> None:
    assert desk("remove", "7", "--yes").code == 0
    assert ids(desk) == ["1", "2", "3", "4", "5", "6"]
    assert desk("show", "7").code == 3
    assert desk("add", "--title", "x").out == "8\n"


def test_what_is_removed_is_out_of_every_index(desk: Run, seven: Path) -> None:
    assert desk("remove", "State 095538", "--yes").code == 0
    assert desk("list", "--caption", "nodis").out == ""
    assert desk("cite", "State 095538").code == 3


def test_editing_through_a_pipe_of_ids(desk: Run, seven: Path) -> None:
    assert desk("edit", "-", "--tag", "x", stdin="1\n4\n").code == 0
    assert desk("list", "--tag", "x", "--format", "ids").out == "1\n4\n"


def test_another_file_is_another_sha256_and_none_is_none(seven: Path, desk: Run) -> None:
    def attached() -> tuple[str | None, str | None]:
        (record,) = json.loads(desk("show", "4", "--format", "json").out)
        return record["file"], record["sha256"]

    for name in ("one.txt", "other.txt"):
        Path(name).write_text(name)
        assert desk("edit", "4", "--file", name).code == 0
        assert attached() == (name, hashlib.sha256(name.encode()).hexdigest())
        assert desk("verify").code == 0
    assert desk("edit", "4", "--file", "gone.txt").code == 0
    assert attached() == ("gone.txt", None)
    desk("edit", "4", "--file", "one.txt")
    desk("edit", "4", "--clear", "file")
    assert attached() == (None, None)
