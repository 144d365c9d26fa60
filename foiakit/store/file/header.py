"""A database file's first 100 bytes, checked against the file itself before SQLite opens it."""

from __future__ import annotations

import os
import stat

from foiakit.errors import Damaged, DatabaseError, ForeignFile

Entry = tuple[str, str, str]
"""An object of a file's schema: its type, its name and its SQL."""

_MAGIC = b"SQLite format 3\x00"
_WAL = 2
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


def header(path: str) -> bytes:
    """Return the header of the file at *path*: empty for an empty or missing file.

    `ForeignFile` or `Damaged` if it is not a header, or the file is shorter than the header states.
    """
    try:
        with open(path, "rb", opener=_open) as file:
            found = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        return b""
    except IsADirectoryError:
        raise ForeignFile(path, "it is a folder") from None
    except OSError as error:
        raise DatabaseError(f"{path}: cannot be read: {error.strerror}") from None
    if not found or has_companion(path, "journal"):
        # With a -journal the file is in the middle of a write, or was left there: SQLite will
        # handle
        # it, and until then nothing in the header needs to be true.
        return found and (found if found.startswith(_MAGIC) else bytes(100))
    if not found.startswith(_MAGIC):
        raise ForeignFile(path, "it is not a SQLite database")
    if len(found) < 100:
        raise Damaged(path, "cut off inside its first 100 bytes")
    # https://sqlite.org/fileformat.html 1.3: the page count is valid when the change counter at 24
    # equals the "version valid for" at 92; with a -wal the file may be shorter.
    page = int.from_bytes(found[16:18], "big")
    expected = int.from_bytes(found[28:32], "big") * (65536 if page == 1 else page)
    if found[24:28] == found[92:96] and size < expected and not has_companion(path, "wal"):
        raise Damaged(path, f"{size} bytes long, although its header says {expected}")
    return found


def _open(path: str, flags: int) -> int:
    """Open the file at *path* without waiting if it is not a regular file."""
    # opening a FIFO would wait for a writer
    file = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(mode := os.fstat(file).st_mode):
        os.close(file)
        raise ForeignFile(
            path, "it is a folder" if stat.S_ISDIR(mode) else "it is not an ordinary file"
        )
    return file


def check_companions(path: str) -> None:
    """Raise `DatabaseError` if SQLite would open a file next to it that SQLite did not write.

    SQLite would wait for a FIFO and follow a link. A journal that names others, from a program that
    wrote several databases at once, may make SQLite remove the named file; foiakit never writes
    one.
    """
    real = os.path.realpath(path)
    for kind in ("journal", "wal", "shm"):
        name = f"{real}-{kind}"
        try:
            mode = os.lstat(name).st_mode
        except OSError:
            continue
        if not stat.S_ISREG(mode):
            raise DatabaseError(
                f"{name}: is not an ordinary file, and SQLite would use it; move it"
            )
        if kind == "journal" and _names_others(name):
            raise DatabaseError(
                f"{path}: another program was writing to it and to other databases at once, and did"
                " not finish; open it with that program first"
            )


def _names_others(journal: str) -> bool:
    try:
        with open(journal, "rb", opener=_open) as file:
            size = os.fstat(file.fileno()).st_size
            file.seek(max(0, size - 8))
            return file.read(8) == _JOURNAL_MAGIC
    except OSError:  # whoever wrote it has finished
        return False


def has_other_names(path: str) -> bool:
    """Return whether the file at *path* is in a folder under another name, too."""
    try:
        return os.stat(path).st_nlink > 1
    except OSError:
        return False


def is_database(path: str) -> bool:
    """Return whether the file at *path* begins like an SQLite database, whoever made it."""
    try:
        if not os.path.isfile(path):
            return False
        with open(path, "rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except (OSError, ValueError):
        return False


def is_wal(found: bytes) -> bool:
    """Return whether the header *found* shows WAL mode; an empty one does not."""
    return found[18:19] == bytes((_WAL,))


def has_companion(path: str, kind: str) -> bool:
    """Return whether SQLite has a ``-journal`` or ``-wal`` with content next to the file.

    It is next to the file itself, if *path* is a link to it.
    """
    try:
        return os.stat(f"{os.path.realpath(path)}-{kind}").st_size > 0
    except OSError:
        return False
