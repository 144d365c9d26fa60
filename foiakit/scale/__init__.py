"""The readers on a distributed engine: files in, Parquet out, on as many machines as wanted.

`foiakit.scale.file_rows` makes rows of a file's bytes, `foiakit.scale.arrow_batches` makes Arrow of
rows; of Spark only `foiakit.scale.spark` and `foiakit.scale.lake` know.
"""
