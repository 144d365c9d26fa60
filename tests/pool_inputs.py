"""Tables and folders to import with a pool of processes and without."""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from program import ROOT, Run

TEXT = (ROOT / "tests/cables/labelled/synthetic-aad-1.txt").read_text(encoding="utf-8")


NOW = "2000-01-01T00:00:00Z"


PIECE = 2**16
"""The bytes read at a time: few, so that a small table has many blocks."""


def rows(path: str) -> list[Any]:
    """Every record of a database and what belongs to it, without the time."""
    connection = sqlite3.connect(path)
    found: list[Any] = []
    for table in ("records", "record_captions", "collections", "cables", "refs"):
        connection.row_factory = sqlite3.Row
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
            values = dict(row)
            values.pop("created", None)
            values.pop("updated", None)
            found.append((table, values))
    connection.close()
    return found


def papers(folder: Path) -> Path:
    """A folder of telegrams, a posting, a table, an archive, and files that cannot be read."""
    folder.mkdir()
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(TEXT.replace("AMEMBASSY", f"EMB{number}"))
    (folder / "ebb389.txt").write_bytes((ROOT / "docs/examples/ebb389.txt").read_bytes())
    (folder / "table.csv").write_text("Subject,MRN,Pages\nA,Kabul 1,3\nB,Kabul 2,many\n")
    with zipfile.ZipFile(folder / "box.zip", "w") as box:
        for form in sorted((ROOT / "tests/cables/labelled").glob("*.txt"))[:8]:
            box.write(form, f"1975/{form.name}")
    (folder / "bad.zip").write_bytes(b"PK\x03\x04" + bytes(200))
    (folder / "bad.pdf").write_bytes(b"%PDF-1.4 and no more")
    (folder / "bad.parquet").write_bytes(b"PAR1 and no more")
    (folder / "picture.bin").write_bytes(bytes(range(256)) * 8)
    (folder / "empty.txt").touch()
    return folder


def imported(desk: Run, processors: Callable[[int], None], *words: str) -> tuple[Any, Any]:
    """What an import leaves without a pool and with one: output, exit code, and all rows."""
    left = []
    for number in (1, 3):
        processors(number)
        done = desk("import", *words, "--db", f"{number}.db")
        saved = rows(f"{number}.db") if Path(f"{number}.db").exists() else []
        messages = re.sub(
            r" \([\d,]+ a (second|minute)\)", "", done.err
        )  # who is slow says how slow
        left.append((done.code, done.out, messages, saved))
    return left[0], left[1]


def table(number: int, *, quoted: bool = False) -> str:
    text = [f"Row {at}, with words enough to fill a line of some length" for at in range(number)]
    lines = [f'"{word}\r\nand ""more"""' if quoted and at % 3 else word.replace(",", "")
             for at, word in enumerate(text)]  # fmt: skip
    return "Subject,MRN,Pages\n" + "".join(
        f"{line},Kabul {at:05},{'x' if at % 700 == 5 else at % 9}\n"
        for at, line in enumerate(lines)
    )


TABLES = {
    "plain.csv": table(4000),
    "quoted.csv": table(4000, quoted=True),
    "inches.csv": table(4000).replace("Row 7 ", 'Row 7" '),  # a mark that opens nothing
    "never-closed.csv": table(2000) + '"opened,Kabul 1,1\n' + table(2000, quoted=True),
    "marks.tsv": table(4000).replace(",", "\t").replace("Row 3 ", '"Row 3 '),
    "headless.csv": "\n" * 3 + table(3000),
    "old-mac.csv": table(3000).replace("\n", "\r"),
    "windows.csv": table(3000).replace("Row 2999", "Gr\u00fc\u00dfe"),
    "records.ndjson": "".join(
        json.dumps({"title": f"No. {at}", "date": "1979", **({"more": at} if at > 3000 else {})})
        + "\n"
        + ("no json\n" if at % 800 == 5 else "\n" * (at % 900 == 7))
        for at in range(5000)
    ),
    "strays.ndjson": "no json\n" * 20000 + '{"title": "the only one"}\n' * 2,
    "postings.ndjson": "".join(
        json.dumps({"uid": f"{at:032x}", "title": f"No. {at}", "collection": f"EBB {at // 2000}",
                    "posting": {"name": f"EBB {at // 2000}"}}) + "\n"
        for at in range(4000)
    ),
}  # fmt: skip


def telegrams(folder: Path, number: int) -> None:
    folder.mkdir()
    for at in range(number):
        text = TEXT.replace("04127", f"{at:05}").replace("4127", f"{at:05}")
        (folder / f"{at:03}.txt").write_text(text, encoding="utf-8")
