"""A growing folder of Parquet by year: each run adds what is new, and nothing twice.

``year=1975/`` has the records, ``_skipped/`` what could not become one, ``_files/`` which files
were read, ``_runs/`` a report of each run. Engines ignore names that begin with ``_``. The files of
a run are noted last: after a run that was ended early, the next one reads them again and adds what
is missing.
"""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from foiakit.scale import spark as reading

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

IN_A_FILE = 200_000
"""About this many records of a year, at most, are one file."""
_FILES = ("source_path", "source_sha256")
_WHERE = ("source_sha256", "skipped_where")
_SKIPPED = ("source_row", "skipped_where", "skipped_reason", "skipped_text")


class Report(NamedTuple):
    """What a run did."""

    files: int
    """Files that were read."""
    unchanged: int
    """Files that an earlier run had read, with the same bytes."""
    new: int
    """Records that were added."""
    known: int
    """Records that already existed, or that were read twice."""
    skipped: int
    """Files, and rows of files, that could not become a record."""
    seconds: float


def add(spark: SparkSession, paths: Sequence[str], out: str) -> Report:
    """Read the files in *paths*; add their records to the lake *out*, made if missing."""
    from pyspark import StorageLevel
    from pyspark.sql.functions import broadcast, col, count, count_distinct, sha2

    begun = time.monotonic()
    found = reading.files(spark, paths)
    number = found.select("path").count()
    if (known := _read(spark, f"{out}/_files")) is not None:
        digests = known.select(col("source_sha256").alias("digest")).distinct()
        small = col("length") <= reading.MOST
        found = found.where(~small).unionByName(
            found.where(small)
            .withColumn("digest", sha2(col("content"), 256))
            .join(broadcast(digests), "digest", "left_anti")
            .drop("digest")
        )
    # On disk: what a lost worker held is read again, and nothing is read three times.
    rows = reading.rows_of(spark, found).persist(StorageLevel.DISK_ONLY)
    try:
        read, left_out, records = rows.agg(
            count_distinct(*_FILES), count("skipped_reason"), count("uid")
        ).first() or (0, 0, 0)
        if left_out:
            skipped = rows.where("skipped_reason is not null").select(*_FILES, *_SKIPPED)
            new = _missing(spark, skipped, f"{out}/_skipped", _WHERE)
            new.coalesce(1).write.mode("append").parquet(f"{out}/_skipped")
        added = _add_records(spark, rows.where("uid is not null"), records, out) if records else 0
        if read:
            names = rows.select(*_FILES).where("source_sha256 is not null").distinct()
            names.coalesce(1).write.mode("append").parquet(f"{out}/_files")
    finally:
        rows.unpersist()
    seconds = round(time.monotonic() - begun, 1)
    report = Report(read, number - read, added, records - added, left_out, seconds)
    _write_report(spark, report, out)
    return report


def _add_records(spark: SparkSession, records: DataFrame, number: int, out: str) -> int:
    """Add those of the *number* *records* that are new; return how many there are."""
    from pyspark.sql import Window
    from pyspark.sql.functions import col, row_number, xxhash64

    # Of two with one uid the first stands, by path and row: the same one in every run.
    order = Window.partitionBy("uid").orderBy("source_path", "source_row")
    once = records.withColumn("copy", row_number().over(order)).where("copy = 1")
    new = _missing(spark, once, out, ("uid",)).drop("copy", *_SKIPPED[1:])
    before = _count(spark, out)
    parts = xxhash64("uid") % max(1, number // IN_A_FILE)
    (
        new.repartition(col("year"), parts)
        .sortWithinPartitions("year", "date", "uid")
        .write.mode("append")
        .partitionBy("year")
        .option("compression", "zstd")
        .parquet(out)
    )
    return _count(spark, out) - before


def _missing(spark: SparkSession, rows: DataFrame, path: str, key: Sequence[str]) -> DataFrame:
    """Return those of *rows* whose *key* is not in the Parquet at *path*."""
    held = _read(spark, path)
    return rows if held is None else rows.join(held.select(*key), list(key), "left_anti")


def _count(spark: SparkSession, path: str) -> int:
    held = _read(spark, path)
    return 0 if held is None else int(held.count())


def _read(spark: SparkSession, path: str) -> DataFrame | None:
    """Return the Parquet at *path*; ``None`` if there is none yet."""
    from pyspark.errors import AnalysisException

    try:
        return spark.read.parquet(path)
    except AnalysisException as error:
        if error.getCondition() in {"PATH_NOT_FOUND", "UNABLE_TO_INFER_SCHEMA"}:
            return None
        raise


def _write_report(spark: SparkSession, report: Report, out: str) -> None:
    from pyspark.sql.functions import lit

    ended = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    values: dict[str, Any] = {**report._asdict(), "ended": ended}
    line = spark.range(1).select(lit(json.dumps(values)).alias("value"))
    line.coalesce(1).write.mode("append").text(f"{out}/_runs")
