"""Spark reads papers into Parquet by year: a small cluster of processes, one of which is killed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pool_inputs import papers
from program import Run

pytest.importorskip("pyspark", reason="needs the extra spark")
pq = pytest.importorskip("pyarrow.parquet", reason="needs the extra parquet")
pytest.importorskip("pypdfium2", reason="needs the extra pdf")
pytestmark = pytest.mark.skipif(
    not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="Spark needs Java"
)
WORDS = ["--conf", "spark.ui.enabled=false", "--conf", "spark.ui.showConsoleProgress=false",
         "--conf", "spark.sql.shuffle.partitions=4",
         # A short run is not worth compiling Spark for.
         "--conf", "spark.driver.extraJavaOptions=-XX:TieredStopAtLevel=1",
         "--conf", "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1"]  # fmt: skip
_PATIENCE = 500


def started(*words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "foiakit.scale", *words, *WORDS],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def ended(process: subprocess.Popen[str]) -> tuple[int, Any, str]:
    """The exit code, the report and the messages of a run."""
    out, err = process.communicate(timeout=_PATIENCE)
    return process.returncode, json.loads(out) if out else None, err


def below(pid: int) -> Iterator[int]:
    """The processes that *pid* has started, and those that they have."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        children += [
            child
            for task in Path(f"/proc/{pid}/task").iterdir()
            if task.name != str(pid)
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return
    for child in map(int, children):
        yield child
        yield from below(child)


def command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode()
    except OSError:
        return ""


def kill_a_worker(process: subprocess.Popen[str]) -> int:
    """Kill a worker that has begun to read, which is one of the two below *process*."""
    until = time.monotonic() + _PATIENCE
    while time.monotonic() < until and process.poll() is None:
        for pid in below(process.pid):
            reads = any("pyspark.daemon" in command(child) for child in below(pid))
            if reads and "CoarseGrainedExecutorBackend" in command(pid):
                os.kill(pid, signal.SIGKILL)
                return pid
        time.sleep(0.02)
    return 0


def lake(path: str) -> list[dict[str, Any]]:
    """All records of a lake, in one order."""
    return sorted(pq.read_table(path).to_pylist(), key=lambda row: str(row["uid"]))


@pytest.mark.skipif(not Path("/proc").exists(), reason="finds the worker to kill in /proc")
def test_a_cluster_gives_the_rows_of_an_import_and_loses_none_with_a_worker(
    here: Path, desk: Run, processors: Callable[[int], None]
) -> None:
    folder = papers(here / "papers")
    process = started(str(folder), "lake", "--master", "local-cluster[2,1,1024]")
    assert kill_a_worker(process)
    code, report, err = ended(process)
    assert (code, report["new"], report["skipped"]) == (4, 28, 5), err
    assert (report["files"], report["known"]) == (19, 0)  # Spark gives no empty files
    assert "Lost executor" in err
    processors(1)
    desk("import", "-q", "papers", "--db", "local.db")
    assert "28 new" in desk("import", "lake", "--db", "spark.db").err
    columns = ("--details", "--sort", "id")
    mine, theirs = (
        sorted(
            json.dumps(
                {**json.loads(line), "id": 0, "created": 0, "updated": 0, "citation_key": 0},
                sort_keys=True,
            )
            for line in desk("export", "--db", db, *columns).out.splitlines()
        )
        for db in ("local.db", "spark.db")
    )
    assert mine == theirs
    # A second run adds nothing; one with another file adds that file.
    before = lake("lake")
    shutil.copy(folder / "00.txt", folder / "copy.txt")
    (folder / "new.csv").write_text("Subject,MRN\nNew,Kabul 99\n")
    code, report, err = ended(started(str(folder), "lake", "--master", "local[1]"))
    assert (code, report["files"], report["unchanged"]) == (0, 1, 20), err
    assert (report["new"], report["known"], report["skipped"]) == (1, 0, 0)
    after = lake("lake")
    assert len(after) == 29
    assert [row for row in after if row["title"] != "New"] == before


def test_an_error_is_one_sentence(here: Path) -> None:
    code, report, err = ended(started("nowhere", "lake", "--master", "local[1]"))
    assert (code, report) == (3, None)
    assert err.splitlines()[-1].startswith("foiakit: nowhere: ")
