"""The rows that a distributed engine gets of files are what the local pool makes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pool_inputs import NOW, papers, rows
from program import Run

from foiakit.errors import NeedsExtra
from foiakit.readers.file_batches import Content, raised, read_contents
from foiakit.readers.file_reading import NamedFile, ReadOptions
from foiakit.readers.source import SourceOptions
from foiakit.scale.file_rows import FileRow, rows_of

pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
from foiakit.scale.arrow_batches import arrow_schema, plain_path, read_batches  # noqa: E402 - after

pytest.importorskip("pypdfium2", reason="needs the extra pdf")


def batches_of(folder: Path, size: int = 3) -> list[Any]:
    """The files of *folder* as an engine gives them, *size* at a time."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return [
        pa.record_batch(
            {
                "path": [f"file:{path}" for path in files[at : at + size]],
                "content": [path.read_bytes() for path in files[at : at + size]],
            }
        )
        for at in range(0, len(files), size)
    ]


def own(path: str) -> list[Any]:
    """All that a database holds but the time, in an order that does not depend on how it came."""
    ids = {values["id"]: values["uid"] for table, values in rows(path) if table == "records"}
    found = []
    for table, values in rows(path):
        record = ids.get(values.pop("record", None) or values.pop("id", 0))
        for given_here in ("fingerprint", "citation_key"):
            values.pop(given_here, None)
        found.append((table, record, sorted(values.items(), key=repr)))
    return sorted(found, key=repr)


def test_pool_and_engine_give_the_same_rows(
    here: Path, desk: Run, processors: Callable[[int], None]
) -> None:
    folder = papers(here / "papers")
    processors(3)
    done = desk("import", "papers", "--db", "pool.db")
    assert (done.code, "28 new" in done.err) == (4, True), done.err
    with pq.ParquetWriter("lake.parquet", arrow_schema()) as file:
        for batch in read_batches(batches_of(folder)):
            assert batch.schema == arrow_schema()
            file.write_batch(batch)
    done = desk("import", "lake.parquet", "--db", "engine.db")
    assert (done.code, "28 new, 0 unchanged, 6 skipped" in done.err) == (4, True), done.err
    assert "papers/bad.parquet: cut off" in done.err
    engine, local = own("engine.db"), own("pool.db")
    for first, second in zip(engine, local, strict=True):
        assert first == second


def test_a_poisoned_file_costs_itself_and_is_a_row_with_its_reason(here: Path) -> None:
    folder = papers(here / "papers")
    found = [row for batch in read_batches(batches_of(folder)) for row in batch.to_pylist()]
    skipped = {
        Path(row["source_path"]).name: row["skipped_reason"] for row in found if not row["uid"]
    }
    assert sorted(skipped) == [
        "bad.parquet", "bad.pdf", "bad.zip", "empty.txt", "picture.bin", "table.csv",
    ]  # fmt: skip
    assert skipped["picture.bin"] == "not a format foiakit can read"
    assert "cut off" in skipped["bad.parquet"]
    # Every file has a row, and every row says which file.
    assert {row["source_path"] for row in found} == {str(path) for path in folder.iterdir()}
    assert all(len(row["source_sha256"]) == 64 for row in found)
    assert [row["source_row"] for row in found if row["source_path"].endswith("box.zip")] == [
        *range(1, 9)
    ]


def test_the_same_bytes_give_the_same_rows(here: Path) -> None:
    folder = papers(here / "papers")
    in_threes, in_fives = (
        [row for batch in read_batches(batches_of(folder, size)) for row in batch.to_pylist()]
        for size in (3, 5)
    )
    assert in_threes == in_fives
    path = folder / "00.txt"
    once, again = (list(rows_of(str(path), path.read_bytes())) for _ in range(2))
    assert once == again


def test_what_a_reader_fails_at_is_a_skipped_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: Any) -> Any:
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr("foiakit.readers.documents.telegram.read_all", broken)
    text = Path(__file__).parents[1] / "cables/labelled/synthetic-aad-1.txt"
    [row] = rows_of("a.txt", text.read_bytes())
    assert row.skipped
    assert (row.skipped.reason, row.row.record.uid) == ("a fault of ours", None)


def test_a_missing_package_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("foiakit.pdfs.pages.read", _missing)
    with pytest.raises(NeedsExtra):
        list(rows_of("a.pdf", b"%PDF-1.4"))


def _missing(*_: Any, **_options: Any) -> Any:
    raise NeedsExtra("reading PDFs", "pdf")


def test_rows_are_returned_as_they_come_and_not_all_at_the_end() -> None:
    read = 0

    def counted(path: str, data: bytes) -> list[FileRow]:
        nonlocal read
        read += 1
        return list(rows_of(path, data))

    text = b"Subject\n" + b"\n".join(b"A %d" % number for number in range(300))
    files = pa.record_batch({"path": [f"{n}.csv" for n in range(10)], "content": [text] * 10})
    batches = read_batches([files], counted)  # type: ignore[arg-type]  # a list is iterable too
    assert next(batches).num_rows == 500
    assert read == 2


def test_the_function_opens_no_file() -> None:
    wanted = ReadOptions(None, SourceOptions(), strict=False, several=True)
    named = NamedFile("/no/such/file.csv", found=True)
    outcome = read_contents([Content(named, b"Subject,MRN\nA,Kabul 1\n")], wanted, NOW)
    assert (outcome.done, outcome.error) == (1, None)
    gone = read_contents([Content(named._replace(found=False), None)], wanted, NOW)
    assert "no such file" in str(raised(gone.error or b""))


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("file:/a/b.txt", "/a/b.txt"),
        ("file:///a/b%20c.txt", "/a/b c.txt"),
        ("s3a://papers/b%20c.txt", "s3a://papers/b%20c.txt"),
        ("/a/b%20c", "/a/b%20c"),
    ],
)
def test_a_path_is_as_a_person_names_it(address: str, path: str) -> None:
    assert plain_path(address) == path
