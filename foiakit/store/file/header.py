"""A database file's first 100 bytes, held against the file itself before SQLite opens it."""

from __future__ import annotations

import os
import stat

from foiakit.errors import Damaged, DatabaseTrouble, NotOurs

Entry = tuple[str, str, str]
"""An object of a file's schema: its type, its name and its SQL."""

_MAGIC = b"SQLite format 3\x00"
_WAL = 2
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


def header(path: str) -> bytes:
    """The header of the file at *path*: empty for an empty file or none.

    `NotOurs` or `Damaged` where it is no header, or the file is shorter than it says.
    """
    try:
        with open(path, "rb", opener=_open) as file:
            found = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        return b""
    except IsADirectoryError:
        raise NotOurs(path, "it is a folder") from None
    except OSError as error:
        raise DatabaseTrouble(f"{path}: cannot be read: {error.strerror}") from None
    if not found or has_companion(path, "journal"):
        # With a -journal the file is in the middle of a write, or was left there: SQLite will see
        # to it, and until then nothing that the header says need be so.
        return found and (found if found.startswith(_MAGIC) else bytes(100))
    if not found.startswith(_MAGIC):
        raise NotOurs(path, "it is not a SQLite database")
    if len(found) < 100:
        raise Damaged(path, "cut off inside its first 100 bytes")
    # https://sqlite.org/fileformat.html 1.3: the page count holds when the change counter at 24
    # equals the "version valid for" at 92; with a -wal the file may lag behind its header.
    page = int.from_bytes(found[16:18], "big")
    expected = int.from_bytes(found[28:32], "big") * (65536 if page == 1 else page)
    if found[24:28] == found[92:96] and size < expected and not has_companion(path, "wal"):
        raise Damaged(path, f"{size} bytes long where its header says {expected}")
    return found


def _open(path: str, flags: int) -> int:
    """Open the file at *path* without waiting for what is none."""
    file = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))  # a FIFO would wait for a writer
    if not stat.S_ISREG(mode := os.fstat(file).st_mode):
        os.close(file)
        raise NotOurs(
            path, "it is a folder" if stat.S_ISDIR(mode) else "it is not an ordinary file"
        )
    return file


def check_companions(path: str) -> None:
    """`DatabaseTrouble` where SQLite would open something beside the file that it did not write.

    SQLite would wait for a FIFO and follow a link. A journal that names others, of which a program
    wrote several databases at once, may make SQLite remove the file that it names; foiakit never
    writes one.
    """
    real = os.path.realpath(path)
    for kind in ("journal", "wal", "shm"):
        name = f"{real}-{kind}"
        try:
            mode = os.lstat(name).st_mode
        except OSError:
            continue
        if not stat.S_ISREG(mode):
            raise DatabaseTrouble(
                f"{name}: is not an ordinary file, and SQLite would use it; move it"
            )
        if kind == "journal" and _names_others(name):
            raise DatabaseTrouble(
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
    """Whether the file at *path* stands in a folder under another name, too."""
    try:
        return os.stat(path).st_nlink > 1
    except OSError:
        return False


def is_database(path: str) -> bool:
    """Whether the file at *path* begins as an SQLite database does, whoever made it."""
    try:
        if not os.path.isfile(path):
            return False
        with open(path, "rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except (OSError, ValueError):
        return False


def is_wal(found: bytes) -> bool:
    """Whether the header *found* says that the file is in WAL mode; one of no file does not."""
    return found[18:19] == bytes((_WAL,))


def has_companion(path: str, kind: str) -> bool:
    """Whether SQLite has a ``-journal`` or ``-wal`` with anything in it beside the file.

    It stands beside the file itself, where *path* is a link to it.
    """
    try:
        return os.stat(f"{os.path.realpath(path)}-{kind}").st_size > 0
    except OSError:
        return False
