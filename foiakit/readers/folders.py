"""Folders among the files to import: the files in them, ordered by name."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator

from foiakit.readers.file_reading import NamedFile
from foiakit.readers.site_folders import PAGES, is_site, pages

Refuse = Callable[[str, str], None]
"""Called with a path that is left out, and the reason."""


def files(paths: list[str], refuse: Refuse) -> Iterator[NamedFile]:
    """Return *paths* with every folder replaced by its files: its own first, then its folders'.

    Hidden files (``.DS_Store``) are skipped, and so are the files that engines write along with
    Parquet under names that begin with ``_``. Of a site that foiakit made, only the pages of
    documents are read. Links to folders are not followed, so that none leads round in a circle, nor
    links to files outside the folder: whoever made it could name any file of this machine. Anything
    that is not a file at all (a pipe) is refused.
    """
    for path in paths:
        if path == "-" or not os.path.isdir(path):
            yield NamedFile(path)
            continue
        for folder, folders, names in os.walk(path, onerror=lambda error: _tell(error, refuse)):
            if is_site(names, folders) and _is_shown(folder, PAGES, refuse):
                folders.clear()
                for page in pages(folder):
                    if _is_file(page, path, refuse):
                        yield NamedFile(page, found=True, form="site-page")
                continue
            hidden = (".", "_") if _is_parquet(folders, names) else (".",)
            shown = (name for name in folders if not name.startswith(hidden))
            folders[:] = sorted(name for name in shown if _is_shown(folder, name, refuse))
            for name in sorted(names):
                inside = os.path.join(folder, name)
                if not name.startswith(hidden) and _is_file(inside, path, refuse):
                    yield NamedFile(inside, found=True)


def _is_parquet(folders: list[str], names: list[str]) -> bool:
    """Whether the names are those of a folder of Parquet: ``year=1975``, ``part-0001.parquet``."""
    return any("=" in name for name in folders) or any(
        name.lower().endswith(".parquet") for name in names
    )


def _is_shown(folder: str, name: str, refuse: Refuse) -> bool:
    path = os.path.join(folder, name)
    if os.path.islink(path):
        refuse(path, "a link to a folder, not followed")
        return False
    return True


def _is_file(path: str, folder: str, refuse: Refuse) -> bool:
    try:
        if os.path.islink(path) and not _is_inside(path, folder):
            refuse(path, "a link to a file outside the folder, not followed")
            return False
        if stat.S_ISREG(os.stat(path).st_mode):
            return True
        refuse(path, "no file")
    except OSError as error:
        refuse(path, f"cannot be read: {error.strerror}")
    return False


def _is_inside(path: str, folder: str) -> bool:
    whole = os.path.realpath(folder)
    return os.path.commonpath([os.path.realpath(path), whole]) == whole


def _tell(error: OSError, refuse: Refuse) -> None:
    refuse(str(error.filename), f"cannot be read: {error.strerror}")
