"""The full text is compared with the records, and rebuilt where it differs."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

import pytest
from program import Run

from foiakit.checks import HINT, WHOLE, Finding
from foiakit.checks.examine import examine
from foiakit.model.query import Query
from foiakit.store.file import connection, full_text
from foiakit.store.store import Store


def by_another_program(statement: str) -> None:
    """Change the seven documents without foiakit, which would keep the full text."""
    with sqlite3.connect("records.db") as other:
        other.execute(statement)
    other.close()


def found(query: Query | None = None) -> list[Finding]:
    with Store.open("records.db") as store:
        return [result.finding for result in examine(store, query or Query(), WHOLE)]


@pytest.mark.usefixtures("seven")
class TestTheSevenDocuments:
    def test_a_sound_file_is_proved_and_stays_as_it_is(self) -> None:
        before = hashlib.sha256(Path("records.db").read_bytes()).digest()
        with Store.open("records.db") as store:
            assert full_text.proved(store) is True
            assert list(full_text.disagreements(store)) == []
        assert found() == []
        assert hashlib.sha256(Path("records.db").read_bytes()).digest() == before
        assert [path.name for path in Path().glob("records.db*")] == ["records.db"]

    @pytest.mark.parametrize(
        ("statement", "record"),
        [
            ("UPDATE records SET title = 'Other words' WHERE id = 4", 4),
            ("DELETE FROM records WHERE id = 5", 5),
            ("DELETE FROM records_fts_docsize WHERE id = 6", 6),
            ("UPDATE records SET notes = 'x y' WHERE id = 7", 7),
        ],
    )
    def test_what_another_program_changed_is_found_and_named(
        self, statement: str, record: int
    ) -> None:
        by_another_program(statement)
        whole, single = found()
        assert (whole.record, single.record) == (None, record)
        assert {single.severity, whole.severity} == {"error"}
        assert "check --fix" in single.advice

    def test_as_many_other_words_are_found_too(self) -> None:
        by_another_program("UPDATE records SET title = replace(title, 'Zone', 'Area')")
        (whole,) = found()
        assert "integrity check fails" in whole.evidence

    def test_a_part_of_the_records_proves_nothing_of_the_whole(self) -> None:
        by_another_program("UPDATE records SET title = 'Other words' WHERE id = 4")
        assert found(Query(ids=((4, 4),))) == []

    def test_where_nothing_may_be_written_it_says_that_it_is_not_proved(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(connection, "_may_write", lambda _: False)
        (hint,) = found()
        assert (hint.severity, hint.record) == (HINT, None)
        by_another_program("DELETE FROM records WHERE id = 5")
        assert [result.record for result in found()] == [5]

    def test_check_finds_it_and_fix_rebuilds_it(self, desk: Run) -> None:
        by_another_program("UPDATE records SET title = 'Quetta' WHERE id = 4")
        assert desk("search", "quetta").out == ""
        done = desk("check", "--select", "full-text")
        assert done.code == 1
        assert "records.db:4: error: full-text" in done.out
        rehearsed = desk("check", "--select", "full-text", "--fix", "--dry-run")
        assert (rehearsed.code, "would rebuild the full-text index" in rehearsed.err) == (1, True)
        fixed = desk("check", "--select", "full-text", "--fix")
        assert (fixed.code, fixed.out) == (0, "")
        assert "rebuilt the full-text index" in fixed.err
        assert desk("search", "quetta", "--format", "ids").out == "4\n"
        again = desk("check", "--select", "full-text", "--fix")
        assert "anew" not in again.err

    def test_check_as_it_is_proves_it_too(self, desk: Run) -> None:
        by_another_program("DELETE FROM records WHERE id = 5")
        assert "full-text" in desk("check").out
        assert "full-text" not in desk("check", "--ignore", "full-text").out
        assert "title=database%3A full-text" in desk("check", "--format", "github").out
