"""The quotations of a long manuscript are looked up by several processes, to the same result."""

from __future__ import annotations

import json
import multiprocessing
import multiprocessing.process
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import ROOT, Run

from foiakit.drafts.findings import Finding
from foiakit.errors import Locked, NoDatabase
from foiakit.proofreading import lookup_pool
from foiakit.proofreading.quotation_lookup import QuotationLookup, Sought
from foiakit.system import signals
from foiakit.system.process_pool import ProcessPool

EXAMPLES = ROOT / "docs" / "examples"


linux = pytest.mark.skipif(sys.platform != "linux", reason="what is patched is seen by forks alone")


@pytest.fixture
def chapter(desk: Run, here: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A chapter with ten times the quotations of the example; for which processes are started."""
    assert desk("import", "-q", str(EXAMPLES / "papers.ndjson")).code == 0
    text = (EXAMPLES / "chapter.md").read_text(encoding="utf-8")
    body, notes = text[: text.index("[^1]: ")], text[text.index("[^1]: ") :]
    (here / "long.md").write_text(body * 10 + notes, encoding="utf-8")
    monkeypatch.setattr(lookup_pool, "processors", lambda: 3)
    monkeypatch.setattr(lookup_pool, "MANY", 50)
    yield "long.md"
    assert not multiprocessing.active_children()


def test_several_processes_find_what_one_finds(
    desk: Run, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pooled = desk("draft", chapter, "--format", "json")
    monkeypatch.setattr(lookup_pool, "processors", lambda: 1)
    alone = desk("draft", chapter, "--format", "json")
    assert pooled == alone
    assert sum(finding["type"] == "quotation" for finding in json.loads(alone.out)) >= 50


@linux
def test_the_processes_do_the_work(
    desk: Run, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, finding = os.getpid(), QuotationLookup.finding

    def elsewhere(self: QuotationLookup, sought: Sought) -> Finding:
        assert os.getpid() != here
        return finding(self, sought)

    monkeypatch.setattr(QuotationLookup, "finding", elsewhere)
    assert desk("draft", chapter).code == 1


def test_where_no_process_can_be_started_one_looks_all_up(
    desk: Run, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    pooled = desk("draft", chapter)

    def refused(*_: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(multiprocessing.process.BaseProcess, "start", refused)
    assert desk("draft", chapter) == pooled


def test_a_short_manuscript_starts_no_process(
    desk: Run, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def started(*_: object) -> None:
        raise AssertionError("a pool was started")

    monkeypatch.setattr(ProcessPool, "_started", started)
    assert desk("draft", str(EXAMPLES / "chapter.md")).code == 1


@linux
def test_a_process_that_is_killed_is_an_error(
    desk: Run, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(self: QuotationLookup, sought: Sought) -> Finding:
        os.kill(os.getpid(), signal.SIGKILL)
        raise AssertionError

    monkeypatch.setattr(QuotationLookup, "finding", killed)
    done = desk("draft", chapter)
    assert (done.code, done.out) == (1, "")
    assert "was killed" in done.err


@linux
def test_an_error_in_a_process_is_the_one_that_it_is(
    desk: Run, chapter: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(self: QuotationLookup, sought: Sought) -> Finding:
        raise Locked("records.db", 3)

    monkeypatch.setattr(QuotationLookup, "finding", locked)
    done = desk("draft", chapter)
    assert done.code == Locked.exit_code
    assert done.err == f"foiakit: {Locked('records.db', 3)}\n"


@linux
def test_what_ends_the_processes_leaves_no_traceback(here: Path) -> None:
    """The command fails at once, when its processes have just begun to wait for work."""
    text = "\n\n".join(f"He said “the words of passage number {n}” then." for n in range(120))
    (here / "long.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "foiakit", "draft", "long.md", "--db", "none.db"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == NoDatabase.exit_code
    assert done.stderr.count("\n") == 1


@linux
def test_a_process_of_a_pool_that_is_ended_prints_nothing(
    capfd: pytest.CaptureFixture[str],
) -> None:
    signals.unwind()  # as every command does
    try:
        pool: ProcessPool[int, int] = ProcessPool(abs, 1, "ended")
        pool.start()
        (process,) = multiprocessing.active_children()
        time.sleep(0.2)  # it waits for work
        process.terminate()
        process.join(20)
        assert process.exitcode == -signal.SIGTERM
        pool.close()
    finally:
        signals.end_at_once()
    assert capfd.readouterr().err == ""
