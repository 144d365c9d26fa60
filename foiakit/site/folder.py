"""The folder of a site: what may be written into it; pages appear whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import stat
from typing import IO, Any, NamedTuple

from foiakit import __version__
from foiakit.errors import CannotWrite, FoiakitError, NoSpace, Usage, is_full
from foiakit.site import FORMAT, MANIFEST

_NAME = re.compile(r"(?:[a-z0-9][A-Za-z0-9_.-]{0,150}/){0,2}[a-z0-9][A-Za-z0-9_.-]{0,150}")
"""The names that foiakit gives to files of a site; none leads out of its folder."""
_PRIVATE = re.compile(r"\.foiakit-[0-9a-f]{32}")


class Written(NamedTuple):
    """How many files were written, kept and removed."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0


def check(name: str) -> bool:
    """Return whether the folder *name* is already a site that foiakit wrote.

    Raises `Usage` if nothing may be written there: it must be missing, empty, or a site that
    foiakit wrote; `CannotWrite` if it cannot be looked at or made.
    """
    try:
        found = os.stat(name)
    except FileNotFoundError:
        parent = os.path.dirname(os.path.abspath(name))
        if os.path.lexists(name):
            raise Usage(f"{name} is a broken link; give the folder's own name") from None
        if not os.path.isdir(parent):
            raise CannotWrite(name, f"there is no folder {parent}") from None
        return False
    except (OSError, ValueError) as error:
        raise CannotWrite(name, getattr(error, "strerror", None) or str(error)) from None
    if not stat.S_ISDIR(found.st_mode):
        raise Usage(f"{name} is not a folder; give another name")
    try:
        entries = os.listdir(name)
    except OSError as error:
        raise CannotWrite(name, error.strerror or str(error)) from None
    if not entries:
        return False
    if MANIFEST not in entries or _manifest(name) is None:
        raise Usage(f"{name} is not empty and not a site that foiakit wrote; give another name")
    return True


def _manifest(folder: str) -> list[str] | None:
    """Return the files in a site's manifest; ``None`` if there is no valid one."""
    path = os.path.join(folder, MANIFEST)
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        with open(path, encoding="utf-8") as file:
            manifest = json.load(file)
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(manifest, dict) or not isinstance(manifest.get("foiakit-site"), int):
        return None
    files = manifest.get("files")
    return [file for file in files if isinstance(file, str)] if isinstance(files, list) else []


