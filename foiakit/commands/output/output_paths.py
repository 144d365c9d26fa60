"""Where files may be written: the one decision for every option that names an output file.

The rules are documented in docs/export.md ("Where files are written"). A path is checked once;
later writes go to what was checked (`foiakit.commands.output.output_files`).
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

import typer

from foiakit.commands.output.descriptors import inherited, number_of
from foiakit.errors import CannotWrite, Usage
from foiakit.store.file.header import is_database
from foiakit.text.visible import visible

LOGS = ("wal", "shm", "journal")
"""The suffixes of SQLite's own files next to a database."""


class Kind(Enum):
    """The kind of output. Only text can go into a stream, such as a FIFO or ``/dev/stdout``."""

    TEXT = "text file"
    FILE = "file"
    DATABASE = "database"
    FOLDER = "folder"
    SHARED_FOLDER = "folder with files of its own"


class OutputPath(NamedTuple):
    """A path that may be written, as `output_path` found it."""

    name: str
    """As the person typed it."""
    path: str
    """Without symbolic links: the file that is created or replaced."""
    replaces: os.stat_result | None = None
    """The file that is there now, if there is one."""
    stream: os.stat_result | None = None
    """The device, FIFO or open descriptor that is written to; nothing is created or replaced."""
    descriptor: int | None = None
    """The number of an open descriptor, if the path is one (``/dev/stdout``)."""


def output_path(
    name: str,
    db: str,
    *,
    sources: Iterable[str] = (),
    yes: bool = False,
    kind: Kind = Kind.TEXT,
    may_ask: bool = True,
) -> OutputPath:
    """Return the path *name* as one that may be written, or raise `Usage` or `CannotWrite`.

    *db* is the database of the command and *sources* are the files and folders that it reads. An
    existing file needs *yes*; on a terminal the person is asked, unless *may_ask* is false.
    """
    if kind is Kind.SHARED_FOLDER:
        return _shared_folder(name)
    number = 1 if name == "-" else number_of(name)
    if number is not None:
        return _descriptor(name, number, db, sources, kind)
    try:
        found = os.stat(name)
    except FileNotFoundError:
        found = None
    except (OSError, ValueError) as error:
        raise CannotWrite(name, getattr(error, "strerror", None) or str(error)) from None
    if found is not None and (stat.S_ISFIFO(found.st_mode) or stat.S_ISCHR(found.st_mode)):
        _refuse_stream(name, kind)
        return OutputPath(name, name, stream=found)
    path, before = _resolved(name, kind)
    _refuse_database_files(name, path, db, kind)
    if before is not None:
        _refuse_existing(name, path, before, db, sources, kind)
        _need_consent(name, yes=yes, may_ask=may_ask)
    return OutputPath(name, path, replaces=before)


def _shared_folder(name: str) -> OutputPath:
    """Return a folder that exists, or the place for a new one."""
    check_copy_folder(name)
    path = os.path.realpath(name)
    if not os.path.isdir(os.path.dirname(path)):
        raise CannotWrite(name, f"there is no folder {os.path.dirname(name.rstrip(os.sep)) or '.'}")
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise CannotWrite(name, os.strerror(errno.EACCES))
    return OutputPath(name, path)


def check_copy_folder(name: str) -> None:
    """Raise `Usage` unless *name* is a folder, or free for a new one."""
    if os.path.lexists(name) and not os.path.isdir(name):
        raise Usage(f"{name} is not a folder; give another name")


def _resolved(name: str, kind: Kind) -> tuple[str, os.stat_result | None]:
    """Return the path that *name* stands for, without links, and the file that is there."""
    trimmed = name.rstrip(os.sep) or name
    if trimmed != name and kind is not Kind.FOLDER and not os.path.isdir(name):
        raise CannotWrite(name, "there is no such folder")
    path = os.path.realpath(trimmed)
    try:
        before = os.lstat(path)
    except FileNotFoundError:
        if os.path.islink(trimmed):
            raise Usage(
                f"{name} is a link to a file that does not exist; give the file's own name"
            ) from None
        if not os.path.isdir(os.path.dirname(path)):
            missing = os.path.dirname(trimmed) or "."
            raise CannotWrite(name, f"there is no folder {missing}") from None
        return path, None
    except OSError as error:
        raise CannotWrite(name, error.strerror or str(error)) from None
    if stat.S_ISDIR(before.st_mode):
        raise Usage(f"{name} is an existing folder; give another name")
    if not stat.S_ISREG(before.st_mode):
        raise Usage(f"{name} is not an ordinary file; give another name")
    if kind is Kind.FOLDER:
        raise Usage(f"{name} already exists, and a folder cannot replace it; give another name")
    return path, before


