"""docs/ask-in-place.md: DuckDB and Spark say of the same Parquet what foiakit's commands say."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from program import ROOT, Run
from records_with_details import FILES

duckdb = pytest.importorskip("duckdb", reason="duckdb is not installed")
pytest.importorskip("pyarrow", reason="needs the extra parquet")

PAGE = (ROOT / "docs" / "ask-in-place.md").read_text(encoding="utf-8")
VIEW = re.search(r"```sql\n(CREATE VIEW.*?)```", PAGE, re.S)
STATEMENTS = dict(re.findall(r"```sql (\w+)\n(.*?)```", PAGE, re.S))
_DAY = r"\w+\(\w+\)|[\w.]+"
IN_SPARK = [
    (r"regexp_matches\(", "regexp_like("),
    (r"CROSS JOIN UNNEST\(refs\) AS t\(ref\)", "LATERAL VIEW explode(refs) t AS ref"),
    (rf"datediff\('day', ({_DAY}), ({_DAY})\)", r"datediff(\2, \1)"),
]
"""What the page's last table says of Spark."""
MORE = """title,date,classification,message,originator,text
A,1997,Secret,,CIA,Of the haqqani: see the Taliban
B,1974?,Secret,,CIA,
C,1999-05,,Kabul 05000,,"haqqanis, the; Taliban"
D,1975-03-01,Confidential,Kabul 77,,One
E,1975-03-09,Confidential,Kabul 77,,Two
F,1975-03-01,Secret,Lahore 12,,As in KABUL 1234 (75) and 75 KABUL 1234.
G,1976-03-01,Secret,Lahore 12,,Another year
H,,Secret,,,No date
"""
RUN_SPARK = """
import json, sys, warnings
warnings.simplefilter("ignore")
from pyspark.sql import SparkSession
spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config(
    "spark.sql.shuffle.partitions", "1").config(
    "spark.driver.extraJavaOptions", "-XX:TieredStopAtLevel=1").getOrCreate()
spark.read.parquet("lake").createOrReplaceTempView("records")
found = {name: [list(row) for row in spark.sql(text).collect()]
         for name, text in json.load(sys.stdin).items()}
print(json.dumps(found, default=str))
"""


@pytest.fixture
def lake(desk: Run) -> Path:
    """A database, and the same records as Parquet by year."""
    Path("more.csv").write_text(MORE)
    assert desk("import", "-q", *map(str, FILES), "more.csv").code == 0
    words = ["--details", "--format", "parquet", "--partition", "year", "-o", "lake"]
    assert desk("export", "-q", *words).code == 0
    return Path("lake")


def table(desk: Run, *words: str) -> list[list[str]]:
    """What a command says as CSV, without its header."""
    return list(csv.reader(io.StringIO(desk(*words, "--format", "csv").out)))[1:]


def answers_of_commands(desk: Run) -> dict[str, list[list[Any]]]:
    """What the commands that the page names answer, as its statements do."""
    columns = ["--columns", "id,date,message,title"]
    found = json.loads(desk("check", "--select", "same-message-date", "--format", "json").out)
    return {
        "list": table(desk, "list", "--classification", "secret", "--from", "1997", *columns),
        "stats": table(desk, "stats", "--by", "classification", "--by", "year"),
        "timeline": months(table(desk, "timeline", "--by", "month")),
        "word": sorted_ids(desk("search", "--exact", "haqqani", "--format", "ids").out),
        "phrase": sorted_ids(desk("search", "--exact", '"the taliban"', "--format", "ids").out),
        "wanted": [
            [row[0].upper(), row[1], row[4], row[5], row[6], row[7]]
            for row in table(desk, "wanted")
        ],
        "duplicates": [
            [str(row["record"]), re.findall(r"in record (\d+)", row["evidence"])[0]]
            for row in found
        ],
    }


def months(rows: list[list[str]]) -> list[list[str]]:
    """Counts of a timeline added up over what its bars are split by."""
    counts: dict[str, int] = {}
    for period, _, number in rows:
        counts[period] = counts.get(period, 0) + int(number)
    return [[period, str(number)] for period, number in counts.items() if re.match(r"\d", period)]


def sorted_ids(out: str) -> list[list[str]]:
    return [[number] for number in sorted(out.split(), key=int)]


def plain(name: str, rows: list[Any]) -> list[list[str]]:
    """An engine's rows as text, those of *name* in the form of the command's."""
    text = [["" if cell is None else str(cell) for cell in row] for row in rows]
    if name == "wanted":  # a message in one cell, its zeros as they are printed
        return [[f"{row[0]} {row[1]}", *row[2:]] for row in text]
    return text


def keyed(message: str) -> str:
    """A message as Parquet has its post and serial: ``ADDISABABA 3920``."""
    post, _, serial = message.rpartition(" ")
    return f"{re.sub(r'[^A-Z]', '', post)} {int(serial)}"


def alike(name: str, mine: list[list[str]], theirs: list[list[Any]]) -> None:
    assert theirs, name
    if name == "wanted":
        theirs = [[keyed(row[0]), *row[1:]] for row in theirs]
    if name == "stats":
        mine, theirs = sorted(mine), sorted(theirs)
    assert mine == theirs, name


def test_the_page_has_every_statement(lake: Path, desk: Run) -> None:
    assert list(STATEMENTS) == list(answers_of_commands(desk))


@pytest.mark.parametrize("name", STATEMENTS)
def test_duckdb_says_what_the_command_says(lake: Path, desk: Run, name: str) -> None:
    assert VIEW
    with duckdb.connect() as connection:
        connection.execute(VIEW[1])
        rows = connection.execute(STATEMENTS[name]).fetchall()
    alike(name, plain(name, rows), answers_of_commands(desk)[name])


def test_spark_says_what_the_commands_say(lake: Path, desk: Run) -> None:
    pytest.importorskip("pyspark", reason="needs the extra spark")
    if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
        pytest.skip("Spark needs Java")
    statements = dict(STATEMENTS)
    for name, text in statements.items():
        for pattern, instead in IN_SPARK:
            text = re.sub(pattern, instead, text)  # noqa: PLW2901 - one after the other
        statements[name] = text
    done = subprocess.run(
        [sys.executable, "-c", RUN_SPARK], input=json.dumps(statements), capture_output=True,
        text=True, check=False, env={**os.environ, "PYSPARK_PYTHON": sys.executable}, timeout=500,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-2000:]
    found = json.loads(done.stdout)
    for name, theirs in answers_of_commands(desk).items():
        alike(name, plain(name, found[name]), theirs)
