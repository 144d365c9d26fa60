"""The files of records that a browser may see: only those that are what they were."""

from __future__ import annotations

import hashlib
from pathlib import Path

from foiakit.model.record import Record
from foiakit.serving.files import LinkedFiles


def record(path: Path) -> Record:
    return Record(file=str(path), sha256=hashlib.sha256(path.read_bytes()).hexdigest())


def test_a_file_is_copied_once_under_its_checksum(tmp_path: Path) -> None:
    paper, folder = tmp_path / "a.pdf", tmp_path / "files"
    folder.mkdir()
    paper.write_bytes(b"%PDF")
    found = record(paper)
    files = LinkedFiles(str(folder), "/files", ())
    assert files.place_of(found) == files.place_of(found) == f"/files/{found.sha256}.pdf"
    assert [file.read_bytes() for file in folder.iterdir()] == [b"%PDF"]


def test_a_file_that_changed_is_left_out_or_is_not_one_has_no_address(tmp_path: Path) -> None:
    paper = tmp_path / "a.pdf"
    paper.write_bytes(b"%PDF")
    found = record(paper)
    assert LinkedFiles(str(tmp_path), "", {found.sha256 or ""}).place_of(found) is None
    files = LinkedFiles(str(tmp_path), "", ())
    assert files.place_of(found._replace(sha256="../x")) is None
    assert files.place_of(Record(file=str(paper))) is None
    assert files.place_of(found._replace(file=str(tmp_path))) is None
    paper.write_bytes(b"another")
    assert files.place_of(found) is None
