"""The processes of a pool: started for enough work, missed when killed, ended with the import."""

from __future__ import annotations

import multiprocessing
import multiprocessing.process
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pool_inputs import TABLES, imported, table, telegrams
from program import ROOT, Run, children

from foiakit.errors import FoiakitError
from foiakit.readers import file_batches, import_stream, pool
from foiakit.readers.file_batches import Block, Outcome
from foiakit.readers.pool import Pool

pytestmark = pytest.mark.usefixtures("no_process_is_left")


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


def test_a_process_that_is_killed_is_named_and_nothing_is_kept(
    here: Path, desk: Run, processors: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform != "linux":
        pytest.skip("what is patched here is seen by a fork alone")
    here_is, read = os.getpid(), file_batches._block

    def killed(block: Block) -> Outcome:
        if os.getpid() != here_is:
            os.kill(os.getpid(), signal.SIGKILL)
        return read(block)

    monkeypatch.setattr(file_batches, "_block", killed)
    processors(2)
    (here / "plain.csv").write_text(TABLES["plain.csv"], encoding="utf-8")
    done = desk("import", "plain.csv")
    assert done.code == FoiakitError.exit_code
    assert "was killed" in done.err
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
    """While it waits for its pipe: Ctrl-C reaches all processes, and one reports it."""
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
