"""Packed sources: read as they are; bombs, cuts and damages refused."""

from __future__ import annotations

import bz2
import gzip
import lzma
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from foiakit.errors import BadInput, NeedsExtra
from foiakit.model.record import Record
from foiakit.readers import recognise
from foiakit.readers.archives import compressed
from foiakit.readers.archives.compressed import FREE, uncompressed_name
from foiakit.readers.source import open_source

TABLE = b"title,date\n" + b"a,1999\n" * 3 + b"b,1998\n" * 20_000


def titles(path: Path) -> list[str | None]:
    source = open_source(str(path))
    with source.stream:
        found = [item for item in recognise(source).read(source) if isinstance(item, Record)]
    return [record.title for record in found]


def put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_gzip_is_read_as_it_is_whatever_its_name(tmp_path: Path) -> None:
    for name in ("a.csv.gz", "a.csv", "a"):
        assert len(titles(put(tmp_path / name, gzip.compress(TABLE)))) == 20_003


@pytest.mark.parametrize("pack", [bz2.compress, lzma.compress])
def test_bzip2_and_xz_are_read_cut_ones_refused_and_bombs_too(
    tmp_path: Path, pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = pack(TABLE)
    assert len(titles(put(tmp_path / "a", data))) == 20_003
    half = TABLE.index(b"b,")
    both = pack(TABLE[:half]) + pack(TABLE[half:])
    assert len(titles(put(tmp_path / "a.csv.x", both))) == 20_003
    with pytest.raises(BadInput, match="cut off"):
        titles(put(tmp_path / "a.csv", data[:-9]))
    with pytest.raises(BadInput, match="damaged"):
        titles(put(tmp_path / "a.csv", data[:60] + b"xxxxxx" + data[66:]))
    assert len(titles(put(tmp_path / "a.csv", data + b"\0" * 8))) == 20_003
    monkeypatch.setattr(compressed, "FREE", 2**20)
    with pytest.raises(BadInput, match="more than 200 times"):
        titles(put(tmp_path / "a.csv", pack(b"title\n" + b"aaaaaaa\n" * 2**19)))


def test_several_gzip_files_in_one_are_one(tmp_path: Path) -> None:
    half = TABLE.index(b"b,")
    data = gzip.compress(TABLE[:half]) + gzip.compress(TABLE[half:])
    assert len(titles(put(tmp_path / "a.csv.gz", data))) == 20_003


def test_zstandard_is_read_with_its_package(tmp_path: Path) -> None:
    zstandard = pytest.importorskip("zstandard", reason="zstandard (the extra zstd) is missing")
    data = zstandard.ZstdCompressor().compress(TABLE)
    assert len(titles(put(tmp_path / "a.csv.zst", data))) == 20_003
    assert len(titles(put(tmp_path / "b.csv.zst", data + data))) > 40_000
    for cut in (len(data) // 2, len(data) - 1):
        with pytest.raises(BadInput, match=r"a\.csv\.zst: cut off"):
            titles(put(tmp_path / "a.csv.zst", data[:cut]))
    with pytest.raises(BadInput, match=r"a\.csv\.zst: the compressed data is damaged"):
        titles(put(tmp_path / "a.csv.zst", data[: len(data) // 2] + b"\xff" * 100))
    row = b"a," + b"x" * 100_000 + b"\n"
    bomb = zstandard.ZstdCompressor().compress(b"title,text\n" + row * (FREE // 80_000))
    with pytest.raises(BadInput, match="unpacks to more than 200 times its size"):
        titles(put(tmp_path / "a.csv.zst", bomb))


def test_without_its_package_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "zstandard", None)
    with pytest.raises(NeedsExtra, match="pip install 'zstandard"):
        open_source(str(put(tmp_path / "a.zst", b"\x28\xb5\x2f\xfd rest")))


def test_a_cut_or_damaged_file_is_refused(tmp_path: Path) -> None:
    data = gzip.compress(TABLE * 5, mtime=0)
    with pytest.raises(BadInput, match="cut off"):
        titles(put(tmp_path / "a.csv.gz", data[:-20]))
    damaged = data[:40] + bytes([data[40] ^ 0xFF]) + data[41:]
    with pytest.raises(BadInput, match="damaged"):
        titles(put(tmp_path / "b.csv.gz", damaged))


def test_a_bomb_is_refused_and_a_dense_table_is_not(tmp_path: Path) -> None:
    row = b"a," + b"x" * 100_000 + b"\n"
    bomb = gzip.compress(b"title,text\n" + row * (FREE // 80_000))
    assert len(bomb) < FREE / 300
    with pytest.raises(BadInput, match="unpacks to more than 200 times its size"):
        titles(put(tmp_path / "a.csv.gz", bomb))
    dense = b"title,text\n" + row * (FREE // 150_000)
    assert len(titles(put(tmp_path / "b.csv.gz", gzip.compress(dense)))) == FREE // 150_000


def test_a_name_without_its_packing() -> None:
    assert [uncompressed_name(name) for name in ("a.csv.gz", "b.NDJSON.ZST", "c.csv")] == [
        "a.csv", "b.NDJSON", "c.csv",
    ]  # fmt: skip
