"""Parquet that is damaged or expands without bound: one sentence, and bounded memory."""

from __future__ import annotations

import random
import tracemalloc
from pathlib import Path

import pytest
from program import Run
from records_with_details import FILES

from foiakit.readers.source import open_source
from foiakit.readers.tables import parquet

pa = pytest.importorskip("pyarrow", reason="needs the extra parquet")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")


@pytest.fixture
def full(desk: Run) -> Path:
    """A database of the tests' own posting and telegrams."""
    assert desk("import", "-q", *map(str, FILES)).code == 0
    return Path("records.db")


def _with_footer(data: bytes, footer: int) -> bytes:
    return data[:-8] + footer.to_bytes(4, "little") + data[-4:]


def _bomb(path: str, *, dictionary: bool) -> str:
    """A file of some kilobytes that expands to gigabytes: of rows, or of one page."""
    if dictionary:
        array = pa.DictionaryArray.from_arrays(pa.array([0] * 500_000, pa.int32()), ["x" * 2**16])
        data = pa.table({"title": array})
    else:
        data = pa.table({"title": [" " * 2**27]})
    pq.write_table(data, path, compression="zstd")
    assert Path(path).stat().st_size < 2**17
    return path


def test_damage_is_one_sentence(full: Path, desk: Run) -> None:
    desk("export", "-q", "--details", "-o", "a.parquet")
    whole = Path("a.parquet").read_bytes()
    Path("bad.parquet").write_bytes(b"")
    middle = len(whole) // 3
    for data, message in (
        (b"", "bad.parquet: empty"),
        (b"not at all", "named .parquet but not one: it does not begin with PAR1"),
        (whole[:-1], "cut off: a Parquet file ends with PAR1"),
        (whole[:40], "cut off: a Parquet file ends with PAR1"),
        (_with_footer(whole, 2**31), "damaged: its table of contents is not within the file"),
        (_with_footer(whole, 20), "not a readable Parquet file: "),
        (b"PARE" + whole[4:], "an encrypted Parquet file, which foiakit cannot read"),
        (whole[:middle] + b"\x55" * 64 + whole[middle + 64 :], "not a readable Parquet file: "),
    ):
        Path("bad.parquet").write_bytes(data)
        done = desk("import", "--db", "new.db", "bad.parquet")
        assert (done.code, done.out, done.err.count("\n")) == (4, "", 1), done.err
        assert message in done.err
        assert not Path("new.db").exists()
        # Among others in a folder, only this file is lost.
        folder = Path("folder")
        folder.mkdir(exist_ok=True)
        (folder / "bad.parquet").write_bytes(data)
        (folder / "good.parquet").write_bytes(whole)
        done = desk("import", "--db", "new.db", "folder", "--dry-run")
        assert "40 new" in done.err


@pytest.mark.parametrize("dictionary", [True, False])
def test_a_bomb_is_one_sentence(desk: Run, dictionary: bool) -> None:
    done = desk("import", _bomb("bomb.parquet", dictionary=dictionary))
    assert (done.code, done.err) == (
        4, "foiakit: bomb.parquet: unpacks to more than 200 times its size: no table does that\n",
    )  # fmt: skip


def test_a_row_group_is_read_a_little_at_a_time(desk: Run) -> None:
    """A hundred megabytes in one row group; what is held is a fraction of it."""
    letters = random.Random(7)
    rows = 1_000
    texts = ["".join(letters.choices("abcdefghij ", k=1_000)) * 100 for _ in range(rows)]
    pq.write_table(
        pa.table({"uid": [f"{n:032}" for n in range(rows)], "title": texts, "text": texts}),
        "a.parquet", row_group_size=rows, write_batch_size=16,
    )  # fmt: skip
    del texts
    before = pa.total_allocated_bytes()
    tracemalloc.start()
    opened = open_source("a.parquet")
    with opened.stream:
        count = most = 0
        for _ in parquet.read(opened):
            count += 1
            most = max(most, pa.total_allocated_bytes() - before)
    python = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == rows
    assert python < 64 * 2**20, python
    assert most < 150 * 2**20, most
