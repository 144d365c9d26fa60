"""Options that name an output file, against devices, fifos and open descriptors.

The rules are in docs/export.md, "Where files are written".
"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from output_options import (
    TEXT,
    Option,
    entries,
    link,
)
from program import Run


def device() -> str:
    try:
        os.mknod("device", 0o666 | stat.S_IFCHR, os.makedev(1, 3))  # one's own null device
    except PermissionError:
        pytest.skip("only root can make a device")
    return "device"


def linked_device() -> str:
    device()
    return link("device")()


@pytest.mark.parametrize("make", [device, linked_device], ids=["device", "link"])
def test_a_device_is_written_into_or_refused_and_stays(
    folder: Path, desk: Run, option: Option, make: Callable[[], str]
) -> None:
    path = make()
    before = entries(folder)
    done = desk(*option.words, path)
    assert done.code in ({0, 4} if option.kind == TEXT else {2}), done
    assert entries(folder).keys() == before.keys()
    assert entries(folder)["device"] == before["device"]


@pytest.mark.parametrize("is_link", [False, True], ids=["fifo", "link"])
def test_a_fifo_is_written_into_or_refused_and_stays(
    folder: Path, desk: Run, option: Option, is_link: bool
) -> None:
    os.mkfifo("fifo")
    path = link("fifo")() if is_link else "fifo"
    before = entries(folder)
    reader = os.open("fifo", os.O_RDONLY | os.O_NONBLOCK)
    try:
        done = desk(*option.words, path)
        read = os.read(reader, 65536)
    finally:
        os.close(reader)
    assert (done.code in {0, 4}) is (option.kind == TEXT), done
    assert bool(read) is (option.kind == TEXT)
    assert entries(folder)["fifo"] == before["fifo"]


DESCRIPTORS = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "link-to-link"]


@pytest.mark.parametrize(
    ("path", "append"), [*((path, False) for path in DESCRIPTORS), ("/dev/stdout", True)]
)
def test_an_open_descriptor_is_written_into_or_refused_and_stays(
    folder: Path, option: Option, path: str, append: bool
) -> None:
    Path("own-link").symlink_to("/proc/self/fd/1")
    Path("link-to-link").symlink_to("own-link")
    Path("out").write_bytes(b"before\n" if append else b"")
    links = {link: os.readlink(link) for link in ("/dev/stdout", "own-link", "link-to-link")}
    names = set(os.listdir())
    with open("out", "ab" if append else "wb") as out:
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *option.words, path],
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert {link: os.readlink(link) for link in links} == links
    assert set(os.listdir()) == names
    written = Path("out").read_bytes()
    assert written.startswith(b"before\n") or not append
    assert (done.returncode in {0, 4}) is (option.kind == TEXT), done
    assert (len(written) > 7) is (option.kind == TEXT)


def test_a_descriptor_that_is_not_open_or_is_foiakits_own_is_refused(
    folder: Path, option: Option
) -> None:
    before = entries(folder)
    for number in (3, 4):
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *option.words, f"/dev/fd/{number}"],
            capture_output=True,
            check=False,
        )
        assert done.returncode in {1, 2}, done
        assert done.stderr.count(b"\n") == 1
    assert entries(folder) == before


def test_a_closed_standard_output_is_refused_by_its_path_too(folder: Path, option: Option) -> None:
    before = entries(folder)
    words = [sys.executable, "-m", "foiakit", *option.words, "/dev/stdout"]
    done = subprocess.run(
        ["/bin/sh", "-c", 'exec "$@" >&-', "sh", *words], capture_output=True, check=False
    )
    assert done.returncode in {1, 2}, done
    assert entries(folder) == before


def test_a_descriptor_of_the_database_is_refused(folder: Path, option: Option) -> None:
    before = entries(folder)
    with open("records.db", "ab") as out:
        done = subprocess.run(
            [sys.executable, "-m", "foiakit", *option.words, "/dev/stdout", "--yes"],
            stdout=out,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2, done
    assert entries(folder) == before
