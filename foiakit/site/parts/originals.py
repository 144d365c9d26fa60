"""The PDFs of a book's documents, copied into the site, and pictures of their pages."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.errors import BadInput
from foiakit.model.record import Record
from foiakit.pdfs.pages import pictures
from foiakit.site.folder import SiteFolder, copy
from foiakit.text.visible import visible

MOST_PICTURES = 100
"""The most pages of one PDF that are shown as pictures; the PDF has them all."""
HIDDEN = "left out: it has words that are not visible on its pages (--allow-hidden-text copies it)"
_SHA256 = re.compile(r"[0-9a-f]{64}")


class Thumbnail(NamedTuple):
    """A small picture of a page, and its link."""

    number: int
    source: str
    target: str
    width: int
    height: int


class Original(NamedTuple):
    """A document's PDF in the site."""

    path: str
    sha256: str
    size: str
    thumbnails: list[Thumbnail]


class Files:
    """The PDFs that are copied into *folder*, each once."""

    def __init__(self, folder: SiteFolder, hidden: frozenset[str], *, images: bool) -> None:
        """*hidden* are the SHA-256s of PDFs to leave out; *images* adds pages as large pictures."""
        self._folder = folder
        self._hidden = hidden
        self._images = images
        self._taken: dict[str, Original] = {}
        self.remarks: list[str] = []
        """A line for each file that could not be included, with the reason."""
        self.left_out = 0
        """The number of PDFs left out because they hide words."""

    def take(self, record: Record) -> Original | None:
        """Return the PDF of *record* in the site, if it has one that is unchanged since it was
        read.
        """
        sha256 = record.sha256 or ""
        if not record.file or not _SHA256.fullmatch(sha256):
            return None  # a table from elsewhere may name any file of this machine
        if sha256 in self._taken:
            return self._taken[sha256]
        if sha256 in self._hidden:
            self.left_out += 1
            self._remark(record, HIDDEN)
            return None
        path = f"files/{sha256}.pdf"
        try:
            size = self._copy(record.file, path, sha256)
        except (OSError, ValueError) as error:
            self._remark(record, getattr(error, "strerror", None) or str(error))
            return None
        if size is None:
            return None
        thumbnails = list(self._pictures(record, path, sha256))
        made = self._taken[sha256] = Original(path, sha256, _size_words(size), thumbnails)
        return made

    def path_of(self, record: Record) -> str | None:
        """Return the path of *record*'s PDF in the site, if it is included."""
        found = self._taken.get(record.sha256 or "")
        return found.path if found and record.file else None

    def _copy(self, file: str, path: str, sha256: str) -> int | None:
        """Copy *file*; return its size, or ``None`` if it is not a PDF.

        Raises `ValueError` if it has changed.
        """
        found = os.stat(file)
        if not stat.S_ISREG(found.st_mode):
            raise ValueError("no file")
        if _has(self._folder.path(path), sha256) and self._folder.keep(path):
            return found.st_size
        with open(file, "rb") as source:
            if source.read(5) != b"%PDF-":
                return None
            source.seek(0)
            made = os.path.join(self._folder.scratch, "file")
            if copy(source, made) != sha256:
                raise ValueError("changed since it was read")
        self._folder.put_file(path, made)
        return found.st_size

    def _remark(self, record: Record, why: str) -> None:
        self.remarks.append(f"record {record.id}: {visible(record.file or '')}: {why}")

    def _pictures(self, record: Record, path: str, sha256: str) -> Iterator[Thumbnail]:
        stem = f"pictures/{sha256[:24]}"
        small = self._drawn(record, path, stem, large=False)
        large = self._drawn(record, path, stem, large=True) if self._images else {}
        for number, name in sorted(small.items()):
            width, height = _size(self._folder.path(name))
            target = large.get(number) or f"{path}#page={number}"
            yield Thumbnail(number, f"../{name}", f"../{target}", width, height)

    def _drawn(self, record: Record, path: str, stem: str, *, large: bool) -> dict[int, str]:
        """Return the pictures of the pages by number; existing ones are not drawn again."""
        pattern = re.compile(rf"{stem}-{'page' if large else 'small'}-(\d+)\.(?:webp|png)")
        here = {int(match[1]): name for name in self._folder.before
                if (match := pattern.fullmatch(name))}  # fmt: skip
        if here and all(self._folder.keep(name) for name in here.values()):
            return here
        target = os.path.join(self._folder.scratch, "pictures")
        os.mkdir(target)
        found: dict[int, str] = {}
        kind = "page" if large else "small"
        pages = range(1, MOST_PICTURES + 1)
        try:
            for picture in pictures(
                self._folder.path(path), record.file or path, target, large=large, pages=pages
            ):
                if not picture.name:
                    continue
                ending = os.path.splitext(picture.name)[1]
                found[picture.page] = f"{stem}-{kind}-{picture.page}{ending}"
                self._folder.put_file(found[picture.page], os.path.join(target, picture.name))
        except BadInput as error:
            self.remarks.append(f"record {record.id}: no pictures of its pages: {error}")
        finally:
            shutil.rmtree(target, ignore_errors=True)
        return found


def _has(path: str, sha256: str) -> bool:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == sha256
    except OSError:
        return False


def _size(path: str) -> tuple[int, int]:
    from PIL import Image

    with Image.open(path) as image:
        return image.size


def _size_words(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 950_000 else f"{max(1, round(size / 1000))} kB"
