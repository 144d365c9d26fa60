"""A database file's first 100 bytes, held against the file itself before SQLite opens it."""

from __future__ import annotations

import os
import stat

from foiakit.errors import Damaged, DatabaseTrouble, NotOurs

_MAGIC = b"SQLite format 3\x00"
_WAL = 2


def header(path: str) -> bytes:
    """The header of the file at *path*: empty for an empty file or none.

    `NotOurs` or `Damaged` where it is no header, or the file is shorter than it says.
    """
    try:
        # A FIFO is waited for as it is opened; what a device has to say may never end.
        kind = os.stat(path).st_mode
        if not (stat.S_ISREG(kind) or stat.S_ISDIR(kind)):
            raise NotOurs(path, "it is not an ordinary file")
        with open(path, "rb") as file:
            found = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        return b""
    except IsADirectoryError:
        raise NotOurs(path, "it is a folder") from None
    except OSError as error:
        raise DatabaseTrouble(f"{path}: cannot be read: {error.strerror}") from None
    if not found or beside(path, "journal"):
        # With a -journal the file is in the middle of a write, or was left there: SQLite will see
        # to it, and until then nothing that the header says need be so.
        return found and (found if found.startswith(_MAGIC) else bytes(100))
    if not found.startswith(_MAGIC):
        raise NotOurs(path, "it is no SQLite database")
    if len(found) < 100:
        raise Damaged(path, "cut off inside its first 100 bytes")
    # https://sqlite.org/fileformat.html 1.3: the page count holds when the change counter at 24
    # equals the "version valid for" at 92; with a -wal the file may lag behind its header.
    page = int.from_bytes(found[16:18], "big")
    expected = int.from_bytes(found[28:32], "big") * (65536 if page == 1 else page)
    if found[24:28] == found[92:96] and size < expected and not beside(path, "wal"):
        raise Damaged(path, f"{size} bytes long where its header says {expected}")
    return found


def is_wal(found: bytes) -> bool:
    """Whether the header *found* says that the file is in WAL mode; one of no file does not."""
    return found[18:19] == bytes((_WAL,))


def beside(path: str, kind: str) -> bool:
    """Whether SQLite has a ``-journal`` or ``-wal`` with anything in it beside the file.

    It stands beside the file itself, where *path* is a link to it.
    """
    try:
        return os.stat(f"{os.path.realpath(path)}-{kind}").st_size > 0
    except OSError:
        return False
