"""Files and standard input as they are opened for reading."""

from __future__ import annotations

import gzip
import io
import sys
from pathlib import Path

import pytest

from foiakit.errors import BadInput, NotFound
from foiakit.readers.source import PEEK, Place, SourceOptions, open_contained, open_source


def test_a_file_is_at_its_beginning_and_its_progress_is_known(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * (PEEK + 10))
    source = open_source(str(path))
    assert (source.head, source.path, source.part()) == (b"x" * PEEK, str(path), 0.0)
    assert source.stream.read() == b"x" * (PEEK + 10)
    assert source.part() == 1.0
    source.stream.close()


def test_a_compressed_file_is_decompressed_and_its_name_is_without_the_extension(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(b"title\nHarbor\n"))
    source = open_source(str(path))
    assert source.head == source.stream.read() == b"title\nHarbor\n"
    assert (source.path, Path(source.bare_name).name) == (None, "a.csv")
    source.stream.close()


class Slow(io.RawIOBase):
    """A pipe that yields one byte at a time."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1, /) -> bytes:
        found, self.data = self.data[:1], self.data[1:]
        return found


def test_standard_input_is_read_whole_however_slowly_it_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "stdin", type("Input", (), {"buffer": Slow(b"title\nHarbor\n")})())
    source = open_source("-")
    assert (source.name, source.path, source.part()) == ("standard input", None, None)
    assert source.head == source.stream.read() == b"title\nHarbor\n"


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("missing.csv", NotFound, "no such file"),
        ("https://example.org/a", NotFound, "save the page or file first"),
        (".", BadInput, "a folder; name the files in it"),
        ("a\0b", BadInput, "cannot be read"),
    ],
)
def test_what_cannot_be_opened_is_named_with_the_reason(
    name: str, error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        open_source(name)


def test_a_file_in_another_one_is_read_from_memory() -> None:
    source = open_contained(gzip.compress(b"title\n"), "a.zip/b.csv.gz", SourceOptions())
    assert (source.stream.read(), source.name) == (b"title\n", "a.zip/b.csv.gz")
    assert open_contained(b"title\n", "b.csv", SourceOptions()).size == 6


def test_a_place_names_the_line_and_the_record_on_it() -> None:
    place = Place("a.json")
    assert place.where() == "a.json"
    place.line = 1
    assert place.where() == "a.json:1"
    place.nth = 3
    assert place.where() == "a.json:1 (record 3)"
    place.row = "{}"
    assert place.raw() == "{}"
    place.row = lambda: "looked up"
    assert place.raw() == "looked up"


def test_a_remark_is_made_once_with_what_the_first_time_added() -> None:
    source = open_contained(b"", "a", SourceOptions())
    source.tell("Dates are ambiguous.", "3 rows")
    source.tell("Dates are ambiguous.", "4 rows")
    assert source.shared_remarks == {"Dates are ambiguous.": "3 rows"}
