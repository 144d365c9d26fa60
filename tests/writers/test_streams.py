"""Bytes that are written to a stream all arrive, or an error says that they did not."""

from __future__ import annotations

import errno
import io
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any, TextIO, cast

import pytest

from foiakit.model.record import Record
from foiakit.store.store import Store
from foiakit.writers.streams import taker


class Reluctant(io.RawIOBase):
    """A stream without a buffer, as ``python -u`` has it: it takes seven bytes at a time."""

    def __init__(self) -> None:
        self.taken = b""
        self.is_full = False

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int | None:
        if self.is_full:
            return None
        part = bytes(memoryview(data)[:7])  # type: ignore[arg-type]  # whatever has a buffer
        self.taken += part
        return len(part)


def text(raw: Reluctant) -> TextIO:
    return io.TextIOWrapper(cast(Any, raw), encoding="utf-8")


def test_a_stream_that_takes_a_part_gets_the_rest() -> None:
    raw = Reluctant()
    take = taker(text(raw))
    take(b"more than seven bytes")
    assert raw.taken == b"more than seven bytes"


def test_a_stream_that_takes_nothing_is_an_error() -> None:
    raw = Reluctant()
    take = taker(text(raw))
    raw.is_full = True
    with pytest.raises(BlockingIOError) as problem:
        take(b"anything")
    assert problem.value.errno == errno.EAGAIN


@pytest.mark.parametrize("form", ["json", "ndjson", "csv"])
def test_a_full_disk_is_an_error_without_a_buffer_too(seven: Path, form: str) -> None:
    """Python's -u, or PYTHONUNBUFFERED in a container: half an export is not a success."""

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    with open("out", "wb") as out:
        done = subprocess.run(
            [sys.executable, "-u", "-m", "foiakit", "export", "--format", form],
            stdout=out,
            stderr=subprocess.PIPE,
            preexec_fn=small,
            check=False,
        )
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1), done.stderr


@pytest.mark.parametrize("form", ["json", "ndjson", "csv"])
def test_a_reader_that_stops_early_hears_nothing_of_it(here: Path, form: str) -> None:
    with Store.write("records.db", create=True) as store:
        store.put(Record(uid=f"u{number}", description="snow " * 50) for number in range(1000))
    script = f"{sys.executable} -m foiakit export --format {form} | head -c 1"
    done = subprocess.run(["bash", "-c", script], capture_output=True, check=True)
    assert done.stderr == b""
