"""Files that an import attaches to records are copied once, by their checksum."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.errors import BadInput, CannotWrite
from foiakit.readers.archives.attached_files import copy, sha256_of


def test_a_copy_is_named_by_its_checksum_and_made_once(tmp_path: Path) -> None:
    paper = tmp_path / "a.pdf"
    paper.write_bytes(b"%PDF")
    sha256 = sha256_of(str(paper)) or ""
    folder = str(tmp_path / "files")
    made = copy(str(paper), sha256, ".pdf", folder)
    assert made == str(tmp_path / "files" / f"{sha256}.pdf")
    assert copy(str(paper), sha256, ".pdf", folder) == made
    assert Path(made).read_bytes() == b"%PDF"


def test_a_file_that_changed_or_another_one_in_its_place_is_refused(tmp_path: Path) -> None:
    paper = tmp_path / "a.pdf"
    paper.write_bytes(b"%PDF")
    sha256 = sha256_of(str(paper)) or ""
    paper.write_bytes(b"another")
    with pytest.raises(BadInput, match="changed while it was read"):
        copy(str(paper), sha256, ".pdf", str(tmp_path / "files"))
    (tmp_path / "files" / f"{sha256}.pdf").write_bytes(b"another")
    with pytest.raises(CannotWrite, match="another file is there"):
        copy(str(paper), sha256, ".pdf", str(tmp_path / "files"))


def test_what_is_not_a_file_has_no_checksum(tmp_path: Path) -> None:
    assert sha256_of(str(tmp_path)) is None
    assert sha256_of(str(tmp_path / "none")) is None
