"""The files that records are read from: what they are known by, and copies of them.

Copies go into a folder that the person names, each called after its content, as in a bag
(`foiakit.writers.formats.bagit`), so that two files never want one name and one file is never there
twice.
A copy appears whole or not at all, and a file that is there already is never written over.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress

from foiakit.errors import BadInput, CannotWrite, NoSpace, Usage, is_full
from foiakit.system.atomic_files import atomic_path

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
        if not os.path.lexists(target):
            with suppress(Usage):  # another import made it in the meantime
                _write(path, sha256, target)
        if os.path.islink(target) or sha256_of(target) != sha256:
            raise CannotWrite(target, "another file is there")
    except OSError as error:
        if is_full(error):
            raise NoSpace(target) from None
        raise CannotWrite(target, error.strerror or str(error)) from None
    return target


def _write(path: str, sha256: str, target: str) -> None:
    digest = hashlib.sha256()
    with atomic_path(target) as made, open(path, "rb") as source, open(made, "xb") as out:
        while piece := source.read(_PIECE):
            digest.update(piece)
            out.write(piece)
        if digest.hexdigest() != sha256:
            raise BadInput(f"{path}: changed while it was read")