class SiteFolder:
    """The folder *name* while a site is written into it.

    Files are made in a private folder in it and then moved to their place, so a reader never sees
    half a page. A file that would not change is left alone.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._folder = os.path.realpath(name)
        self._private = ""
        self.before: set[str] = set()
        """The files that foiakit wrote there earlier."""
        self._files: dict[str, None] = {}
        self._new = self._changed = self._unchanged = self._removed = 0

    def __enter__(self) -> SiteFolder:
        self.before = {file for file in _manifest(self._folder) or () if _NAME.fullmatch(file)}
        with self._errors():
            os.makedirs(self._folder, exist_ok=True)
            for left in os.listdir(self._folder):
                if _PRIVATE.fullmatch(left) and not os.path.islink(
                    os.path.join(self._folder, left)
                ):
                    shutil.rmtree(os.path.join(self._folder, left), ignore_errors=True)
            self._private = os.path.join(self._folder, f".foiakit-{os.urandom(16).hex()}")
            os.mkdir(self._private, 0o755)
            if not self.before:
                self._claim_folder()
        return self

    def _claim_folder(self) -> None:
        """Write an empty list, so that an interrupted run leaves a site that foiakit recognises."""
        try:
            self._list(())
        except BaseException:
            shutil.rmtree(self._private, ignore_errors=True)
            raise

    def __exit__(self, kind: Any, *_: Any) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            shutil.rmtree(self._private, ignore_errors=True)

    @property
    def written(self) -> Written:
        """How many files were written, kept and removed."""
        return Written(self._new, self._changed, self._unchanged, self._removed)

    @property
    def scratch(self) -> str:
        """A folder for files that are being made; it is removed when the site is complete."""
        return self._private

    def path(self, name: str) -> str:
        """Return the path of the site's file *name*."""
        return os.path.join(self._folder, *name.split("/"))

    def put(self, name: str, text: str) -> None:
        """Write *text* as the file *name*."""
        self.put_bytes(name, text.encode("utf-8", "backslashreplace"))

    def put_bytes(self, name: str, data: bytes) -> None:
        """Write *data* as the file *name*."""
        with self._errors():
            self._claim(name)
            path = self.path(name)
            if self._is_same(path, data):
                self._unchanged += 1
                return
            made = os.path.join(self._private, "page")
            with open(made, "wb") as out:
                out.write(data)
            self._place(made, path)

    def put_file(self, name: str, made: str) -> None:
        """Move the file *made*, which is in `scratch`, to the place of the file *name*."""
        with self._errors():
            self._claim(name)
            path = self.path(name)
            if _digest(path) == _digest(made):
                self._unchanged += 1
                return
            self._place(made, path)

    def keep(self, name: str) -> bool:
        """Return whether an earlier run wrote the file *name*, and if so, keep it."""
        path = self.path(name)
        if name not in self.before or os.path.islink(path) or not os.path.isfile(path):
            return False
        self._claim(name)
        self._unchanged += 1
        return True

    def drop_unclaimed(self, folder: str) -> None:
        """Remove files of *folder* (``documents/``) that were written earlier but not now."""
        with self._errors():
            for name in sorted(self.before - self._files.keys()):
                if name.startswith(folder):
                    self._drop(name)

    def _drop(self, name: str) -> None:
        path = self.path(name)
        if os.path.isfile(path) or os.path.islink(path):
            os.unlink(path)
            self._removed += 1

    def _claim(self, name: str) -> None:
        if not _NAME.fullmatch(name) or ".." in name:
            raise ValueError(name)
        self._files[name] = None
        folder = self._folder
        for part in name.split("/")[:-1]:
            folder = os.path.join(folder, part)
            if os.path.islink(folder):
                raise Usage(f"{folder} is a link, and leads out of the site; remove it first")

    def _is_same(self, path: str, data: bytes) -> bool:
        try:
            found = os.lstat(path)
            if not stat.S_ISREG(found.st_mode) or found.st_size != len(data):
                return False
            with open(path, "rb") as file:
                return file.read() == data
        except FileNotFoundError:
            return False

    def _place(self, made: str, path: str) -> None:
        there = os.path.lexists(path)
        if os.path.isdir(path) and not os.path.islink(path):
            raise Usage(f"{path} is a folder where a page must be written; move it first")
        os.makedirs(os.path.dirname(path), exist_ok=True)
        os.replace(made, path)
        self._changed += there
        self._new += not there

    def _finish(self) -> None:
        with self._errors():
            for name in sorted(self.before - self._files.keys()):
                self._drop(name)
            self._list(sorted(self._files))
            for folder in sorted({os.path.dirname(name) for name in self.before} - {""}):
                path = self.path(folder)
                if os.path.isdir(path) and not os.path.islink(path) and not os.listdir(path):
                    os.rmdir(path)

    def _list(self, files: Any) -> None:
        manifest = {
            "foiakit-site": FORMAT,
            "made-by": f"foiakit {__version__}",
            "files": list(files),
        }
        data = (json.dumps(manifest, indent=0) + "\n").encode()
        path = os.path.join(self._folder, MANIFEST)
        if not self._is_same(path, data):
            made = os.path.join(self._private, "manifest")
            with open(made, "wb") as out:
                out.write(data)
            os.replace(made, path)

    def _errors(self) -> _Errors:
        return _Errors(self._name)


class _Errors:
    """A block whose write errors name the site's folder."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: Any, error: BaseException | None, __: Any) -> None:
        if isinstance(error, OSError):
            if is_full(error):
                raise NoSpace(self._name, has_begun=True) from error
            if isinstance(error, FileNotFoundError):  # the folder of its unfinished files is gone
                raise FoiakitError(
                    f"{self._name}: its files were moved while they were written, perhaps by"
                    " another run; run the command again with --yes"
                ) from error
            raise CannotWrite(self._name, error.strerror or str(error)) from error


def _digest(path: str) -> str | None:
    try:
        if os.path.islink(path):
            return None
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def copy(source: IO[bytes], target: str) -> str:
    """Copy *source* to the new file *target*; return the SHA-256 of the copy."""
    digest = hashlib.sha256()
    with open(target, "wb") as out:
        while piece := source.read(2**20):
            digest.update(piece)
            out.write(piece)
    return digest.hexdigest()
