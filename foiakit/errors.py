"""The errors that foiakit reports in one line, and the exit code of each.

A class decides the exit code; the message says what is wrong, where, and what to do.

    FoiakitError                1  any other error
    ├── NoSpace                 1  the disk is full
    ├── TooManyOpenFiles        1  too many files are open
    ├── CannotWrite             1  a file or folder is read-only
    ├── NeedsExtra              1  a format needs a package that is not installed
    ├── Usage                   2  the command line is wrong
    ├── NotFound                3  no such record, style, format or file
    ├── BadInput                4  the input is not what it claims to be, or a value is not valid
    └── DatabaseError           5
        ├── NoDatabase          5  no database exists at that path
        ├── ForeignFile         5  the file belongs to another program
        ├── NewerSchema         5  a newer foiakit made it
        ├── OlderSchema         5  it has to be migrated and cannot be written
        ├── Damaged             5  it is cut short or overwritten
        └── Locked              5  another program held it for longer than --wait
"""

from __future__ import annotations

import errno
import os
from typing import Any

DONE = 0
INTERRUPTED = 130
STDIN = "standard input"
STDOUT = "standard output"
"""The names of the standard streams in messages."""


class FoiakitError(Exception):
    """An error with a message for the user and an exit code for scripts."""

    exit_code = 1

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle the message alone, so that an error can cross from one process to another."""
        return _with_sentence, (type(self), self.args)


def _with_sentence(kind: type[FoiakitError], words: tuple[Any, ...]) -> FoiakitError:
    error = kind.__new__(kind, *words)
    error.args = words
    return error


def is_full(error: OSError) -> bool:
    """Return whether *error* means that the disk, the file or the user's quota is full."""
    return error.errno in {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}


def temporary_folder() -> str:
    """Return the folder where SQLite and Python put their temporary files."""
    named = (os.environ.get(name) for name in ("SQLITE_TMPDIR", "TMPDIR"))
    folders = (*filter(None, named), "/var/tmp", "/tmp")  # noqa: S108 - nothing is written here
    return next((folder for folder in folders if os.access(folder, os.W_OK | os.X_OK)), ".")


class NoSpace(FoiakitError):
    """The disk is full, or a limit on the size of files is reached.

    *path* is the file that was to be written, of which nothing was; or the folder, if
    *has_begun*, which has some of its files. If temporary files are on another disk that has less
    room, the message names that disk.
    """

    def __init__(self, path: str, *, has_begun: bool = False) -> None:
        if has_begun:
            super().__init__(
                f"{path}: the disk is full; not all of its files were written. Make room and run"
                " the command again with --yes"
            )
            return
        sentence = f"{path}: the disk is full; nothing was changed. Make room and try again"
        if _is_shorter_of_room(other := temporary_folder(), path):
            sentence = (
                f"{other}: the disk for temporary files is full; nothing was changed. Make room"
                " there, or name another folder: TMPDIR=FOLDER"
            )
        super().__init__(sentence)


def _is_shorter_of_room(folder: str, path: str) -> bool:
    here = os.path.dirname(os.path.realpath(path))
    try:
        import resource  # noqa: PLC0415 - Windows does not have it

        limited = resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY
        if limited or os.stat(folder).st_dev == os.stat(here).st_dev:
            return False
        there, own = os.statvfs(folder), os.statvfs(here)
    except (OSError, ImportError):  # Windows has neither these limits nor these figures
        return False
    return there.f_bavail * there.f_frsize < own.f_bavail * own.f_frsize


def is_out_of_descriptors(error: OSError) -> bool:
    """Return whether *error* means that this process, or the system, cannot open more files."""
    return error.errno in {errno.EMFILE, errno.ENFILE}


class TooManyOpenFiles(FoiakitError):
    """No more files can be opened in this process or on this system."""

    def __init__(self) -> None:
        super().__init__(
            "too many files are open at a time; unfinished work was not saved. Allow more:"
            " ulimit -n 64"
        )


class CannotWrite(FoiakitError):
    """The file or its folder is read-only."""

    def __init__(self, path: str, why: str = "it is read-only") -> None:
        super().__init__(
            f"{path}: cannot be written: {why}; nothing was changed. {_what_to_do(why)}"
        )


def _what_to_do(why: str) -> str:
    if why.startswith("there is no"):
        return "Make the folder first"
    other = "name another path"
    forbidden = "read-only" in why.casefold() or why in map(
        os.strerror, (errno.EACCES, errno.EPERM)
    )
    return f"Allow writing there, or {other}" if forbidden else other.capitalize()


class NeedsExtra(FoiakitError):
    """*what* ("writing Parquet") needs the packages of *extra*, which are not installed."""

    def __init__(self, what: str, extra: str) -> None:
        from foiakit.installation import command_for  # noqa: PLC0415 - `cite` does not load it

        super().__init__(f"{what} needs another package: {command_for(extra)}")


class Usage(FoiakitError):
    """The command line is wrong."""

    exit_code = 2


class NotFound(FoiakitError):
    """What was named does not exist."""

    exit_code = 3


class BadInput(FoiakitError):
    """The input is not what it claims to be, or has a value that is not valid."""

    exit_code = 4


class DatabaseError(FoiakitError):
    """The database cannot be used."""

    exit_code = 5


class NoDatabase(DatabaseError):
    """No database exists at the path; only ``add`` and ``import`` create one."""

    def __init__(
        self, path: str, advice: str = "use --db PATH, or create one with foiakit import FILE"
    ) -> None:
        super().__init__(f"{path}: there is no database here; {advice}")


class ForeignFile(DatabaseError):
    """The file is not a SQLite database, or belongs to another program."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: not a foiakit database: {why}; nothing was changed")


class NewerSchema(DatabaseError):
    """The schema is that of a newer foiakit, which this one does not know."""

    def __init__(self, path: str, theirs: int, ours: int) -> None:
        super().__init__(
            f"{path}: made by a newer foiakit (schema {theirs}, this one knows {ours});"
            " update foiakit: pip install --upgrade foiakit"
        )


class OlderSchema(DatabaseError):
    """The schema is that of an older foiakit, and the file cannot be written to migrate it."""

    def __init__(self, path: str, theirs: int, ours: int) -> None:
        super().__init__(
            f"{path}: made by an older foiakit (schema {theirs}, this one needs {ours});"
            f" bring it up to date where it can be written: foiakit migrate --db {path}"
        )


class Damaged(DatabaseError):
    """Pages of the file are missing or overwritten, according to SQLite or the file's header."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path}: damaged: {why}; nothing was written. Restore a copy that foiakit backup made"
        )


class DamagedValue(Damaged):
    """A value that another program put into the database cannot be read.

    `foiakit.store.file.diagnosis` finds its place when the error is reported.
    """

    def __init__(self, why: str, path: str = "the database") -> None:
        super().__init__(path, why)


class Locked(DatabaseError):
    """Another program kept the database locked for longer than ``--wait``."""

    def __init__(self, path: str, waited: float, advice: str = "--wait SECONDS") -> None:
        super().__init__(
            f"{path}: locked by another program for {waited:g} s; nothing was changed."
            f" Try again, or wait longer: {advice}"
        )


class InterruptedTooLate(KeyboardInterrupt):
    """Ctrl-C came while the changes were being committed: they are kept."""


class Terminated(KeyboardInterrupt):
    """The process received TERM or HUP: it stops as after Ctrl-C, without a message."""
