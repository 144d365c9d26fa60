"""A bag takes along the files that its records are read from, and no others."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pdf_builder
import pytest
from program import ROOT, Run

from foiakit.model.record import Record
from foiakit.writers import path_writer


def attached(path: str, data: bytes = b"%PDF composed") -> Record:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_bytes(data)
    return Record(id=1, title="A", file=path, sha256=hashlib.sha256(data).hexdigest())


def taken() -> list[str]:
    folder = Path("bag/data/files")
    return sorted(os.listdir(folder)) if folder.exists() else []


def valid() -> bool:
    bagit = pytest.importorskip("bagit", reason="bagit is not installed")
    bag: Any = bagit.Bag("bag")
    return bool(bag.validate())


@pytest.mark.parametrize(
    "path",
    ["../x/doc.pdf", "a b/doc.pdf", "new\nline/d.pdf", "d.p\nf", "d.pdf%0A", "d.", "../.pdf"],
)
def test_a_files_name_never_leads_out_of_the_bag_nor_breaks_its_manifest(
    path: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (here / "inside").mkdir()
    monkeypatch.chdir(here / "inside")
    record = attached(path)
    assert path_writer("bagit").write_to("bag", [record], {}) == []
    ending = ".pdf" if path.endswith(".pdf") and not path.endswith("/.pdf") else ""
    assert taken() == [f"{record.sha256}{ending}"]
    assert valid()


def test_a_file_that_no_digest_names_stays_where_it_is(here: Path) -> None:
    record = attached("secret")._replace(sha256=None)
    remarks = path_writer("bagit").write_to("bag", [record], {})
    assert remarks == ["record 1: secret: no SHA-256 identifies that file"]
    assert taken() == []
    assert valid()


def test_what_is_no_file_is_not_waited_for(here: Path) -> None:
    os.mkfifo("pipe\nline")
    record = Record(id=1, title="A", file="pipe\nline", sha256="0" * 64)
    remarks = path_writer("bagit").write_to("bag", [record], {})
    assert remarks == [r"record 1: pipe\nline: no file"]
    assert Path("bag/data/missing-files.txt").read_text().count("\n") == 1


def test_a_digest_that_is_only_a_beginning_is_no_digest(here: Path) -> None:
    record = attached("doc.pdf")
    other = Record(id=2, title="B", file="doc.pdf", sha256=(record.sha256 or "")[:8])
    remarks = path_writer("bagit").write_to("bag", [record, other], {})
    assert remarks == ["record 2: doc.pdf: changed since it was read"]


def test_an_imported_pdf_goes_along(desk: Run, here: Path) -> None:
    data = pdf_builder.pdf("MEMORANDUM (composed)\nThe northern mole had moved by some four feet.")
    (here / "doc.pdf").write_bytes(data)
    assert desk("import", "doc.pdf").code == 0
    assert desk("export", "--format", "bagit", "-o", "bag").code == 0
    assert taken() == [f"{hashlib.sha256(data).hexdigest()}.pdf"]
    assert valid()


def test_a_bag_is_valid_and_has_the_files(here: Path) -> None:
    bagit = pytest.importorskip("bagit", reason="bagit is not installed")
    Path("doc.pdf").write_bytes(b"%PDF synthetic")
    Path("other.pdf").write_bytes(b"%PDF other")
    digest = subprocess.run(["sha256sum", "doc.pdf"], capture_output=True, check=True, text=True)
    sha256 = digest.stdout.split()[0]
    records = [
        Record(id=1, title="A", file="doc.pdf", sha256=sha256),
        Record(id=2, title="B", file="doc.pdf", sha256=sha256),
        Record(id=3, title="C", file="gone.pdf", sha256="1" * 64),
        Record(id=4, title="D", file="other.pdf", sha256="0" * 64),
    ]
    remarks = path_writer("bagit").write_to("bag", records, {})
    assert remarks == [
        "record 3: gone.pdf: No such file or directory",
        "record 4: other.pdf: changed since it was read",
    ]
    bag: Any = bagit.Bag("bag")
    bag.validate()
    data = Path("bag/data")
    names = sorted(str(file.relative_to(data)) for file in data.rglob("*") if file.is_file())
    assert names == [
        "citations.txt", f"files/{sha256}.pdf", "missing-files.txt", "records.csv",
        "records.ndjson",
    ]  # fmt: skip
    Path("bag/data/records.csv").write_text("changed")
    with pytest.raises(bagit.BagValidationError):
        bag.validate()


def test_private_records_stay_out_and_are_counted(seven: Path, desk: Run) -> None:
    desk("edit", "5", "--tag", "Private")
    done = desk("export", "--format", "bagit", "-o", "bag")
    assert "bag: 1 private record is left out; --with-private includes it" in done.err
    assert "bag: 6 records written" in done.err
    assert len(Path("bag/data/records.ndjson").read_text("utf-8").splitlines()) == 6
    assert "left out" not in desk("export", "--format", "bagit", "-o", "b", "--with-private").err
    assert desk("export", "--format", "csv", "--with-private").code == 2


def test_a_bag_has_a_readme_and_the_log_of_each_record(seven: Path, desk: Run) -> None:
    desk("edit", "4", "--pages", "7")
    assert desk("export", "--format", "bagit", "-o", "bag").code == 0
    assert valid()
    text = Path("bag/README.txt").read_text("utf-8")
    assert "This folder holds 7 documents" in text
    assert "sha256sum --check manifest-sha256.txt" in text
    assert json.loads(desk("verify", "--format", "json").out)["seal"] in text
    assert "README.txt" in Path("bag/tagmanifest-sha256.txt").read_text("utf-8")
    lines = Path("bag/data/log.ndjson").read_text("utf-8").splitlines()
    (fourth,) = (record for record in map(json.loads, lines) if record["record"] == 4)
    (_, edit) = fourth["changes"]
    assert edit["command"] == "foiakit edit 4 --pages 7"
    assert edit["steps"][0]["before"]["pages"] == 6


def test_a_bag_may_have_pictures_of_pages_and_a_website(seven: Path, desk: Run) -> None:
    for name in ("jinja2", "PIL", "pypdfium2", "markdown_it"):
        pytest.importorskip(name, reason="needs the extra publish")
    desk("import", str(ROOT / "docs" / "examples" / "reykjavik-02114.pdf"))
    desk("edit", "5", "--tag", "private")
    done = desk("export", "--format", "bagit", "-o", "bag", "--images", "--with-site")
    assert done.code == 0, done.err
    assert valid()
    assert len(list(Path("bag/data/images").glob("*/*.png"))) == 2
    pages = [path.name for path in Path("bag/data/site/documents").iterdir()]
    assert len(pages) == 7
    assert not [page for page in pages if page.startswith("isaf")]


def test_pictures_and_a_website_are_for_bags(seven: Path, desk: Run) -> None:
    for option in ("--images", "--with-site"):
        assert desk("export", "--format", "csv", option).code == 2
