"""The rows of a Parquet file as Python values, with bounded memory, whatever the file says.

A value that occurs a thousand times is stored once, in a dictionary, so a small file may stand for
rows without end. So many rows are taken out at a time as fit into memory if each had the longest
value that there can be, and a file whose rows are more than 200 times its size is refused.
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
"""Bytes of the table of contents at the end of a file, all of which is in memory."""
AT_ONCE = 8 * 2**20
"""How many bytes of rows become Python values at a time."""
AT_WORST = 256 * 2**20
"""How many bytes rows may have, if each has the longest value that its column can have."""
MOST_ROWS = 2_000
_DEEPEST = 32
_SHORT = 200

Numbered = tuple[int, dict[str, Any]]


class ParquetRows:
    """The rows of *source*, which `rows` gives; `BadInput` for a file that cannot be read."""

    def __init__(self, source: Source, pq: Any) -> None:
        self._name = source.name
        self._done = 0
        self._given = 0
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
        """How much of it has been read, 0 to 1."""
        return float(self._done / max(1, self._metadata.num_rows))

    def rows(self, wanted: Sequence[Condition]) -> Iterator[Numbered]:
        """The rows that meet all of *wanted*, each with its number from 1."""
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
        except Exception as error:  # Arrow lets through whatever a wrong byte raises
            raise self._damaged(error) from None

    def _may_meet(self, group: int, wanted: Sequence[Condition]) -> bool:
        """Whether, by what the file says of its columns, rows of *group* may be wanted."""
        found = self._metadata.row_group(group)
        columns = {
            column.path_in_schema: column.statistics
            for column in map(found.column, range(found.num_columns))
        }
        for condition in wanted:
            said = columns.get(condition.column)
            if said is None or condition.first is None or not said.has_min_max:
                continue
            if not condition.may_hold(plain_value(said.min), plain_value(said.max)):
                return False
        return True

    def _meeting(self, group: int, wanted: Sequence[Condition]) -> bytearray:
        """For each row of *group* whether it is wanted: only the columns asked for are read."""
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
        """The rows of *batch*, no more of them at a time than memory is given for."""
        size = sum(map(_size, batch.columns))
        if size > AT_ONCE and batch.num_rows > 1:
            half = batch.num_rows // 2
            yield from self._unpacked(batch.slice(0, half))
            yield from self._unpacked(batch.slice(half))
            return
        self._given += size
        if self._given > FREE and self._given > RATIO * self._size:
            raise BadInput(f"{self._name}: {_too_much()}")
        yield from _rows(batch)

    def _check_sizes(self) -> None:
        """`BadInput` for a file that says of itself that it unpacks to what no table does."""
        rows = self._metadata.num_rows
        if rows > FREE and rows > self._size:
            raise BadInput(f"{self._name}: says that it has {rows:,} rows in {self._size:,} bytes")
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
    """How many bytes the values of an Arrow *array* have, each counted as often as it occurs."""
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
    """The rows of an Arrow *batch*; moments to the microsecond, which is as exact as Python's."""
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
    """The file, to be read anywhere in it, with the signs and the length that Parquet has."""
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
