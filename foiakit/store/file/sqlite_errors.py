"""SQLite's errors as foiakit's own: what is wrong with the file, and what to do."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from foiakit.errors import (
    BadInput,
    CannotWrite,
    Damaged,
    DamagedValue,
    DatabaseError,
    FoiakitError,
    ForeignFile,
    Locked,
    NoDatabase,
    NoSpace,
    TooManyOpenFiles,
    is_out_of_descriptors,
)

_CUT_SHORT = {
    sqlite3.SQLITE_READONLY_ROLLBACK,
    sqlite3.SQLITE_READONLY_RECOVERY,
    sqlite3.SQLITE_READONLY_CANTINIT,
}
_RULES = {
    sqlite3.SQLITE_CONSTRAINT_CHECK,
    sqlite3.SQLITE_CONSTRAINT_NOTNULL,
}
"""Errors caused by copying a value from a row that another program made."""
GARBLED = "text in it is no longer UTF-8"
FAILED: list[Exception] = []
"""The exception of a function of ours inside a statement
(`foiakit.store.file.sql_functions.teach`): SQLite's own error does not contain it.
"""
_PRIMARY = 0xFF  # SQLite's extended codes have the primary one in the lowest byte


@contextmanager
def translating_errors(path: str, waited: float = 0) -> Iterator[None]:
    """Raise the `FoiakitError` for any `sqlite3.Error` in the block.

    Text that SQLite cannot take, a lone surrogate, is `BadInput`.

    *waited* is how long a lock had been waited for, in seconds. A statement that Ctrl-C stopped is
    a `KeyboardInterrupt` again.
    """
    try:
        yield
    except UnicodeDecodeError:  # SQLite's sentence quotes a schema that is overwritten
        raise Damaged(path, GARBLED) from None
    except UnicodeEncodeError as error:  # the value came from a command line or a file
        asked = error.object[max(0, error.start - 20) : error.end + 20]
        raise BadInput(
            f"{asked!r}: character {error.start + 1} is not text (a byte that is not UTF-8?);"
            " a database cannot contain it"
        ) from None
    except sqlite3.Error as error:
        if FAILED:
            raise FAILED.pop() from None
        # Otherwise our own functions raise only what Ctrl-C raises in them.
        if primary_code(error) == sqlite3.SQLITE_INTERRUPT or "user-defined function" in str(error):
            raise KeyboardInterrupt from None
        raise name(error, path, waited) from error


@contextmanager
def named_at_last() -> Iterator[None]:
    """Raise the `FoiakitError` for a `sqlite3.Error` that no inner block has translated.

    A damaged page may be met where no method of the store was being called just then.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise name(error, "the database") from error


def is_busy(error: sqlite3.Error) -> bool:
    """Return whether another process is using the database now."""
    return primary_code(error) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}


def name(error: sqlite3.Error, path: str, waited: float = 0) -> FoiakitError:
    """The foiakit error for SQLite's, by its result code (https://sqlite.org/rescode.html)."""
    code = primary_code(error)
    if is_busy(error):
        return Locked(path, waited)
    if code == sqlite3.SQLITE_CORRUPT:
        return Damaged(path, str(error))
    if code == sqlite3.SQLITE_NOTADB:
        return ForeignFile(path, str(error))
    # A write that fails is a full disk or a limit on the file's size; SQLite's name for the
    # second is an input/output error.
    if code in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
        return NoSpace(path) if _is_write(error) else Damaged(path, str(error))
    if getattr(error, "sqlite_errorcode", 0) in _CUT_SHORT:
        return DatabaseError(
            f"{path}: a write to it was interrupted; copy it, and the files next to it with"
            f" the same name, to a folder where you can write, and open it there: it will"
            f" be as it was before that write"
        )
    if code == sqlite3.SQLITE_READONLY:
        return CannotWrite(path)
    if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY:
        return DatabaseError(
            f"{path}: a table that is not foiakit's refers to this record; nothing was changed."
            " Remove it there first"
        )
    if code == sqlite3.SQLITE_CANTOPEN:
        return _unopened(path, error)
    if "decode to UTF-8" in str(error):  # Python's own words, without a code
        return Damaged(path, GARBLED)
    return _damaged(error, path) if code else FoiakitError(f"{path}: {error}")


def _damaged(error: sqlite3.Error, path: str) -> Damaged:
    if getattr(error, "sqlite_errorcode", 0) in _RULES:
        return DamagedValue(str(error), path)
    return Damaged(path, str(error))


def _unopened(path: str, error: sqlite3.Error) -> FoiakitError:
    if not os.path.exists(path):
        return NoDatabase(path)
    try:
        os.close(os.open(os.devnull, os.O_RDONLY))
    except OSError as why:  # SQLite does not say so
        if is_out_of_descriptors(why):
            return TooManyOpenFiles()
    if os.path.exists(f"{os.path.realpath(path)}-wal"):
        return DatabaseError(
            f"{path}: changes to it are in its -wal file and the folder cannot be written;"
            f" copy both files to a folder where you can write, and open it there"
        )
    return DatabaseError(f"{path}: cannot be opened: {error}")


def primary_code(error: sqlite3.Error) -> int:
    """Return the primary one of SQLite's result codes; 0 for an error that Python raises itself."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY


def _is_write(error: sqlite3.Error) -> bool:
    return getattr(error, "sqlite_errorcode", 0) in {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,  # alone it is a full-text table's, whose damage is SQLITE_CORRUPT
        sqlite3.SQLITE_IOERR_WRITE,
        sqlite3.SQLITE_IOERR_FSYNC,
        sqlite3.SQLITE_IOERR_TRUNCATE,
        sqlite3.SQLITE_IOERR_SHMSIZE,
    }
