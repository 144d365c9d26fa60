"""The files that records are read from: their checksums, and copies of them.

Copies go into a folder that the person names, each named after its content, as in a bag
(`foiakit.writers.formats.bagit`), so no two files need the same name and no file is there twice. A
copy appears whole or not at all, and an existing file is never overwritten.
"""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress

from foiakit.errors import BadInput, CannotWrite, NoSpace, Usage, is_full
from foiakit.system.atomic_files import atomic_path

_PIECE = 2**20


def sha256_of(path: str) -> str | None:
    """Return the SHA-256 of the file at *path*; ``None`` if there is no readable file."""
    if not os.path.isfile(path):
        return None
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def copy(path: str, sha256: str, ending: str, folder: str) -> str:
    """Return the absolute path of the copy of *path* in *folder*: a new one, or an earlier
    import's.

    `BadInput` if the file no longer has the checksum *sha256*, `CannotWrite` or `NoSpace` if it
    cannot be copied.
    """
    target = os.path.abspath(os.path.join(folder, sha256 + ending))
    try:
        os.makedirs(folder, exist_ok=True)
        if not os.path.lexists(target):
            with suppress(Usage):  # another import created it in the meantime
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
