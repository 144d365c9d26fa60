"""A zip or a tar is read file by file; what is in it can name no other file and has no weight."""

from __future__ import annotations

import gzip
import io
import re
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest
from program import Run

from foiakit.errors import BadInput
from foiakit.readers.archives import containers

LETTER = (
    b"March 5, 2011\n\nDear Mr. Ferris:\n\nThe bond for the boats of the harbor is posted. %d\n"
)


def letters(number: int, first: int = 0) -> dict[str, bytes]:
    return {f"{serial}.txt": LETTER % serial for serial in range(first, first + number)}


def zipped(files: dict[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def tarred(files: dict[str, bytes], *others: tarfile.TarInfo, mode: str = "w") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:  # type: ignore[call-overload]  # any mode
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
        for info in others:
            archive.addfile(info)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.zip", zipped(letters(3))),
        ("stored.zip", zipped(letters(3), zipfile.ZIP_STORED)),
        ("a.tar", tarred(letters(3))),
        ("a.tar.gz", tarred(letters(3), mode="w:gz")),
        ("nested.zip", zipped({**letters(1), "in.tar": tarred(letters(2, 1))})),
    ],
)
def test_every_file_in_a_container_is_a_record(
    name: str, content: bytes, desk: Run, here: Path
) -> None:
    (here / name).write_bytes(content)
    done = desk("import", name)
    assert done.code == 0, done.err
    assert "3 new, 0 unchanged" in done.err
    assert "0 new, 3 unchanged" in desk("import", name).err


def link(name: str, to: str, kind: bytes = tarfile.SYMTYPE) -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, to
    return info


def device() -> tarfile.TarInfo:
    info = tarfile.TarInfo("dev.txt")
    info.type = tarfile.CHRTYPE
    return info


def zip_link() -> bytes:
    packed = io.BytesIO(zipped(letters(1)))
    with zipfile.ZipFile(packed, "a") as archive:
        info = zipfile.ZipInfo("link.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    return packed.getvalue()


HOSTILE = {
    "a path that leads up": ("a.zip", zipped({**letters(1), "../b.txt": LETTER}), "leads outside"),
    "an absolute path": ("a.tar", tarred({**letters(1), "/tmp/b.txt": LETTER}), "leads outside"),
    "a drive": ("a.zip", zipped({**letters(1), "C:\\b.txt": LETTER}), "leads outside"),
    "a link": ("a.tar", tarred(letters(1), link("b.txt", "/etc/passwd")), "a link"),
    "a hard link": ("a.tar", tarred(letters(1), link("b.txt", "0.txt", tarfile.LNKTYPE)), "a link"),
    "a device": ("a.tar", tarred(letters(1), device()), "no file"),
    "a link in a zip": ("a.zip", zip_link(), "a link"),
    "too deep": ("a.zip", zipped({**letters(1), "b.zip": zipped({"c.zip": zipped(letters(1))})}),
                 "inside two others"),
    "a bomb": ("a.zip", zipped({**letters(1), "b.txt": b"words " * 2**23}), "200 times"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "why"), HOSTILE.values(), ids=HOSTILE)
def test_what_would_do_harm_is_named_and_passed_over(
    name: str, content: bytes, why: str, desk: Run, here: Path
) -> None:
    (here / name).write_bytes(content)
    before = sorted(here.iterdir())
    done = desk("import", name)
    assert "1 new" in done.err
    assert why in done.err
    assert (
        sorted(path for path in here.iterdir() if not path.name.startswith("records.db")) == before
    )


def wrong_sum() -> bytes:
    packed = bytearray(zipped({"b.txt": LETTER}, zipfile.ZIP_STORED))
    packed[packed.index(LETTER)] ^= 1
    return bytes(packed)


def locked() -> bytes:
    packed = bytearray(zipped({"b.txt": LETTER}))
    packed[6] |= 1
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    return bytes(packed)


DAMAGED = {
    "a zip that is cut off": ("b.zip", zipped(letters(3))[:-60], "the zip file is damaged"),
    "a file with a wrong checksum": ("b.zip", wrong_sum(), "b.zip/b.txt: skipped: damaged"),
    "a locked file": ("b.zip", locked(), "b.zip/b.txt: skipped: locked by a password"),
    "a tar that is cut off": ("b.tar", tarred(letters(3))[:700], "the tar file is damaged"),
    "a packed text that is cut off": ("b.txt.gz", gzip.compress(LETTER)[:-9], "ends too early"),
    "a packed tar that is cut off": ("b.tgz", tarred(letters(3), mode="w:gz")[:-9], "too early"),
    "a Word document that is cut off": (
        "b.docx", zipped({"word/document.xml": LETTER})[:-20], "not a Word document"
    ),
    "a PDF that is none": ("b.pdf", LETTER, "not a PDF"),
    "a container too deep": ("b.zip", zipped({"c.zip": zipped(letters(1))}), "inside two others"),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "content", "why"), DAMAGED.values(), ids=DAMAGED)
def test_what_is_damaged_inside_is_skipped_and_the_rest_is_imported(
    inner: str, content: bytes, why: str, desk: Run, here: Path
) -> None:
    (here / "in").mkdir()
    (here / "in" / "a.zip").write_bytes(
        zipped({"a.txt": LETTER + b" a", inner: content, "c.txt": LETTER + b" c"})
    )
    for source in ("in/a.zip", "in"):
        done = desk("import", source)
        assert done.code == 4, done.err
        assert re.search(r"[23] new|0 new, [23] unchanged", done.err)
        assert f"in/a.zip/{inner}" in done.err
        assert why in done.err


@pytest.mark.parametrize("first", ["password/a.txt", "word/a.txt", "xl/a.pdf", "0.docx"])
def test_a_zip_is_no_office_document_because_a_name_or_a_file_in_it_looks_like_one(
    first: str, desk: Run, here: Path
) -> None:
    document = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})
    (here / "a.zip").write_bytes(
        zipped({first: document if first == "0.docx" else LETTER, "z.txt": LETTER + b" z"})
    )
    assert "a.zip: contains nothing" not in (done := desk("import", "a.zip")).err
    assert re.search(r"[12] new", done.err), done.err


def test_a_folder_and_a_container_with_nothing_to_read_say_why(desk: Run, here: Path) -> None:
    (here / "in").mkdir()
    (here / "in" / "a.txt").write_bytes(b"short")
    (here / "a.zip").write_bytes(zipped({"a.txt": b"short"}))
    for source in ("in", "a.zip"):
        done = desk("import", source)
        assert done.code == 4
        assert "left out: not a format foiakit can read" in done.err


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("cut.zip", zipped(letters(3))[:-60]),
        ("cut.tar", tarred(letters(3))[:1300]),
        ("empty.zip", zipped({})),
        ("bad.zip", b"PK\x03\x04" + b"\xff" * 400),
    ],
)
def test_a_damaged_or_empty_container_is_one_sentence(
    name: str, content: bytes, desk: Run, here: Path
) -> None:
    (here / name).write_bytes(content)
    done = desk("import", name)
    assert done.code == 4
    assert len(done.err.splitlines()) == 1


def test_more_files_than_anybody_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MOST_ENTRIES", 2)
    for packed in (zipped(letters(3)), tarred(letters(3))):
        with pytest.raises(BadInput, match="more than 2 files"):
            list(containers.entries(io.BytesIO(packed), packed, "a"))


def test_all_files_together_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(containers, "MOST", 100)
    packed = zipped(letters(3))
    with pytest.raises(BadInput, match="nothing was imported"):
        list(containers.entries(io.BytesIO(packed), packed, "a"))
