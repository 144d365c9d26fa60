"""Read papers with Spark into a folder of Parquet by year.

    python -m foiakit.scale papers/ lake/ --master 'local[4]'
    spark-submit --master yarn --archives foiakit.tar.gz#env run.py s3a://papers s3a://lake

Reads files, folders, zips and any address that Spark can read, and adds to the second one what it
does not have yet. Prints a report as JSON; the exit code is 4 if anything was skipped.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import warnings
from typing import TYPE_CHECKING

from foiakit.errors import DONE, BadInput, FoiakitError, NeedsExtra, NotFound
from foiakit.scale import lake

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pyspark.sql import SparkSession

_SHORT = 300


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with these *arguments*, or those of the command line; return the exit code."""
    parser = argparse.ArgumentParser(
        "python -m foiakit.scale", description="Read papers with Spark into Parquet by year."
    )
    parser.add_argument("sources", nargs="+", metavar="SOURCE", help="a file, folder or address")
    parser.add_argument(
        "out", metavar="OUT", help="the Parquet folder; created if it does not exist"
    )
    parser.add_argument("--master", help="the cluster: local[4], spark://host:7077, yarn")
    parser.add_argument(
        "--conf", action="append", default=[], metavar="KEY=VALUE", help="a setting of Spark"
    )
    options = parser.parse_args(arguments)
    try:
        report = _run(options.sources, options.out, options.master, options.conf)
    except FoiakitError as error:
        print(f"foiakit: {error}", file=sys.stderr)
        return error.exit_code
    print(json.dumps(report._asdict()))
    print(
        f"foiakit: {options.out}: {report.new:,} new, {report.known:,} known,"
        f" {report.skipped:,} skipped, of {report.files:,} files;"
        f" {report.unchanged:,} files had been read before",
        file=sys.stderr,
    )
    return BadInput.exit_code if report.skipped else DONE


def _run(
    sources: Sequence[str], out: str, master: str | None, settings: Sequence[str]
) -> lake.Report:
    if not os.path.isdir(os.path.dirname(__file__)):
        raise FoiakitError(
            "foiakit is in a zip file (--py-files), where it cannot read its data; ship an"
            " environment with --archives, as docs/scale.md shows"
        )
    spark = _session(master, settings)
    from py4j.protocol import Py4JError  # noqa: PLC0415 - comes with the extra spark
    from pyspark.errors import AnalysisException, PySparkException

    try:
        return lake.add(spark, sources, out)
    except AnalysisException as error:
        if error.getCondition() == "PATH_NOT_FOUND":
            raise NotFound(f"{', '.join(sources)}: {_first_line(error)}") from None
        raise FoiakitError(f"Spark: {_first_line(error)}") from None
    except (PySparkException, Py4JError) as error:
        raise FoiakitError(
            f"Spark gave up: {_first_line(error)}; run it again: what is in {out} stays"
        ) from None
    finally:
        spark.stop()


def _first_line(error: Exception) -> str:
    return next((line for line in str(error).splitlines() if line.strip()), "")[:_SHORT]


def _session(master: str | None, settings: Sequence[str]) -> SparkSession:
    # Spark's warnings about versions are not about the papers.
    warnings.filterwarnings("ignore", "PySpark does not yet fully support", FutureWarning)
    try:
        from pyspark.sql import SparkSession
    except ImportError:
        raise NeedsExtra("reading with Spark", "spark") from None
    if not os.environ.get("JAVA_HOME") and not shutil.which("java"):
        raise FoiakitError(
            "Spark needs Java 17 or later, and there is none: apt-get install"
            " openjdk-17-jre-headless, or set JAVA_HOME"
        )
    if (master or "").startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("foiakit")
    if master:
        builder = builder.master(master)
    for setting in settings:
        key, _, value = setting.partition("=")
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


if __name__ == "__main__":
    sys.exit(main())
