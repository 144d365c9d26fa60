"""Every trouble foiakit has a name for. The class owns the exit code; the sentence says what is
wrong, where, and what to do.

    FoiakitError             1  any other named trouble
    ├── NoSpace              1  the disk is full; nothing was written
    ├── NoDescriptors        1  too many files are open
    ├── CannotWrite          1  the file or folder refuses
    ├── NeedsExtra           1  a format needs a package that is not installed
    ├── Usage                2  the command line makes no sense
    ├── NotFound             3  no such record, style, format or file
    ├── BadInput             4  the input is not what it claims, or a value cannot be
    └── DatabaseTrouble      5
        ├── NoDatabase       5  there is none at that path
        ├── NotOurs          5  the file is another program's
        ├── Newer            5  a later foiakit made it
        ├── Older            5  it wants migrating and cannot be written
        ├── Damaged          5  it is cut short or overwritten
        └── Locked           5  another program kept it longer than --wait
"""

from __future__ import annotations

import errno
import os
from typing import Any

DONE = 0
INTERRUPTED = 130
STDIN = "standard input"
STDOUT = "standard output"
"""What they are called in a sentence."""


class FoiakitError(Exception):
    """A trouble with a sentence for the person and an exit code for the script."""

    exit_code = 1

    def __reduce__(self) -> tuple[Any, ...]:
        """As it is handed from one process to another: its sentence, whatever it was made of."""
        return _with_sentence, (type(self), self.args)


def _with_sentence(kind: type[FoiakitError], words: tuple[Any, ...]) -> FoiakitError:
    error = kind.__new__(kind, *words)
    error.args = words
    return error


def is_full(error: OSError) -> bool:
    """Whether *error* says that no more fits on the disk, a file or a person's share of it."""
    return error.errno in {errno.ENOSPC, errno.EFBIG, errno.EDQUOT}


def temporary_folder() -> str:
    """Where SQLite and Python put their temporary files."""
    named = (os.environ.get(name) for name in ("SQLITE_TMPDIR", "TMPDIR"))
    folders = (*filter(None, named), "/var/tmp", "/tmp")  # noqa: S108 - only looked at
    return next((folder for folder in folders if os.access(folder, os.W_OK | os.X_OK)), ".")


class NoSpace(FoiakitError):
    """The disk, or the limit on a file's size, is reached; nothing was written.

    *path* is what was to be written. Where the disk for temporary files is another and has less
    room, that is the one that is full.
    """

    def __init__(self, path: str) -> None:
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
        import resource  # noqa: PLC0415 - Windows has none

        limited = resource.getrlimit(resource.RLIMIT_FSIZE)[0] != resource.RLIM_INFINITY
        if limited or os.stat(folder).st_dev == os.stat(here).st_dev:
            return False
        there, own = os.statvfs(folder), os.statvfs(here)
    except (OSError, ImportError):  # Windows has no limits and no such numbers
        return False
    return there.f_bavail * there.f_frsize < own.f_bavail * own.f_frsize


def lacks_descriptors(error: OSError) -> bool:
    """Whether *error* says that this process, or the system, may open no more files."""
    return error.errno in {errno.EMFILE, errno.ENFILE}


class NoDescriptors(FoiakitError):
    """No more files may be open at a time."""

    def __init__(self) -> None:
        super().__init__(
            "too many files are open at a time; what was not finished was not kept. Allow more:"
            " ulimit -n 64"
        )


class CannotWrite(FoiakitError):
    """The file or its folder may only be read."""

    def __init__(self, path: str, why: str = "it is read-only") -> None:
        super().__init__(f"{path}: cannot be written: {why}; nothing was changed")


class NeedsExtra(FoiakitError):
    """*what* ("writing Parquet") needs the packages of *extra*, which are not installed."""

    def __init__(self, what: str, extra: str) -> None:
        from foiakit.installation import command_for  # noqa: PLC0415 - `cite` does without

        super().__init__(f"{what} needs another package: {command_for(extra)}")


class Usage(FoiakitError):
    """The words of the command line do not fit together."""

    exit_code = 2


class NotFound(FoiakitError):
    """What was named does not exist."""

    exit_code = 3


class BadInput(FoiakitError):
    """The input is not what it claims to be, or holds a value that cannot be."""

    exit_code = 4


class DatabaseTrouble(FoiakitError):
    """The database cannot be used as it is."""

    exit_code = 5


class NoDatabase(DatabaseTrouble):
    """There is no database at the path; only ``add`` and ``import`` make one."""

    def __init__(
        self, path: str, advice: str = "use --db PATH, or create one with foiakit import FILE"
    ) -> None:
        super().__init__(f"{path}: there is no database here; {advice}")


class NotOurs(DatabaseTrouble):
    """The file is not a SQLite database, or another program's."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: not a foiakit database: {why}; nothing was changed")


class Newer(DatabaseTrouble):
    """A later foiakit wrote the schema; this one would not understand it."""

    def __init__(self, path: str, theirs: int, ours: int) -> None:
        super().__init__(
            f"{path}: made by a newer foiakit (schema {theirs}, this one knows {ours});"
            " update foiakit: pip install --upgrade foiakit"
        )


class Older(DatabaseTrouble):
    """An earlier schema, in a file that may not be written to bring it up to date."""

    def __init__(self, path: str, theirs: int, ours: int) -> None:
        super().__init__(
            f"{path}: made by an older foiakit (schema {theirs}, this one needs {ours});"
            f" bring it up to date where it can be written: foiakit migrate --db {path}"
        )


class Damaged(DatabaseTrouble):
    """SQLite, or the file's own header, says that pages are missing or overwritten."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path}: damaged: {why}; nothing was written. Replace it with a copy that"
            " foiakit backup made"
        )


class DamagedValue(Damaged):
    """A value that another program put into the database cannot be read; its place is looked for
    when the error is said (`foiakit.store.file.diagnosis`).
    """

    def __init__(self, why: str, path: str = "the database") -> None:
        super().__init__(path, why)


class Locked(DatabaseTrouble):
    """Another program holds the database, and went on holding it for all of ``--wait``."""

    def __init__(self, path: str, waited: float, advice: str = "--wait SECONDS") -> None:
        super().__init__(
            f"{path}: locked by another program for {waited:g} s; nothing was changed."
            f" Try again, or wait longer: {advice}"
        )


class TooLate(KeyboardInterrupt):
    """Ctrl-C came when all was being written to the disk: what was done stands."""


class Terminated(KeyboardInterrupt):
    """The process was asked to end (TERM, HUP): it stops as at Ctrl-C and says nothing."""
