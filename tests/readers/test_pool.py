"""A pool of processes reads what one process reads: the same records, in the same order."""

from __future__ import annotations

import json
import multiprocessing
import multiprocessing.process
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from program import ROOT, Run, children

from foiakit.errors import FoiakitError
from foiakit.model.record import Record
from foiakit.readers import file_batches, import_stream, pool
from foiakit.readers.file_batches import Block, Files, Outcome
from foiakit.readers.file_reading import Named, Wanted
from foiakit.readers.pool import Pool
from foiakit.readers.source import Rows, SourceOptions
from foiakit.readers.tables import row_blocks
from foiakit.store.load.batches import unpack

TEXT = (ROOT / "tests/cables/labelled/synthetic-aad-1.txt").read_text(encoding="utf-8")
NOW = "2000-01-01T00:00:00Z"
PIECE = 2**16
"""So many bytes are read at a time here, that a small table has many blocks."""


@pytest.fixture
def processors(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """How many processors there are, and little is enough for a pool."""
    monkeypatch.setattr("foiakit.readers.encoding.CHUNK", PIECE)
    monkeypatch.setattr(row_blocks, "LARGE", 1)
    monkeypatch.setattr(import_stream, "LITTLE", 1)

    def have(number: int) -> None:
        monkeypatch.setattr(pool, "processors", lambda: number)
        monkeypatch.setattr(import_stream, "processors", lambda: number)

    return have


@pytest.fixture(autouse=True)
def _no_process_is_left() -> Iterator[None]:
    before = set(multiprocessing.active_children())
    yield
    assert set(multiprocessing.active_children()) <= before


def rows(path: str) -> list[Any]:
    """Every record of a database and what belongs to it, without the time."""
    connection = sqlite3.connect(path)
    found: list[Any] = []
    for table in ("records", "record_captions", "collections", "cables", "refs"):
        connection.row_factory = sqlite3.Row
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1, 2"):
            values = dict(row)
            values.pop("created", None)
            values.pop("updated", None)
            found.append((table, values))
    connection.close()
    return found


def imported(desk: Run, processors: Callable[[int], None], *words: str) -> tuple[Any, Any]:
    """What an import leaves without a pool and with one: output, exit code, and all rows."""
    left = []
    for number in (1, 3):
        processors(number)
        done = desk("import", *words, "--db", f"{number}.db")
        saved = rows(f"{number}.db") if Path(f"{number}.db").exists() else []
        said = re.sub(r" \([\d,]+ a (second|minute)\)", "", done.err)  # who is slow says how slow
        left.append((done.code, done.out, said, saved))
    return left[0], left[1]


def table(number: int, *, quoted: bool = False) -> str:
    text = [f"Row {at}, with words enough to fill a line of some length" for at in range(number)]
    lines = [f'"{one}\r\nand ""more"""' if quoted and at % 3 else one.replace(",", "")
             for at, one in enumerate(text)]  # fmt: skip
    return "Subject,MRN,Pages\n" + "".join(
        f"{line},Kabul {at:05},{'x' if at % 700 == 5 else at % 9}\n"
        for at, line in enumerate(lines)
    )


TABLES = {
    "plain.csv": table(4000),
    "quoted.csv": table(4000, quoted=True),
    "inches.csv": table(4000).replace("Row 7 ", 'Row 7" '),  # a mark that opens nothing
    "never-closed.csv": table(2000) + '"opened,Kabul 1,1\n' + table(2000, quoted=True),
    "marks.tsv": table(4000).replace(",", "\t").replace("Row 3 ", '"Row 3 '),
    "headless.csv": "\n" * 3 + table(3000),
    "old-mac.csv": table(3000).replace("\n", "\r"),
    "windows.csv": table(3000).replace("Row 2999", "Gr\u00fc\u00dfe"),
    "records.ndjson": "".join(
        json.dumps({"title": f"No. {at}", "date": "1979", **({"more": at} if at > 3000 else {})})
        + "\n"
        + ("no json\n" if at % 800 == 5 else "\n" * (at % 900 == 7))
        for at in range(5000)
    ),
    "strays.ndjson": "no json\n" * 20000 + '{"title": "the only one"}\n' * 2,
    "postings.ndjson": "".join(
        json.dumps({"uid": f"{at:032x}", "title": f"No. {at}", "collection": f"EBB {at // 2000}",
                    "posting": {"name": f"EBB {at // 2000}"}}) + "\n"
        for at in range(4000)
    ),
}  # fmt: skip


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


def telegrams(folder: Path, number: int) -> None:
    folder.mkdir()
    for at in range(number):
        text = TEXT.replace("04127", f"{at:05}").replace("4127", f"{at:05}")
        (folder / f"{at:03}.txt").write_text(text, encoding="utf-8")


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


def test_where_no_process_can_be_started_one_reads_all(
    here: Path, desk: Run, processors: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing.process.BaseProcess, "start", refused)
    (here / "plain.csv").write_text(TABLES["plain.csv"], encoding="utf-8")
    telegrams(here / "box", 40)
    alone, pooled = imported(desk, processors, "plain.csv", "box")
    assert pooled == alone
    assert pooled[3]


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
            assert len(asked) <= number + 3 + pool.AHEAD
    finally:
        reading.close()


def test_a_part_is_read_by_a_pure_function(here: Path) -> None:
    """What another engine than the pool may call: a part in, plain batches out."""
    (here / "a.csv").write_text("Subject,Pages\nA title,x\nAnother,2\n", encoding="utf-8")
    wanted = Wanted(None, SourceOptions(), strict=False, several=False)
    outcome = file_batches.read(Files((Named("a.csv"),), wanted, NOW))
    assert isinstance(outcome, Outcome)
    (batch,) = map(unpack, outcome.batches)
    assert [row[Record._fields.index("title")] for row in batch.rows] == ["Another"]
    assert [one.where for one in batch.others] == ["a.csv:2"]  # type: ignore[union-attr]  # skipped
    assert outcome.done == 2


def test_a_process_that_is_killed_is_named_and_nothing_is_kept(
    here: Path, desk: Run, processors: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("what is patched here is seen by a fork alone")
    here_is, read = os.getpid(), file_batches._block

    def killed(one: Block) -> Outcome:
        if os.getpid() != here_is:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(one)

    monkeypatch.setattr(file_batches, "_block", killed)
    processors(2)
    (here / "plain.csv").write_text(TABLES["plain.csv"], encoding="utf-8")
    done = desk("import", "plain.csv")
    assert done.code == FoiakitError.exit_code
    assert "was ended from outside" in done.err
    assert not Path("records.db").exists()


def awaited(look: Callable[[], Any]) -> Any:
    """What *look* gives when that is something; it comes within a minute."""
    until = time.monotonic() + 60
    while not (found := look()):
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.02)
    return found


def is_alive(process: str) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"  # whoever adopts orphans here may be slow to bury them


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.skipif(pool.processors() < 2, reason="no pool on one processor")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_what_stops_the_import_ends_the_pool(here: Path, how: signal.Signals) -> None:
    """While it waits for more of its pipe: Ctrl-C goes to all, and is answered by one."""
    with subprocess.Popen(
        [sys.executable, "-m", "foiakit", "import", "-", "--format", "csv"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as run:
        assert run.stdin
        assert run.stderr
        run.stdin.write(table(200_000).encode())
        run.stdin.flush()  # and more may come
        started = Path(f"/proc/{run.pid}/task/{run.pid}/children")
        workers = awaited(lambda: started.read_text().split())
        if how == signal.SIGINT:
            os.killpg(run.pid, how)
            assert run.wait(60) == 130
            assert b"records.db: nothing was changed" in run.stderr.read()
        else:
            run.kill()
        awaited(lambda: not any(map(is_alive, workers)))
    assert children() == set() or not set(workers) & children()
    assert not Path("records.db-wal").exists()


def test_a_small_import_starts_no_process(
    here: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def started(*_: object) -> None:
        raise AssertionError("a pool was started")

    monkeypatch.setattr(Pool, "_started", started)
    monkeypatch.setattr(pool, "processors", lambda: 8)
    monkeypatch.setattr(import_stream, "processors", lambda: 8)
    (here / "small.csv").write_text(table(100), encoding="utf-8")
    assert desk("import", "small.csv").code == 4
    assert desk("import", str(ROOT / "docs/examples")).code == 0
