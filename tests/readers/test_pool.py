"""A pool of processes reads what one process reads: the same records, in the same order."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pool_inputs import NOW, TABLES, imported, rows, table, telegrams
from program import Run

from foiakit.model.record import Record
from foiakit.readers import file_batches
from foiakit.readers.file_batches import Block, Files, Outcome
from foiakit.readers.file_reading import NamedFile, ReadOptions
from foiakit.readers.pool import Pool
from foiakit.readers.source import Rows, SourceOptions
from foiakit.store.load.batches import unpack
from foiakit.system.process_pool import AHEAD

pytestmark = pytest.mark.usefixtures("no_process_is_left")


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("more", [[], ["--strict"], ["--dry-run", "--report", "json"]])
def test_a_table_is_read_the_same(
    here: Path, desk: Run, processors: Callable[[int], None], name: str, more: list[str]
) -> None:
    encoding = "cp1252" if name == "windows.csv" else "utf-8"
    (here / name).write_bytes(TABLES[name].encode(encoding))
    alone, pooled = imported(desk, processors, name, *more)
    assert pooled == alone


def test_a_table_from_a_pipe_is_read_the_same(
    here: Path, desk: Run, processors: Callable[[int], None]
) -> None:
    left = []
    for number in (1, 3):
        processors(number)
        done = desk("import", "-", "--db", f"{number}.db", stdin=TABLES["quoted.csv"])
        places = re.findall(r"standard input:\d+: .*", done.err)
        left.append((places, rows(f"{number}.db")))
    assert left[0] == left[1]
    assert left[1][0]


def test_rows_that_are_skipped_are_written_out_the_same(
    here: Path, desk: Run, processors: Callable[[int], None]
) -> None:
    (here / "quoted.csv").write_bytes(TABLES["quoted.csv"].encode())
    for number in (1, 3):
        processors(number)
        desk("import", "quoted.csv", "--db", f"{number}.db", "--skipped", f"rest{number}.csv")
    assert (here / "rest3.csv").read_bytes() == (here / "rest1.csv").read_bytes()
    assert (here / "rest3.csv").read_bytes().count(b"Kabul") > 4


def test_a_folder_of_all_kinds_is_read_the_same(
    here: Path, desk: Run, processors: Callable[[int], None]
) -> None:
    telegrams(here / "box", 60)
    (here / "box/021.csv").write_text(table(50), encoding="utf-8")
    (here / "box/022.csv").write_bytes(b"\xff\xfe\x00broken")
    (here / "box/023.bin").write_bytes(bytes(range(256)))
    (here / "box/024.pdf").write_bytes(b"%PDF-1.4 cut")
    (here / "box/025.csv").write_text(table(9000), encoding="utf-8")
    alone, pooled = imported(desk, processors, "box")
    assert pooled == alone
    assert len(pooled[3]) > 9000


def test_an_error_is_raised_in_its_place(
    here: Path, desk: Run, processors: Callable[[int], None]
) -> None:
    text = table(3000) + "caf\u00e9,Kabul 1,1\n"
    (here / "two.csv").write_bytes(text.encode() + "na\u00efve,Kabul 2,1\n".encode("cp1252"))
    (here / "key.csv").write_text(table(3000), encoding="utf-8")
    for words in (["two.csv"], ["key.csv", "--key", "nothing"], ["key.csv", "--map", "No=title"]):
        alone, pooled = imported(desk, processors, *words)
        assert pooled == alone
        assert pooled[0] in {3, 4}
        assert pooled[3] == []


def part(number: int) -> Block:
    text = f'{{"title": "No. {number}"}}\n' * 3
    return Block(
        "a.ndjson", "ndjson", SourceOptions(), False, "", text, Rows(line=3 * number + 1), NOW
    )


def test_parts_come_back_in_order_and_a_bounded_number_ahead(
    processors: Callable[[int], None],
) -> None:
    processors(3)
    asked = []

    def wanted() -> Iterator[Block]:
        for number in range(50):
            asked.append(number)
            yield part(number)

    reading = Pool()
    try:
        for number, (block, outcome) in enumerate(reading.outcomes(wanted())):
            assert block.rows.line == 3 * number + 1
            (batch,) = map(unpack, outcome.batches)
            assert list(batch.lines) == [block.rows.line + more for more in range(3)]
            assert len(asked) <= number + 3 + AHEAD
    finally:
        reading.close()


def test_a_part_is_read_by_a_pure_function(here: Path) -> None:
    """What another engine than the pool may call: a part in, plain batches out."""
    (here / "a.csv").write_text("Subject,Pages\nA title,x\nAnother,2\n", encoding="utf-8")
    wanted = ReadOptions(None, SourceOptions(), strict=False, several=False)
    outcome = file_batches.read(Files((NamedFile("a.csv"),), wanted, NOW))
    assert isinstance(outcome, Outcome)
    (batch,) = map(unpack, outcome.batches)
    assert [row[Record._fields.index("title")] for row in batch.rows] == ["Another"]
    assert [row.where for row in batch.others] == ["a.csv:2"]  # type: ignore[union-attr]  # skipped
    assert outcome.done == 2
