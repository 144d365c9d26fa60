"""The files of records, where a browser can have them: linked or copied into one folder."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Collection

from foiakit.model.record import Record

_SHA256 = re.compile(r"[0-9a-f]{64}")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,10}")


class LinkedFiles:
    """Files that are what they were when they were read; each once."""

    def __init__(self, folder: str, base: str, left_out: Collection[str]) -> None:
        """*base* is the address of *folder*; *left_out* are SHA-256s of files that stay home."""
        self._folder = folder
        self._base = base
        self._left_out = left_out
        self._names: dict[str, str | None] = {}

    def place_of(self, record: Record) -> str | None:
        """Return the address of the file of *record*; ``None`` if it has none that may be seen."""
        sha256 = record.sha256 or ""
        if not record.file or not _SHA256.fullmatch(sha256) or sha256 in self._left_out:
            return None  # a table from elsewhere may name any file of this machine
        if sha256 not in self._names:
            self._names[sha256] = self._take(record.file, sha256)
        name = self._names[sha256]
        return None if name is None else f"{self._base}/{name}"

    def _take(self, file: str, sha256: str) -> str | None:
        ending = os.path.splitext(file)[1]
        name = sha256 + (ending if _ENDING.fullmatch(ending) else "")
        try:
            if not stat.S_ISREG(os.stat(file).st_mode):
                return None
            with open(file, "rb") as source:
                if hashlib.file_digest(source, "sha256").hexdigest() != sha256:
                    return None
            shutil.copyfile(file, os.path.join(self._folder, name))
        except (OSError, ValueError):
            return None
        return name
