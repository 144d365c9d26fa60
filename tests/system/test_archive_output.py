"""An archive that is left open on a full disk prints nothing when it is collected."""

from __future__ import annotations

import gc
import io
import sys
import zipfile
from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.system.archive_output import ArchiveOutput
from foiakit.writers import path_writer

FULL = "/dev/full"
needs_full = pytest.mark.skipif(not Path(FULL).exists(), reason=f"this system has no {FULL}")


def test_an_archive_is_whole(tmp_path: Path) -> None:
    with ArchiveOutput(str(tmp_path / "a.zip")) as out, zipfile.ZipFile(out, "w") as archive:
        archive.writestr("one", b"1" * 100_000)
        archive.writestr("two", b"2")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == ["one", "two"]


@needs_full
def test_what_is_written_after_an_error_is_dropped() -> None:
    out = ArchiveOutput(FULL)
    archive = zipfile.ZipFile(out, "w")
    with pytest.raises(OSError, match="No space left"):
        archive.writestr("one", b"1" * 100_000)
    out.__exit__(OSError, OSError(), None)
    archive.close()


def test_an_error_of_the_last_bytes_is_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.BytesIO):
        def close(self) -> None:
            super().close()
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("builtins.open", lambda *_: Full())
    with pytest.raises(OSError, match="No space left"), ArchiveOutput("any") as out:
        out.write(b"last")


@needs_full
@pytest.mark.parametrize(("form", "package"), [("xlsx", "openpyxl"), ("docx", "docx")])
def test_a_document_on_a_full_disk_leaves_nothing_to_complain_about(
    form: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip(package)
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)
    with pytest.raises(OSError, match="No space left"):
        path_writer(form).write_to(FULL, [Record(id=1, title="A" * 1000)], {})
    gc.collect()
    assert complaints == []
