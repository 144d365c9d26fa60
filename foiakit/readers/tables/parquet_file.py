"""The rows of a Parquet file as Python values, with bounded memory, whatever the file claims.

A value that occurs a thousand times is stored once, in a dictionary, so a small file may contain
endless rows. Rows are taken out in numbers that fit into memory even if each had the longest value
possible, and a file whose rows are more than 200 times its size is refused.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from typing import IO, Any

from foiakit.errors import BadInput, FoiakitError
from foiakit.readers.archives.compressed import FREE, RATIO
from foiakit.readers.source import Source
from foiakit.readers.tables.parquet_conditions import Condition
from foiakit.readers.tables.parquet_pages import longest_values
from foiakit.readers.tables.parquet_values import plain_value

MAGIC = b"PAR1"
ENCRYPTED = b"PARE"
MOST_FOOTER = 64 * 2**20
"""The largest table of contents at the end of a file, in bytes; all of it is held in memory."""
AT_ONCE = 8 * 2**20
"""How many bytes of rows become Python values at a time."""
AT_WORST = 256 * 2**20
"""The most bytes that the rows read at a time may have, if each has the longest possible value."""
MOST_ROWS = 2_000
_DEEPEST = 32
_SHORT = 200

Numbered = tuple[int, dict[str, Any]]


class ParquetRows:
    """Yield the rows of *source*; `BadInput` for a file that cannot be read."""

    def __init__(self, source: Source, pq: Any) -> None:
        self._name = source.name
        self._done = 0
        self._bytes_read = 0
        stream = _checked(source)
        stream.seek(0, 2)
        self._size = stream.tell()
        stream.seek(0)
        try:
            footer = pq.ParquetFile(
                stream, pre_buffer=False, thrift_string_size_limit=MOST_FOOTER,
                thrift_container_size_limit=2**22, schema_depth_limit=_DEEPEST,
            )  # fmt: skip
            self._metadata = footer.metadata
            self._check_sizes()
            self._longest = [
                longest_values(stream, self._metadata.row_group(group))
                for group in range(self._metadata.num_row_groups)
            ]
            stream.seek(0)
            self._file = pq.ParquetFile(
                stream, metadata=self._metadata, pre_buffer=False, buffer_size=2**16,
                page_checksum_verification=True,
            )  # fmt: skip
            self.names: list[str] = self._file.schema_arrow.names
        except FoiakitError:
            raise
        except Exception as error:
            raise self._damaged(error) from None

    def share(self) -> float:
        """Return how much of it has been read, 0 to 1."""
        return float(self._done / max(1, self._metadata.num_rows))

    def rows(self, wanted: Sequence[Condition]) -> Iterator[Numbered]:
        """Yield the rows that meet all of *wanted*, each with its number from 1."""
        try:
            for group in range(self._metadata.num_row_groups):
                size = self._metadata.row_group(group).num_rows
                if not wanted:
                    yield from self._group(group, None, self._done + 1)
                elif self._may_meet(group, wanted):
                    meets = self._meeting(group, wanted)
                    if any(meets):
                        yield from self._group(group, meets, self._done + 1)
                self._done += size
        except (FoiakitError, GeneratorExit):
            raise
        except Exception as error:  # Arrow lets any exception through that a wrong byte causes
            raise self._damaged(error) from None

    def _may_meet(self, group: int, wanted: Sequence[Condition]) -> bool:
        """Return whether rows of *group* may be wanted, by the file's statistics of its columns."""
        found = self._metadata.row_group(group)
        columns = {
            column.path_in_schema: column.statistics
            for column in map(found.column, range(found.num_columns))
        }
        for condition in wanted:
            statistics = columns.get(condition.column)
            if statistics is None or condition.first is None or not statistics.has_min_max:
                continue
            if not condition.may_hold(plain_value(statistics.min), plain_value(statistics.max)):
                return False
        return True

    def _meeting(self, group: int, wanted: Sequence[Condition]) -> bytearray:
        """Return for each row of *group* whether it is wanted, reading only the columns needed."""
        meets = bytearray()
        for row in self._values(
            group, list(dict.fromkeys(condition.column for condition in wanted))
        ):
            meets.append(
                all(condition.holds(plain_value(row[condition.column])) for condition in wanted)
            )
        return meets

    def _group(self, group: int, meets: bytearray | None, first: int) -> Iterator[Numbered]:
        for at, row in enumerate(self._values(group, None)):
            if meets is None or meets[at]:
                yield first + at, row

    def _values(self, group: int, columns: list[str] | None) -> Iterator[dict[str, Any]]:
        found = self._metadata.row_group(group)
        each = max(1, found.total_byte_size // max(1, found.num_rows))
        worst = max(1, self._longest[group])
        number = max(1, min(MOST_ROWS, AT_ONCE // each, AT_WORST // worst))
        for batch in self._file.iter_batches(
            number, row_groups=[group], columns=columns, use_threads=False
        ):
            yield from self._unpacked(batch)

    def _unpacked(self, batch: Any) -> Iterator[dict[str, Any]]:
        """Yield the rows of *batch*, never more at a time than the memory set aside for them."""
        size = sum(map(_size, batch.columns))
        if size > AT_ONCE and batch.num_rows > 1:
            half = batch.num_rows // 2
            yield from self._unpacked(batch.slice(0, half))
            yield from self._unpacked(batch.slice(half))
            return
        self._bytes_read += size
        if self._bytes_read > FREE and self._bytes_read > RATIO * self._size:
            raise BadInput(f"{self._name}: {_too_much()}")
        yield from _rows(batch)

    def _check_sizes(self) -> None:
        """Raise `BadInput` for a file that claims to unpack to more than any real table."""
        rows = self._metadata.num_rows
        if rows > FREE and rows > self._size:
            raise BadInput(f"{self._name}: claims to have {rows:,} rows in {self._size:,} bytes")
        for group in map(self._metadata.row_group, range(self._metadata.num_row_groups)):
            for column in map(group.column, range(group.num_columns)):
                if column.total_uncompressed_size > max(FREE, RATIO * self._size):
                    raise BadInput(f"{self._name}: {_too_much()}")
                if column.num_values > max(FREE, self._size):
                    raise BadInput(
                        f"{self._name}: says that a column has {column.num_values:,} values in"
                        f" {self._size:,} bytes"
                    )

    def _damaged(self, error: Exception) -> BadInput:
        why = " ".join(str(error).split())[:_SHORT] or type(error).__name__
        return BadInput(f"{self._name}: not a readable Parquet file: {why}")


def _too_much() -> str:
    return f"unpacks to more than {RATIO} times its size: no table does that"


def _size(array: Any) -> int:
    """Return how many bytes the values of an Arrow *array* have, counted at each occurrence."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kind = array.type
    if pa.types.is_dictionary(kind):
        lengths = pc.binary_length(array.dictionary.cast(pa.binary(), safe=False))
        return int(pc.sum(pc.take(lengths, array.indices)).as_py() or 0)
    if pa.types.is_struct(kind) or pa.types.is_map(kind):
        return sum(map(_size, array.flatten() if pa.types.is_struct(kind) else [array.items]))
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        return _size(array.flatten())
    return int(array.nbytes)


def _rows(batch: Any) -> list[dict[str, Any]]:
    """The rows of an Arrow *batch*; times to the microsecond, which is Python's precision."""
    import pyarrow as pa

    columns = [
        column.cast(pa.timestamp("us", column.type.tz), safe=False)
        if pa.types.is_timestamp(column.type) and column.type.unit == "ns"
        else column
        for column in batch.columns
    ]
    names = batch.schema.names
    return [
        dict(zip(names, values, strict=True))
        for values in zip(*(column.to_pylist() for column in columns), strict=True)
    ]


def _checked(source: Source) -> IO[bytes]:
    """Open the file for random access; `BadInput` without Parquet's first and last bytes and
    length.
    """
    file: IO[bytes] = source.stream
    if not file.seekable():
        file = tempfile.SpooledTemporaryFile(max_size=FREE)  # noqa: SIM115 - Arrow reads on
        while data := source.stream.read(2**20):
            file.write(data)
    file.seek(0, 2)
    size = file.tell()
    file.seek(max(0, size - 8))
    end = file.read(8)
    if ENCRYPTED in {source.head[:4], end[4:]}:
        raise BadInput(f"{source.name}: an encrypted Parquet file, which foiakit cannot read")
    if not source.head.startswith(MAGIC):
        raise BadInput(f"{source.name}: named .parquet but not one: it does not begin with PAR1")
    if size < 12 or end[4:] != MAGIC:
        raise BadInput(f"{source.name}: cut off: a Parquet file ends with PAR1")
    footer = int.from_bytes(end[:4], "little")
    if footer > min(MOST_FOOTER, size - 12):
        raise BadInput(f"{source.name}: damaged: its table of contents is not within the file")
    return file
