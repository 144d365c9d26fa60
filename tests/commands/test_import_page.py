"""docs/import.md: what it tells people to type is what the program takes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdf_builder
import pytest

from foiakit.readers import LISTINGS, READERS
from foiakit.readers.archives.compressed import FREE, RATIO
from foiakit.readers.encoding import LONGEST
from foiakit.readers.tables.column_mapping import MOST_COLUMNS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "import.md").read_text(encoding="utf-8")
Run = Callable[..., Any]

FILES = {
    "cables.csv": "MRN,Subject,Doc. Date\nIslamabad 00154,Afghanistan,1/17/1997\n",
    "letters.csv": "Betreff,Tag,Shelf mark,Id,Signatur\nDank,5/24/1999,A 7,1,S1\n",
    "rest.csv": "MRN,Subject\nKarachi 01617,Harakat\n",
    "delivery/1.csv": "Betreff,Signatur\nGruß,S2\n",
}


CORRECTED = "rest.csv"


def commands() -> list[str]:
    """Each foiakit command of the page that needs no network, no editor and no OCR program."""
    lines = [
        line.split(" #")[0].split(" || ")[0].split(" > ")[0].strip()
        for block in re.findall(r"```sh\n(.*?)```", PAGE, re.S)
        for line in block.splitlines()
    ]
    return [line for line in lines if line.startswith("foiakit ") and "--ocr" not in line]


def test_every_command_of_the_page_runs_in_the_pages_order(desk: Run, here: Path) -> None:
    (here / "delivery").mkdir()
    for name, text in FILES.items():
        if name != CORRECTED:
            (here / name).write_text(text, encoding="utf-8")
    (here / "a.ndjson.gz").write_text('{"title": "a"}\n{"title": "b"}\n')
    (here / "boxes").mkdir()
    (here / "boxes" / "one.pdf").write_bytes(
        pdf_builder.pdf("MEMORANDUM (composed)\nOf the first box.")
    )
    (here / "C06543210.pdf").write_bytes(pdf_builder.pdf("MEMORANDUM (composed)\nOf one release."))
    found = commands()
    assert len(found) == 19
    for typed in found:
        line = typed.replace("*.ndjson.gz", "a.ndjson.gz").replace(
            "delivery/*.csv", "delivery/1.csv"
        )
        if line == f"foiakit import {CORRECTED}":  # between two commands somebody corrects the rows
            (here / CORRECTED).write_text(FILES[CORRECTED], encoding="utf-8")
        if "lake/" in line and not (here / "lake").exists():
            _parquet(desk)
        done = desk(*shlex.split(line)[1:])
        assert done.code == 0, (line, done.err)


def _parquet(desk: Run) -> None:
    """The folder and the file of Parquet that the page imports."""
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    desk(
        "add",
        "--db",
        "parts.db",
        "--title",
        "Harbor dues",
        "--date",
        "1975-03-04",
        "--kind",
        "cable",
    )
    for name, more in (("lake", ("--partition", "year")), ("one.parquet", ())):
        assert (
            desk("export", "--db", "parts.db", "--format", "parquet", "-o", name, *more).code == 0
        )


def test_the_names_of_the_forms_are_all_there() -> None:
    for name in {*READERS, *LISTINGS} & set(
        "posting csv tsv json ndjson bibtex ris xlsx numbers".split()
    ):
        assert f"`{name}`" in PAGE
    for name in LISTINGS:
        assert f"`{name}`" in PAGE


@pytest.mark.parametrize(
    "limit",
    [
        f"a row of {LONGEST // 2**20} MiB",
        f"{MOST_COLUMNS:,} columns",
        f"{RATIO} times the packed size",
        f"the first {FREE // 2**20} MiB",
    ],
)
def test_the_limits_are_those_of_the_program(limit: str) -> None:
    assert limit in " ".join(PAGE.split())
