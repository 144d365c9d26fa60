"""`foiakit edit` and `foiakit remove`: what is named, all of it or nothing."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from program import Run


def ids(desk: Run) -> list[str]:
    return desk("list", "--format", "ids").out.split()


def test_only_the_named_fields_change(desk: Run, seven: Path) -> None:
    before = json.loads(desk("show", "4", "--format", "ndjson").out)
    assert desk("edit", "4", "--pages", "7").err == "foiakit: record 4: pages: 6 -> 7\n"
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


def test_a_removed_id_is_never_used_again(desk: Run, seven: Path) -> None:
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


def tags(desk: Run, number: str = "4") -> list[str]:
    found: list[str] = json.loads(desk("show", number, "--format", "ndjson").out)["tags"]
    return found


def test_a_tag_is_added_to_those_that_are_there_and_untag_removes_one(
    desk: Run, seven: Path
) -> None:
    done = desk("edit", "4", "--tag", "a", "--tag", "b")
    assert done.err == "foiakit: record 4: tags: (empty) -> a, b\n"
    done = desk("edit", "4", "--tag", "c", "--tag", "a")
    assert (done.code, done.err) == (0, "foiakit: record 4: tags: a, b -> a, b, c\n")
    done = desk("edit", "4", "--untag", "b", "--tag", "d", "--pages", "7")
    assert done.err == (
        "foiakit: record 4: pages: 6 -> 7\nfoiakit: record 4: tags: a, b, c -> a, c, d\n"
    )
    assert tags(desk) == ["a", "c", "d"]
    assert desk("edit", "4", "--untag", "zzz").err == "foiakit: record 4: nothing changed\n"
    assert (
        desk("edit", "4", "--clear", "tags").err == "foiakit: record 4: tags: a, c, d -> (empty)\n"
    )
    assert desk("edit", "4", "--tag", "x").code == 0
    assert desk("edit", "4", "--clear", "tags", "--tag", "only").code == 0
    assert tags(desk) == ["only"]


def test_tags_of_many_records_are_added_to_each_ones_own(desk: Run, seven: Path) -> None:
    assert desk("edit", "1", "--tag", "mine").code == 0
    done = desk("edit", "--all", "--where-until", "1997", "--tag", "early")
    assert done.code == 0
    assert "record 1: tags: mine -> mine, early" in done.err
    assert tags(desk, "1") == ["mine", "early"]
    assert desk("edit", "1-7", "--untag", "early").code == 0
    assert desk("list", "--tag", "early").out == ""
    assert tags(desk, "1") == ["mine"]


def test_a_dry_run_shows_what_the_edit_will(desk: Run, seven: Path) -> None:
    assert desk("edit", "1-2", "--tag", "old").code == 0
    words = ["edit", "1-2", "--tag", "new", "--untag", "old", "--title", "Snow", "--excised"]
    dry = desk(*words, "--dry-run")
    assert tags(desk, "1") == ["old"]
    done = desk(*words)
    assert dry.err.replace("would change record", "record").replace("would change", "changed") == (
        done.err
    )
    assert "record 1: tags: old -> new" in done.err
    assert "title: " in done.err
    assert "-> Snow" in done.err


def test_a_dry_run_refuses_what_the_edit_would(desk: Run, seven: Path) -> None:
    words = ["edit", "4", "--date-end", "1990-01-01"]
    dry, done = desk(*words, "--dry-run"), desk(*words)
    assert dry.code == done.code != 0
    assert dry.err == done.err
