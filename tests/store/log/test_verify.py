"""Alterations by other programs are named; changes by foiakit itself never are."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Details, Record, uid_of
from foiakit.store.file import full_text
from foiakit.store.load import accepted_findings
from foiakit.store.log import baseline, proofs
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        store.put(
            finding
            for number in range(1, 21)
            for finding in (
                Details(uid_of("test", str(number)), {"dtg": "201115Z MAR 74"}, "text\n"),
                Record(
                    uid=uid_of("test", str(number)),
                    message=f"Kabul {number:05}",
                    title=f"Record {number}",
                    captions=("NODIS",),
                ),
            )
        )
        store.change(5, {"title": "Five"})
        store.remove([6])
        yield store


def found(store: Store) -> dict[str, list[str]]:
    run = {
        name: [finding.what for finding in proofs.run(store, proof, lambda: None)]
        for name, proof in proofs.PROOFS.items()
    }
    return {name: damages for name, damages in run.items() if damages}


def altered_outside(store: Store, *statements: str) -> None:
    for statement in statements:
        store.connection.execute(statement)


def test_what_foiakit_did_is_sound(store: Store) -> None:
    assert found(store) == {}


ALTERED = "record 7 was altered without foiakit"
CASES = {
    "an edit": (["UPDATE records SET pages = 9 WHERE id = 7"], "records", ALTERED),
    "a moment": (
        ["UPDATE records SET updated = '1999-01-01T00:00:00Z' WHERE id = 7"],
        "records",
        "among records 1 to 20 something was altered without foiakit",
    ),
    "an edit of one that was edited before": (
        ["UPDATE records SET pages = 9 WHERE id = 5"],
        "records",
        "record 5 was altered without foiakit",
    ),
    "a removal": (
        ["DELETE FROM records WHERE id = 7"], "records", "record 7 was deleted without foiakit",
    ),
    "a removal at the end": (
        ["DELETE FROM records WHERE id = 20"], "records", "record 20 was deleted without foiakit",
    ),
    "an addition": (
        ["INSERT INTO records (uid, created, updated) VALUES ('x', '', '')"],
        "records",
        "record 21 was added without foiakit",
    ),
    "a removed record put back": (
        ["INSERT INTO records (id, uid, created, updated) VALUES (6, 'x', '', '')"],
        "records",
        "record 6 was altered without foiakit",
    ),
    "an edit that was made to look as if it came so": (
        ["UPDATE records SET pages = 9, fingerprint = NULL WHERE id = 7"],
        "records",
        "among records 1 to 20 something was altered without foiakit",
    ),
    "a telegram's text": (
        ["UPDATE cables SET source_text = 'other' WHERE record = 7"],
        "details",
        "among cables 1 to 20 something was altered without foiakit",
    ),
    "a mark": (
        ["INSERT INTO seen VALUES (7, 'x', 'y', '')"],
        "postings and marks",
        "seen 7 x was altered without foiakit",
    ),
    "the log's words": (
        ["UPDATE changes SET command = 'nothing' WHERE id = 2"],
        "log",
        "change 2 does not fit the one before it",
    ),
    "the log's rows": (
        ["UPDATE change_rows SET before = '{}' WHERE change = 2"],
        "log",
        "what change 2 did differs from what was logged then",
    ),
    "a change taken out of the log": (
        ["PRAGMA foreign_keys = OFF", "DELETE FROM changes WHERE id = 2"],
        "log",
        "the log has no change 2",
    ),
    "the last change taken out of the log": (
        ["PRAGMA foreign_keys = OFF", "DELETE FROM changes WHERE id = 3"],
        "log",
        "the log has no change 3",
    ),
    "the full text": (
        ["UPDATE records SET title = 'other' WHERE id = 7"],
        "full text",
        "the full-text index does not match the records; foiakit check --fix rebuilds it",
    ),
    "a label": (
        ["DELETE FROM record_captions WHERE record = 7"],
        "columns understood",
        "record 7: record_captions is wrong about 'NODIS'",
    ),
    "a column that is made of another": (
        ["UPDATE records SET serial = 9 WHERE id = 7"],
        "columns understood",
        "record 7: serial is 9, and should be 7",
    ),
    "a reference into nothing": (
        ["PRAGMA foreign_keys = OFF", "INSERT INTO seen VALUES (99, 'x', 'y', '')"],
        "structure",
        "seen: row None belongs to no row of records",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_what_another_program_altered_is_named_by_verify(store: Store, name: str) -> None:
    statements, proof, sentence = CASES[name]
    altered_outside(store, *statements)
    assert sentence in found(store)[proof]


def test_an_index_that_lost_a_row_is_found(store: Store) -> None:
    root = "(SELECT rootpage FROM sqlite_master WHERE name = 'records_by_kind')"
    page = store.connection.execute(f"SELECT {root}").fetchone()[0]
    size = store.connection.execute("PRAGMA page_size").fetchone()[0]
    store.settle()
    store.close()
    with open("records.db", "r+b") as file:
        file.seek((page - 1) * size + 3)
        file.write(bytes(2))  # the page says that it has no cells
    with Store.open("records.db") as damaged:
        assert any("records_by_kind" in finding for finding in found(damaged)["structure"])


def test_a_file_that_is_not_what_was_attached_is_named_and_a_missing_one_counted(
    store: Store,
) -> None:
    for name in ("same.pdf", "other.pdf"):
        Path(name).write_text(name)
    for name in ("same.pdf", "other.pdf", "missing.pdf"):
        digest = hashlib.sha256(name.encode()).hexdigest()
        store.put([Record(uid=name, title=name, file=name, sha256=digest)])
    assert "attached files" not in found(store)
    Path("other.pdf").write_text("changed")
    assert found(store)["attached files"] == [
        "record 22: other.pdf is not the file that was attached"
    ]
    assert proofs.missing_files(store) == 1


def test_what_a_person_meant_is_accepted_and_held_to_from_then_on(store: Store) -> None:
    altered_outside(
        store,
        "UPDATE records SET pages = 9 WHERE id = 7",
        "DELETE FROM records WHERE id = 8",
        "INSERT INTO seen VALUES (7, 'x', 'y', '')",
    )
    with store.transaction():
        baseline.begin(store, "foiakit verify --accept")
        full_text.rebuild(store)
    assert found(store) == {}
    with store.transaction():
        accepted_findings.forget(store, 7, "x")
    store.change(7, {"pages": 10})
    assert found(store) == {}
    altered_outside(store, "UPDATE records SET pages = 11 WHERE id = 7")
    assert found(store) == {"records": [ALTERED]}


def test_it_is_proved_without_writing_a_byte(store: Store) -> None:
    store.settle()
    store.close()
    before = Path("records.db").read_bytes()
    with Store.open("records.db") as reading:
        assert found(reading) == {}
    assert Path("records.db").read_bytes() == before
    assert os.listdir() == ["records.db"]


def test_the_seal_stands_for_the_whole_log(store: Store) -> None:
    sealed = proofs.seal(store)
    store.change(1, {"pages": 3})
    assert sealed != proofs.seal(store) is not None
