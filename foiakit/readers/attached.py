"""The files that records are read from: what they are known by, and copies of them.

Copies go into a folder that the person names, each called after its content, as in a bag
(`foiakit.writers.bagit`), so that two files never want one name and one file is never there twice.
A copy appears whole or not at all, and a file that is there already is never written over.
"""

from __future__ import annotations

import hashlib
import os
import tempfile

from foiakit.errors import BadInput, CannotWrite, NoSpace, is_full

_PIECE = 2**20


def sha256_of(path: str) -> str | None:
    """The SHA-256 of the file at *path*; ``None`` where no file is there that can be read."""
    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def copy(path: str, sha256: str, ending: str, folder: str) -> str:
    """The copy of the file at *path* in *folder*, absolute: made, or there from an earlier import.

    `BadInput` if the file is not what *sha256* says any more, `CannotWrite` or `NoSpace` if the
    copy cannot be made.
    """
    target = os.path.abspath(os.path.join(folder, sha256 + ending))
    try:
        os.makedirs(folder, exist_ok=True)
        if os.path.lexists(target):
            with open(target, "rb") as there:
                if hashlib.file_digest(there, "sha256").hexdigest() == sha256:
                    return target
            raise CannotWrite(target, "another file is there")
        _write(path, sha256, target)
    except OSError as error:
        if is_full(error):
            raise NoSpace(target) from None
        raise CannotWrite(target, error.strerror or str(error)) from None
    return target


def _write(path: str, sha256: str, target: str) -> None:
    digest = hashlib.sha256()
    handle, beside = tempfile.mkstemp(prefix=".foiakit-", dir=os.path.dirname(target))
    try:
        with open(handle, "wb") as out, open(path, "rb") as source:
            while piece := source.read(_PIECE):
                digest.update(piece)
                out.write(piece)
        if digest.hexdigest() != sha256:
            raise BadInput(f"{path}: changed while it was read")
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(beside, 0o666 & ~mask)
        try:
            os.link(beside, target)  # unlike a rename, this never replaces what is there
        except FileExistsError:
            raise CannotWrite(target, "another file is there") from None
        except OSError:  # a file system without links
            os.rename(beside, target)
            beside = ""
    finally:
        if beside:
            os.unlink(beside)
