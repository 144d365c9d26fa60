"""A bag (RFC 8493): the records as NDJSON and CSV, their citations and files, a digest of each.

A record's file goes in only if it is what it was when it was read: its SHA-256 must be the one that
the record has. What is left out is reported, and is named in the bag.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import stat
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import IO, Any

from foiakit import __version__, citations
from foiakit.errors import BadInput
from foiakit.model.record import Collection, Record, as_json
from foiakit.pdfs.pages import pictures
from foiakit.text.visible import visible
from foiakit.writers import PLAIN, WriteOptions, bag_readme
from foiakit.writers.cells import csv_line, rows

_PIECE = 2**20
MOST_PICTURES = 1000
"""The most pages of one PDF that are drawn."""
HIDDEN = "left out: it has words that are not visible on its pages (--allow-hidden-text copies it)"


def hides_words(remark: str) -> bool:
    """Return whether *remark*, one from `write_to`, is about a file with hidden words."""
    return remark.endswith(HIDDEN)


def write_to(
    path: str,
    records: Iterable[Record],
    postings: Mapping[str, Collection],
    wish: WriteOptions = PLAIN,
) -> list[str]:
    """Make the bag; return remarks on the files that could not be included."""
    bag = _Bag(path)
    evidence = wish.evidence
    missing = _records(bag, records, postings, wish)
    if evidence and evidence.site:
        evidence.site(os.path.join(path, "data", "site"))
        bag.adopt("data/site")
    if missing:
        with bag.open("data/missing-files.txt") as out:
            out.writelines(f"{line}\n" for line in missing)
    bag.close(evidence.seal if evidence else None)
    return missing


def _records(
    bag: _Bag,
    records: Iterable[Record],
    postings: Mapping[str, Collection],
    wish: WriteOptions,
) -> list[str]:
    style = wish.style or citations.style(citations.DEFAULT)
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    missing: list[str] = []
    with ExitStack() as stack:
        objects, table, cited = (
            stack.enter_context(bag.open(f"data/{name}"))
            for name in ("records.ndjson", "records.csv", "citations.txt")
        )
        evidence = wish.evidence
        log = stack.enter_context(bag.open("data/log.ndjson")) if evidence else None
        table.write(",".join(Record._fields) + "\r\n")
        for record in records:
            bag.records += 1
            if evidence and log:
                changes = evidence.history(record.id or 0)
                named = {"record": record.id, "citation_key": record.citation_key}
                log.write(encode({**named, "changes": changes}) + "\n")
            table.write(csv_line(next(rows([record]))) + "\r\n")
            objects.write(encode(as_json(record)) + "\n")
            posting = postings.get(record.collection) if record.collection else None
            cited.write(f"{style.cite(record, posting)}\n")
            if record.file and record.sha256 in wish.left_out:
                missing.append(f"record {record.id}: {visible(record.file)}: {HIDDEN}")
            elif record.file and (problem := bag.take(record.file, record.sha256)):
                missing.append(f"record {record.id}: {visible(record.file)}: {problem}")
            elif record.file and evidence and evidence.images and (why := bag.draw(record)):
                missing.append(f"record {record.id}: no pictures of its pages: {why}")
    return missing


class _Bag:
    """The folder *path* with the files that are put into it, and their digests."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._digests: dict[str, str] = {}
        self._taken: set[str] = set()
        self._open: dict[str, _Digesting] = {}
        self.records = 0
        os.makedirs(os.path.join(path, "data"), exist_ok=True)

    def open(self, name: str) -> _Digesting:
        """Return the new text file *name* of the bag, open for writing."""
        self._open[name] = out = _Digesting(os.path.join(self._path, name))
        return out

    def take(self, file: str, sha256: str | None) -> str | None:
        """Copy *file* into the bag, once; return why it could not be copied, if so."""
        if not sha256:
            # A table from elsewhere may name any file of this machine.
            return "no SHA-256 identifies that file"
        if sha256 in self._taken:
            return None
        try:
            if not stat.S_ISREG(os.stat(file).st_mode):
                return "no file"
            with open(file, "rb") as source:
                if hashlib.file_digest(source, "sha256").hexdigest() != sha256:
                    return "changed since it was read"
                name = f"data/files/{sha256}{_ending(file)}"
                source.seek(0)
                self._copy(source, name)
        except (OSError, ValueError) as error:
            return getattr(error, "strerror", None) or str(error)
        self._digests[name] = sha256
        self._taken.add(sha256)
        return None

    def _copy(self, source: IO[bytes], name: str) -> None:
        target = os.path.join(self._path, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as out:
            while piece := source.read(_PIECE):
                out.write(piece)

    def draw(self, record: Record) -> str | None:
        """Put pictures of the pages of *record*'s PDF into the bag; return why not, if so."""
        name = f"data/images/{record.sha256}"
        pdf = os.path.join(self._path, "data", "files", f"{record.sha256}.pdf")
        target = os.path.join(self._path, name)
        if os.path.exists(target) or not os.path.isfile(pdf):
            return None
        os.makedirs(target)
        pages = range(1, MOST_PICTURES + 1)
        try:
            for _ in pictures(pdf, record.file or pdf, target, large=True, pages=pages):
                pass
        except BadInput as error:
            return str(error)
        finally:
            self.adopt(name)
        return None

    def adopt(self, name: str) -> None:
        """Add the files in the folder *name* of the bag to its manifest."""
        for folder, folders, files in os.walk(os.path.join(self._path, name)):
            folders.sort()
            for file_name in sorted(files):
                path = os.path.join(folder, file_name)
                inside = os.path.relpath(path, self._path).replace(os.sep, "/")
                with open(path, "rb") as file:
                    self._digests[inside] = hashlib.file_digest(file, "sha256").hexdigest()

    def close(self, seal: str | None) -> None:
        """Write the tag files and the manifests; *seal* is the last link of the log's chain."""
        day = f"{datetime.now(UTC):%Y-%m-%d}"
        names = {name.split("/")[1] for name in (*self._open, *self._digests)}
        self._tag("README.txt", bag_readme.text(day, self.records, names, seal))
        readme = self._open.pop("README.txt")
        payload = {name: out.digest for name, out in self._open.items()} | self._digests
        sizes = [os.path.getsize(os.path.join(self._path, name)) for name in payload]
        self._tag("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
        self._tag("manifest-sha256.txt", _manifest(payload))
        self._tag(
            "bag-info.txt",
            f"Bagging-Date: {day}\n"
            f"Bag-Software-Agent: foiakit {__version__}\n"
            f"Payload-Oxum: {sum(sizes)}.{len(sizes)}\n",
        )
        tags = {
            name: self._open[name].digest
            for name in ("bagit.txt", "manifest-sha256.txt", "bag-info.txt")
        } | {"README.txt": readme.digest}
        self._tag("tagmanifest-sha256.txt", _manifest(tags))

    def _tag(self, name: str, text: str) -> None:
        with self.open(name) as out:
            out.write(text)


class _Digesting:
    """A text file whose digest is computed while it is written."""

    def __init__(self, path: str) -> None:
        self._file = open(path, "wb")  # noqa: SIM115 - closed in __exit__
        self._sum = hashlib.sha256()

    def __enter__(self) -> _Digesting:
        return self

    def __exit__(self, *_: Any) -> None:
        self._file.close()

    def write(self, text: str) -> int:
        data = text.encode()
        self._sum.update(data)
        return self._file.write(data)

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)

    @property
    def digest(self) -> str:
        return self._sum.hexdigest()


def _ending(file: str) -> str:
    """Return the ending of the file's name, if every system and manifest accepts it."""
    ending = os.path.splitext(file)[1]
    return ending if re.fullmatch(r"\.[A-Za-z0-9]{1,10}", ending) else ""


def _manifest(digests: Mapping[str, str]) -> str:
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests))
