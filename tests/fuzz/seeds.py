"""The seeds of the fuzzer: small valid sources of each form, all composed or from docs/.

Seeds that are text are in ``corpus/``, in one folder per target; each line of a file called
``lines.txt`` is a seed. Packed seeds are made here.
"""

from __future__ import annotations

import gzip
import io
from functools import cache
from pathlib import Path

from pdf_builder import pdf
from program import ROOT

CORPUS = Path(__file__).parent / "corpus"


@cache
def seeds() -> dict[str, list[bytes]]:
    """By the name of a target, whole inputs that it understands."""
    found = {folder.name.replace("-", " "): _in(folder) for folder in sorted(CORPUS.iterdir())}
    for name in ("csl-json", "site-page"):
        found[name] = found.pop(name.replace("-", " "))
    table, telegram = found["csv"][0], found["telegram"][0]
    found["posting"].append((ROOT / "docs/examples/ebb389.txt").read_bytes()[:5000])
    found["telegram parser"] = found["telegram"]
    texts = [telegram.decode(), found["citations"][0].decode()]
    found["pdf"] = [pdf(*texts, compressed=True), pdf(texts[0], title="A title")]
    found["xlsx"] = [_workbook(table.decode())]
    found["parquet"] = [_parquet(packed=False), _parquet(packed=True)]
    found["packed"] = [gzip.compress(content, mtime=0) for content in (table, telegram)]
    found["filters"] += found["dates"] + found["messages"]
    # Places and bytes to put there; a table's column and a value to put there.
    found["database"] = [bytes(9), b"\x00\x10\x00\x04\xff\xff\xff\xff", b"\x01\x70\x00\x00"]
    found["database values"] = [b"\x00\x05text", b"\x01\x10[1]", b"\x02\x0a1999-05", b"\x03\x02{}"]
    return found


def _in(folder: Path) -> list[bytes]:
    whole = sorted(file for file in folder.iterdir() if file.name != "lines.txt")
    lines = folder / "lines.txt"
    found = lines.read_bytes().splitlines() if lines.exists() else []
    return [*(file.read_bytes() for file in whole), *found]


def _parquet(*, packed: bool) -> bytes:
    """Our own columns as they are written, and a table of another program."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = {"uid": ["a" * 32, "b"], "title": ["One", None], "year": [1975, None]}
    columns |= {"captions": [["NODIS"], []], "cable": ['{"dtg":"1"}', None]} if packed else {}
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, compression="zstd" if packed else "none")
    return out.getvalue()


def _workbook(table: str) -> bytes:
    import csv

    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.create_sheet("Records", 0)
    for row in csv.reader(io.StringIO(table)):
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
