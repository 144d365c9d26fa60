"""The readers on a distributed engine: files in, Parquet out, on any number of machines.

`foiakit.scale.file_rows` makes rows of a file's bytes, and `foiakit.scale.arrow_batches` makes
Arrow of rows. Only `foiakit.scale.spark` and `foiakit.scale.lake` depend on Spark.
"""
