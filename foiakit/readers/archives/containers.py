"""Files that contain files: a zip or a tar, read entry by entry, within limits.

Nothing is unpacked to disk, so no path in it can lead outside; links, devices and paths that lead
outside are reported and skipped. A container inside a container is read, one inside that is not.
What cannot be read does not affect the other files.
"""

from __future__ import annotations

import io
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, NamedTuple

from foiakit.errors import BadInput

MOST_ENTRIES = 100_000
MOST_ENTRY = 256 * 2**20
"""The largest file in a container, in bytes."""
_TOO_LARGE = f"larger than {MOST_ENTRY // 2**20} MB; unpack it first"
MOST = 8 * 2**30
"""The largest total of all files in a container, in bytes."""
RATIO = 200
"""How many times its packed size an entry may unpack to, after `FREE` bytes."""
FREE = 16 * 2**20
_OFFICE = re.compile(
    rb"\[Content_Types\]\.xml|mimetype|(?:_rels|docProps|word|xl|ppt|customXml)/.*\.(?:xml|rels)"
)
"""The name of the first file in an office document, which is a zip too."""
_TAR_MAGIC = 257


class Entry(NamedTuple):
    """A file in a container: its name there, and its content or why it is not read."""

    name: str
    data: bytes = b""
    problem: str | None = None
    is_unreadable: bool = False
    """Whether a person would expect the file to be read: it is damaged, locked or too large."""


def is_container(head: bytes) -> bool:
    """Return whether a file that begins with *head* is a tar, or a zip but no office document."""
    return is_zip(head) or is_tar(head)


def is_zip(head: bytes) -> bool:
    """Return whether it is a zip, but neither a workbook nor another office document."""
    if head.startswith(b"PK\x05\x06"):
        return True
    if not head.startswith(b"PK\x03\x04"):
        return False
    length = int.from_bytes(head[26:28], "little")
    return not _OFFICE.fullmatch(head[30 : 30 + length])


def is_tar(head: bytes) -> bool:
    """Return whether it is a tar, by its magic bytes and the checksum of its first block."""
    if len(head) < 512 or head[_TAR_MAGIC : _TAR_MAGIC + 5] != b"ustar":
        return False
    try:
        stated = int(head[148:156].strip(b" \0") or b"0", 8)
    except ValueError:
        return False
    return stated == sum(head[:148]) + 8 * 32 + sum(head[156:512])


def entries(
    stream: BinaryIO, head: bytes, name: str, *, at_most: int | None = None
) -> Iterator[Entry]:
    """The files in a container, in its order; `BadInput` if it is damaged or beyond all limits.

    *at_most* is the largest total of the files in bytes, `MOST` unless it is stated.
    """
    at_most = at_most or MOST
    total = 0
    for number, entry in enumerate(_zip(stream, name) if is_zip(head) else _tar(stream, name)):
        if number >= MOST_ENTRIES:
            raise BadInput(f"{name}: more than {MOST_ENTRIES:,} files in it; nothing was imported")
        total += len(entry.data)
        if total > at_most:
            limit = f"{at_most // 2**20:,} MB" if at_most < MOST else f"{MOST // 2**30} GB"
            raise BadInput(f"{name}: unpacks to more than {limit}; nothing was imported")
        yield entry


def _zip(stream: BinaryIO, name: str) -> Iterator[Entry]:
    # The list of a zip's files is at its end.
    if not stream.seekable():
        stream = io.BytesIO(_bounded(stream, name))
    try:
        with zipfile.ZipFile(stream) as archive:
            listed = archive.infolist()
            if len(listed) > MOST_ENTRIES:
                raise BadInput(f"{name}: more than {MOST_ENTRIES:,} files in it")
            for info in sorted(listed, key=lambda entry: entry.filename):
                if info.is_dir() or _is_hidden(info.filename):
                    continue
                yield _zip_entry(archive, info)
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError) as error:
        raise BadInput(f"{name}: the zip file is damaged: {error}") from None


def _zip_entry(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Entry:
    name = info.filename
    if problem := _bad_path(name):
        return Entry(name, problem=problem)
    if (info.external_attr >> 28) & 0xF == 0xA:
        return Entry(name, problem="a link, not followed")
    if info.flag_bits & 1:
        return _unreadable(name, "locked by a password; unpack it first")
    if info.file_size > MOST_ENTRY:
        return _unreadable(name, _TOO_LARGE)
    if info.file_size > FREE and info.file_size > RATIO * max(1, info.compress_size):
        return _unreadable(name, f"unpacks to more than {RATIO} times its size")
    try:
        with archive.open(info) as stream:
            data = stream.read(info.file_size + 1)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError) as error:
        return _unreadable(name, f"damaged: {error}")
    if len(data) > info.file_size:
        return _unreadable(name, "damaged: larger than it says")
    return Entry(name, data)


def _unreadable(name: str, why: str) -> Entry:
    return Entry(name, problem=why, is_unreadable=True)


def _tar(stream: BinaryIO, name: str) -> Iterator[Entry]:
    blocks = _Blocks(stream)
    try:
        with tarfile.open(fileobj=blocks, mode="r|") as archive:  # type: ignore[call-overload]  # any binary stream
            for member in archive:
                if member.isdir() or _is_hidden(member.name):
                    continue
                if problem := _bad_path(member.name) or _no_file(member):
                    yield Entry(member.name, problem=problem)
                    continue
                if member.size > MOST_ENTRY:
                    yield _unreadable(member.name, _TOO_LARGE)
                    continue
                opened = archive.extractfile(member)
                data = opened.read() if opened else b""
                if len(data) < member.size:
                    raise tarfile.ReadError("it is cut off")
                yield Entry(member.name, data)
        if blocks.count % tarfile.BLOCKSIZE:  # the library takes a truncated header for the end
            raise tarfile.ReadError("it is cut off")
    except (tarfile.TarError, EOFError, OSError, ValueError) as error:
        raise BadInput(f"{name}: the tar file is damaged: {error}") from None


class _Blocks:
    """A stream that counts the bytes read from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int) -> bytes:
        """Return the next bytes."""
        data = self._stream.read(size)
        self.count += len(data)
        return data


def _no_file(member: tarfile.TarInfo) -> str | None:
    if member.issym() or member.islnk():
        return "a link, not followed"
    if not member.isreg():
        return "no file"
    return None


def _bad_path(name: str) -> str | None:
    path = PurePosixPath(name.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or (name[1:2] == ":" and name[:1].isalpha()):
        return "its path leads outside"
    return None


def _is_hidden(name: str) -> bool:
    """Return whether an operating system added the file: ``.DS_Store``, ``__MACOSX/``."""
    parts = PurePosixPath(name.replace("\\", "/")).parts
    return any(part.startswith(".") and part not in {".", ".."} for part in parts) or (
        "__MACOSX" in parts
    )


def _bounded(stream: BinaryIO, name: str) -> bytes:
    data = stream.read(MOST_ENTRY + 1)
    if len(data) > MOST_ENTRY:
        raise BadInput(f"{name}: a zip inside another file, larger than {MOST_ENTRY // 2**20} MB")
    return data
