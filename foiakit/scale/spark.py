"""The readers as a Spark DataFrame: any files that Spark can read, a row for each record.

    from foiakit.scale.spark import read

    rows = read(spark, ["s3a://papers/1975/"])
    rows.where("skipped_reason is null").groupBy("year").count().show()

Needs pyspark on the driver, and foiakit with its extras on the workers.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from foiakit.errors import NeedsExtra

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

MOST = 256 * 2**20
"""The most bytes of a file that is read: a worker has all of it in memory."""
TOGETHER = 32
"""The number of files that a worker's Python gets at a time."""


def read(spark: SparkSession, paths: Sequence[str]) -> DataFrame:
    """Return the rows of all files in *paths*: files, folders with their contents, addresses.

    The columns are those of `foiakit.scale.arrow_batches`. A row has a record, or says in
    ``skipped_reason`` why there is none. This sets how many rows the session passes to Python at a
    time.
    """
    return rows_of(spark, files(spark, paths))


def files(spark: SparkSession, paths: Sequence[str]) -> DataFrame:
    """Return the files in *paths* with their bytes, as Spark's ``binaryFile`` reads them.

    Files whose names begin with ``.`` or ``_`` are left out, as in Spark.
    """
    # Small files, of which a collection has millions, are read some hundreds in a task.
    spark.conf.set("spark.sql.files.openCostInBytes", str(64 * 2**10))
    spark.conf.set("spark.sql.files.maxPartitionBytes", str(16 * 2**20))
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true")
    return reader.load(list(paths))


def rows_of(spark: SparkSession, found: DataFrame) -> DataFrame:
    """Return the rows of *found*, as `files` returns them; a file that is too large is skipped."""
    try:
        from pyspark.sql.functions import col, lit
        from pyspark.sql.pandas.types import from_arrow_schema
    except ImportError:
        raise NeedsExtra("reading with Spark", "spark") from None
    from foiakit.scale.arrow_batches import (  # noqa: PLC0415 - needs pyarrow
        arrow_schema,
        read_batches,
    )

    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(TOGETHER))
    schema = from_arrow_schema(arrow_schema())
    some = found.where(col("length") <= MOST).select("path", "content")
    rows = some.mapInArrow(read_batches, schema)
    large = found.where(col("length") > MOST).select(
        col("path").alias("source_path"),
        col("path").alias("skipped_where"),
        col("path").alias("skipped_text"),
        lit(f"larger than {MOST // 2**20} MB: cut it, or use foiakit import").alias(
            "skipped_reason"
        ),
    )
    return rows.unionByName(large, allowMissingColumns=True)