def _refuse_database_files(name: str, path: str, db: str, kind: Kind) -> None:
    """Raise `Usage` if *path* belongs to a database, or would be taken for a part of one."""
    own = os.path.realpath(db)
    if path == own:
        raise Usage(f"{name} is the database itself; give another name")
    for log in LOGS:
        stem = path.removesuffix(f"-{log}")
        if stem != path and (stem == own or is_database(stem)):
            of = db if stem == own else stem
            raise Usage(f"{name} is where SQLite keeps changes to {of}; give another name")
        if kind is Kind.DATABASE and os.path.lexists(f"{path}-{log}"):
            stale = f"{path if os.path.islink(name) else name}-{log}"
            raise Usage(
                f"{stale} holds changes to another database, and SQLite would apply them to"
                " this one; move that file away with its database, or give another name"
            )


def _refuse_existing(
    name: str,
    path: str,
    before: os.stat_result,
    db: str,
    sources: Iterable[str],
    kind: Kind,
) -> None:
    """Raise for an existing file that nothing may replace, with or without --yes."""
    _refuse_read(name, before, db, sources, path)
    if kind is not Kind.DATABASE and is_database(path):
        raise Usage(f"{name} is a database, and this would replace it; give another name")
    # Replacing needs only the folder's permission, so the file's own is checked here; root may
    # write to any file, and is held to the mode bits all the same.
    if not before.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise CannotWrite(name)


def _refuse_read(
    name: str,
    found: os.stat_result,
    db: str,
    sources: Iterable[str],
    path: str | None = None,
) -> None:
    """Raise `Usage` if *found* is the database, one of its files, or a source that is read."""
    if _same(found, db):
        raise Usage(f"{name} is the database itself; give another name")
    if any(_same(found, f"{os.path.realpath(db)}-{log}") for log in LOGS):
        raise Usage(f"{name} is where SQLite keeps changes to {db}; give another name")
    for source in sources:
        if _same(found, source) or (path and os.path.isdir(source) and _is_inside(path, source)):
            raise Usage(f"{name} is a file that is being imported; give another name")


def _same(found: os.stat_result, path: str) -> bool:
    try:
        other = os.fstat(0) if path == "-" else os.stat(path)
    except (OSError, ValueError):
        return False
    # A terminal may well be read and written.
    return stat.S_ISREG(other.st_mode) and os.path.samestat(found, other)


def _is_inside(path: str, folder: str) -> bool:
    whole = os.path.realpath(folder)
    return path.startswith(whole.rstrip(os.sep) + os.sep)


def _descriptor(name: str, number: int, db: str, sources: Iterable[str], kind: Kind) -> OutputPath:
    """Return an open descriptor, such as ``/dev/stdout``, as the shell opened it."""
    _refuse_stream(name, kind)
    found = inherited(number)
    if found is None:
        raise CannotWrite(name, "it is not open")
    if stat.S_ISDIR(found.st_mode) or stat.S_ISBLK(found.st_mode):
        raise Usage(f"{name} is not an ordinary file; give another name")
    _refuse_read(name, found, db, sources)
    return OutputPath(name, name, stream=found, descriptor=number)


def _refuse_stream(name: str, kind: Kind) -> None:
    if kind is not Kind.TEXT:
        raise Usage(f"{name} is not an ordinary file, and a {kind.value} has to be a separate one")


def _need_consent(name: str, *, yes: bool, may_ask: bool) -> None:
    if yes:
        return
    if not may_ask or not sys.stdin or not sys.stdin.isatty():
        raise Usage(f"{name} already exists; give another name, or --yes to replace it")
    typer.confirm(f"Replace {visible(name)}?", abort=True, err=True)
