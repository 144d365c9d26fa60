"""Files and folders that appear whole or not at all.

Each is made in a private folder next to its final place and then moved there. Nobody else can guess
the folder's name or put anything into it. Which paths may be written is decided elsewhere:
`foiakit.commands.output.output_paths`.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from foiakit.errors import CannotWrite, NoSpace, Usage, is_full, is_out_of_descriptors

_private: set[str] = set()
"""The private folders that are in use."""


@contextmanager
def atomic_path(
    path: str, *, replaces: os.stat_result | None = None, name: str | None = None
) -> Iterator[str]:
    """Yield a temporary path for a file or folder, which is then moved to *path*.

    *replaces* is the status of the file that it replaces, whose mode it keeps. Without it nothing
    may be at *path*, not even a file that appears while the block runs. *path* is not followed if
    it is a symbolic link. Errors call it *name*: `Usage` if another file is there, `CannotWrite` or
    `NoSpace` if it cannot be made.
    """
    name = name or path
    folder, last = os.path.split(path)
    private = os.path.join(folder, f".foiakit-{os.urandom(16).hex()}")
    made = os.path.join(private, last)
    _private.add(private)
    try:
        os.mkdir(private, 0o700)  # fails if anything has this name, a link included
        yield made
        _move(made, path, replaces, name)
    except FileNotFoundError as error:
        if error.filename != private:
            raise
        raise CannotWrite(name, f"there is no folder {os.path.dirname(name) or folder}") from None
    except PermissionError as error:
        raise CannotWrite(name, error.strerror or "not permitted") from None
    except OSError as error:
        if is_full(error):
            raise NoSpace(name) from error
        if str(error.filename or "").startswith(private) and not is_out_of_descriptors(error):
            raise CannotWrite(name, error.strerror or "not possible") from None
        raise
    finally:
        shutil.rmtree(private, ignore_errors=True)
        _private.discard(private)


@contextmanager
def temporary_folder() -> Iterator[str]:
    """Yield a private folder for temporary files, also those of `tempfile`.

    It is removed at the end of the block, and everything in it: a library may be interrupted before
    it knows the name of a file that it made.
    """
    import tempfile

    before = tempfile.tempdir
    private = os.path.join(before or _temporary(), f"foiakit-{os.urandom(16).hex()}")
    _private.add(private)
    try:
        os.mkdir(private, 0o700)
        tempfile.tempdir = private
        yield private
    finally:
        tempfile.tempdir = before
        shutil.rmtree(private, ignore_errors=True)
        _private.discard(private)


def _temporary() -> str:
    """Return the place for temporary files; `tempfile` would make a file to find that out."""
    import tempfile

    for folder in (os.environ.get("TMPDIR"), "/tmp"):  # noqa: S108 - only a private folder is made there
        if folder and os.path.isdir(folder) and os.access(folder, os.W_OK | os.X_OK):
            return os.path.abspath(folder)
    return tempfile.gettempdir()


def remove_temporary() -> None:
    """Remove what is left if an earlier removal was interrupted."""
    for private in _private:
        shutil.rmtree(private, ignore_errors=True)


def sync_folder(path: str) -> None:
    """Write the folder of *path* to the disk, so that the file's name survives a power cut."""
    with suppress(OSError):  # some file systems cannot
        folder = os.open(os.path.dirname(path) or ".", os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _move(made: str, path: str, replaces: os.stat_result | None, name: str) -> None:
    if os.path.isdir(made):
        if os.path.lexists(path):  # an empty folder would be replaced
            raise _exists(name)
        os.rename(made, path)
        return
    os.chmod(made, _mode(replaces))
    if replaces is not None and _is_still(replaces, path, name):
        if (replaces.st_uid, replaces.st_gid) != (os.geteuid(), os.getegid()):
            with suppress(OSError):  # only root can give a file away
                os.chown(made, replaces.st_uid, replaces.st_gid)
                os.chmod(made, _mode(replaces))
        os.replace(made, path)
    else:
        _move_to_free_name(made, path, name)


def _mode(replaces: os.stat_result | None) -> int:
    if replaces is not None:
        return stat.S_IMODE(replaces.st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask  # SQLite by itself would make it 0644


def _is_still(replaces: os.stat_result, path: str, name: str) -> bool:
    """Return whether the file to replace is at *path*; raises `Usage` for another file."""
    try:
        now = os.lstat(path)
    except FileNotFoundError:
        return False
    if _identity(now) != _identity(replaces):
        raise Usage(f"{name} was changed by another program in the meantime; it was left alone")
    return True


def _identity(status: os.stat_result) -> tuple[int, ...]:
    # A number of a removed file may be given to the next, so the number alone does not tell.
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _move_to_free_name(made: str, path: str, name: str) -> None:
    try:
        os.link(made, path)  # unlike a rename, this never replaces a file
    except FileExistsError:
        raise _exists(name) from None
    except OSError:  # a file system without hard links
        if os.path.lexists(path):
            raise _exists(name) from None
        os.rename(made, path)


def _exists(name: str) -> Usage:
    return Usage(f"{name} already exists; give another name")
