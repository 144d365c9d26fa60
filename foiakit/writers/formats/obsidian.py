"""Notes for Obsidian, one per record, in a folder that may be a person's vault.

foiakit's part of a note is its own properties and the lines between two markers. Everything
else is the person's: it is never changed, and a note may be renamed or moved to another folder. A
note is known by its property ``foiakit_uid``. One whose record is not here any more stays, and is
named.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator

from foiakit.errors import NoSpace
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.cited.release_style import default_style
from foiakit.store.find.named_records import ids_of
from foiakit.store.links.reference_graph import Citing
from foiakit.store.store import Store
from foiakit.system.atomic_files import atomic_path
from foiakit.text.visible import visible
from foiakit.threads import Member, is_wanted
from foiakit.writers import PLAIN, WriteOptions
from foiakit.writers.markdown_text import escape
from foiakit.writers.notes.note_text import (
    Note,
    first_aliases,
    joined,
    properties,
    split,
    uid_in,
)
from foiakit.writers.notes.record_note import body

ENDING = ".md"
_HEAD = 64 * 1024
"""A note's properties are looked for in this many bytes."""


def write_from_to(path: str, store: Store, query: Query, wish: WriteOptions = PLAIN) -> list[str]:
    """Write or update the notes in the folder *path*; return remarks on notes left as they are.

    Raises `NoSpace` if the disk is full.
    """
    os.makedirs(path, exist_ok=True)
    vault = _Vault(path)
    names = vault.names(store, query)
    writer = _Notes(store, vault, names)
    try:
        for record in store.ordered(query, wish.sort):
            writer.write(record)
    except NoSpace as error:
        raise NoSpace(path, has_begun=True) from error
    return [*vault.remarks, *vault.left(store)]


class _Vault:
    """The notes in a folder, by the uid of their record."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._notes: dict[str, str] = {}
        self._taken: set[str] = set()
        self.remarks: list[str] = []
        for note in _notes(path):
            self._taken.add(_folded(note))
            if uid := uid_in(_beginning(note)):
                if uid in self._notes:
                    self.remarks.append(
                        f"{visible(os.path.relpath(note, path))} is a second note of one record;"
                        f" only {visible(os.path.relpath(self._notes[uid], path))} is updated"
                    )
                self._notes.setdefault(uid, note)

    def names(self, store: Store, query: Query) -> dict[int, str]:
        """Return the path of each record's note: the existing one, or the one to be made."""
        found: dict[int, str] = {}
        for number, uid, key in store.values(query, "records.id, uid, citation_key"):
            note = self._notes.get(uid)
            if note is None:
                note = self._free(str(key or f"record-{number}").replace(":", "_"), number)
                self._notes[uid] = note
                self._taken.add(_folded(note))
            found[number] = note
        return found

    def _free(self, name: str, number: int) -> str:
        for stem in (name, f"{name} (record {number})"):
            note = os.path.join(self._path, stem + ENDING)
            if _folded(note) not in self._taken:
                return note
        return os.path.join(self._path, f"{name} (record {number}, foiakit){ENDING}")

    def left(self, store: Store) -> Iterator[str]:
        """Yield a line for each note whose record is no longer in the database."""
        known = ids_of(store, list(self._notes))
        for uid, note in sorted(self._notes.items(), key=lambda pair: pair[1]):
            if uid not in known:
                name = visible(os.path.relpath(note, self._path))
                yield f"{name}: its record was removed; the note is left as it is"


class _Notes:
    """Writes the notes of the records whose paths are *names*."""

    def __init__(self, store: Store, vault: _Vault, names: dict[int, str]) -> None:
        self._citing = Citing(store)
        self._postings = store.postings()
        self._style = default_style(store)
        self._names = names

    def write(self, record: Record) -> None:
        """Write or update the note of *record*, unless that would change nothing."""
        path = self._names[record.id or 0]
        posting = self._postings.get(record.collection) if record.collection else None
        ours = body(record, self._style.cite(record, posting), *self._references(record))
        status = _status(path)
        before = _whole(path) if status else ""
        note = split(before) if status else Note(first_aliases(record), "", "")
        after = joined(note, properties(record), ours)
        if status and after == before:
            return
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with (
            atomic_path(path, replaces=status) as made,
            open(made, "x", encoding="utf-8", newline="") as out,
        ):
            out.write(after)

    def _references(self, record: Record) -> tuple[list[str], list[str]]:
        """Return what *record* refers to, and what refers to it, as links to existing notes."""
        to, by = self._citing.around(record.id or 0)
        return (
            list(map(self._link, to)),
            [
                _wiki(self._names[number], self._citing.member(number).name)
                for number in by
                if number in self._names
            ],
        )

    def _link(self, meant: Member) -> str:
        for number in meant.records:
            if number in self._names:
                return _wiki(self._names[number], meant.name)
        return _plain(meant.name) + (" (wanted)" if is_wanted(meant) else "")


def _wiki(path: str, name: str) -> str:
    stem = os.path.basename(path).removesuffix(ENDING)
    return f"[[{stem}|{_plain(name)}]]"


def _plain(name: str) -> str:
    """Return *name* without the characters that end or begin a link."""
    words = " ".join(name.split()).replace("|", "/").replace("[", "(").replace("]", ")")
    return escape(words)


def _notes(path: str) -> Iterator[str]:
    """Return the Markdown files below *path* in order, without those of hidden folders."""
    for folder, folders, files in os.walk(path):
        folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
        for name in sorted(files):
            note = os.path.join(folder, name)
            if name.endswith(ENDING) and stat.S_ISREG(os.lstat(note).st_mode):
                yield note


def _beginning(note: str) -> str:
    with open(note, "rb") as file:
        return file.read(_HEAD).decode("utf-8", "replace")


def _whole(path: str) -> str:
    with open(path, encoding="utf-8", newline="", errors="surrogateescape") as file:
        return file.read()


def _status(path: str) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except FileNotFoundError:
        return None


def _folded(path: str) -> str:
    return os.path.normcase(path).casefold()
