"""Files and folders that appear whole or not at all: made beside their place, then moved there."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from foiakit.errors import STDOUT, CannotWrite, NoSpace, Usage, is_full, lacks_descriptors


@contextmanager
def placed(path: str, *, replace: bool = True) -> Iterator[str]:
    """A name beside *path* where the block makes a file or a folder; then it is moved to *path*.

    A file that is there already is replaced; a folder is not, and nothing by a folder: `Usage`.
    Without *replace* no file is, not even one that came while the block ran. `CannotWrite` or
    `NoSpace` where it cannot be made.
    """
    folder = os.path.dirname(path.rstrip(os.sep)) or "."
    if not os.path.isdir(folder):
        raise CannotWrite(path, f"there is no folder {folder}")
    if os.path.isdir(path):
        raise Usage(f"{path}: a folder is there already; give a name that is free")
    beside = os.path.join(folder, f".foiakit-{os.urandom(8).hex()}")
    try:
        try:
            yield beside
            if os.path.isdir(beside) and os.path.lexists(path):
                raise Usage(f"{path}: there already; give a name that is free")
            if replace or os.path.isdir(beside):
                os.replace(beside, path)
            else:
                _move(beside, path)
        except PermissionError as error:
            raise CannotWrite(path, error.strerror or "not permitted") from None
        except OSError as error:
            if is_full(error):
                raise NoSpace(path) from error
            if error.filename == beside and not lacks_descriptors(error):
                raise CannotWrite(path, error.strerror or "not possible") from None
            raise
    finally:
        _remove(beside)


def check_place(path: str, db: str) -> None:
    """Raise `Usage` for what no file may take the place of.

    That is the database *db*, a file that SQLite keeps beside it, a pipe and a device.
    """
    if os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path):
        raise Usage(f"{path} is no ordinary file; give another name")
    own = os.path.realpath(db)
    if os.path.exists(path) and os.path.exists(db) and os.path.samefile(path, db):
        raise Usage(f"{path} is the database itself; give another name")
    if os.path.realpath(path) in {f"{own}-{kind}" for kind in ("wal", "shm", "journal")}:
        raise Usage(f"{path} is where SQLite keeps changes to {db}; give another name")


def lasting(path: str) -> None:
    """What was moved to *path* is there after a power cut, too: its folder goes to the disk."""
    with suppress(OSError):  # a file system that knows no such thing
        folder = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _move(beside: str, path: str) -> None:
    try:
        os.link(beside, path)  # unlike a rename it takes nobody's place
    except FileExistsError:
        raise Usage(f"{path}: there already; give a name that is free") from None
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise Usage(f"{path}: there already; give a name that is free") from None
        os.rename(beside, path)


def _remove(beside: str) -> None:
    if os.path.isdir(beside):
        shutil.rmtree(beside)
    for ending in ("", "-journal", "-wal", "-shm"):
        if os.path.lexists(beside + ending):
            os.unlink(beside + ending)


@contextmanager
def text_at(path: str, *, gzipped: bool) -> Iterator[TextIO]:
    """A text file at *path*, to be written; line ends are as they are written."""
    if not gzipped:
        with open(path, "w", encoding="utf-8", newline="") as file:
            yield file
        return
    with open(path, "wb") as raw, _gzip(raw) as file:
        yield file


@contextmanager
def text_placed(path: str) -> Iterator[TextIO]:
    """A text file that appears at *path* whole or not at all; raises as `placed` does."""
    with placed(path) as beside, text_at(beside, gzipped=False) as file:
        yield file


@contextmanager
def text_on_stdout(*, gzipped: bool) -> Iterator[TextIO]:
    """Standard output, as it is or gzipped; `Usage` where gzipped bytes would go to a terminal."""
    if gzipped and sys.stdout.isatty():
        raise Usage("--gzip gives bytes that no terminal can show; say --output FILE, or a pipe")
    try:
        if not gzipped:
            yield sys.stdout
            return
        with _gzip(sys.stdout.buffer) as file:
            yield file
    except OSError as error:  # it names no file; a broken pipe stays one
        raise OSError(error.errno, error.strerror, error.filename or STDOUT) from error


@contextmanager
def _gzip(raw: object) -> Iterator[TextIO]:
    import gzip
    import io

    # No name and no moment inside: the same records give the same bytes.
    with (
        gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0) as packed,  # type: ignore[call-overload]  # any binary stream
        io.TextIOWrapper(packed, encoding="utf-8", newline="", write_through=False) as file,
    ):
        yield file
