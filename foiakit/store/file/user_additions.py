"""What people add to a foiakit database with other tools, and which of it is refused.

Datasette and sqlite-utils add tables, full text, views, indices and columns, and those stay.
Refused is what would run, or interfere, when foiakit reads or writes its own tables: a trigger
there, an index that is unique, partial or computed, and whatever has the name of one of foiakit's
own tables without being that table.
"""

from __future__ import annotations

import re

from foiakit.errors import Damaged, ForeignFile
from foiakit.store.file.header import Entry

_TOKEN = re.compile(
    r"""--[^\n]*|/\*.*?(?:\*/|\Z)|\s+"""  # comments and white space
    r"""|("(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^]]*\]|[\w$]+|.)""",
    re.DOTALL,
)
_LATER = {"cables", "refs", "refs_by_message"}
"""Files of the first schema may be older than these, and have none of them."""
_SHADOW = frozenset(
    f"{index}_{suffix}"
    for index in ("records_fts", "folded_fts")
    for suffix in ("data", "idx", "content", "docsize", "config")
)
_PLAIN_TYPES = {"TEXT", "INTEGER", "INT", "REAL", "BLOB", "ANY"}


def tokens(sql: str) -> list[str]:
    """Return the words and symbols of *sql*, without comments and spaces."""
    return [found for found in _TOKEN.findall(sql) if found]


def altered(missing: set[Entry], additions: set[Entry], path: str) -> set[Entry]:
    """Return the *additions* that are not *missing* objects in another spelling or with added
    columns.

    `ForeignFile` for something else under the same name, `Damaged` for one that is not there.
    """
    by_name = {(kind, name): (kind, name, sql) for kind, name, sql in additions}
    for kind, name, sql in sorted(missing):
        there = by_name.get((kind, name))
        if there is None:
            if name in _LATER:
                continue
            _check_name(name, additions, path)
            raise Damaged(path, f"the {kind} {name} is missing")
        ours, theirs = tokens(sql), tokens(there[2])
        if theirs != ours and not (name == "records" and _has_columns_added(ours, theirs)):
            raise ForeignFile(path, f"the {kind} {name} in it is not foiakit's")
        additions = additions - {there}
    return additions


def _check_name(name: str, additions: set[Entry], path: str) -> None:
    for kind, other, sql in additions:
        if name in {other.casefold(), _made(sql)[1]}:
            raise ForeignFile(path, f"{name} in it is a {kind} of another kind than foiakit's")


def _has_columns_added(ours: list[str], theirs: list[str]) -> bool:
    """Return whether *theirs* is the table *ours* with columns added by ``ALTER TABLE ... ADD
    COLUMN``.

    Only plain columns count, without any default or check.
    """
    own, others = _parts(ours), _parts(theirs)
    number = 0
    for part in others:
        if number < len(own) and part == own[number]:
            number += 1
        # A person's column may precede one that a later foiakit added.
        elif not (number and len(part) == 2 and part[1].upper() in _PLAIN_TYPES):
            return False
    return number == len(own)


def _parts(words: list[str]) -> list[list[str]]:
    """Split a ``CREATE TABLE`` at the commas between its columns, and at its last bracket."""
    parts: list[list[str]] = [[]]
    depth = 0
    for word in words:
        depth += (word == "(") - (word == ")")
        if (word == "," and depth == 1) or (word == ")" and depth == 0):
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def check_additions(additions: set[Entry], tables: set[str], path: str) -> None:
    """Raise `ForeignFile` if any of *additions* could affect *tables*, or takes their names."""
    own = tables | {"_sqlite_migrations"} | _SHADOW
    triggers = sorted(name for kind, name, _ in additions if kind == "trigger")
    for kind, name, sql in sorted(additions):
        words, made = tokens(sql), _made(sql)
        if made != (kind, name.casefold()):  # SQLite uses the second
            raise Damaged(path, f"its schema calls {name} a {kind}, and makes something else")
        if made[1] in own or made[1].startswith("sqlite_"):
            raise ForeignFile(path, f"{name} in it is a {kind} of another kind than foiakit's")
        if kind == "trigger" and _target(words) in own:
            raise ForeignFile(
                path, f"the trigger {name} is on a table of foiakit's. {_out(kind, name)}"
            )
        if kind == "index" and _target(words) in own and not _is_plain(words):
            raise ForeignFile(path, f"the index {name} does more than sort. {_out(kind, name)}")
        if kind == "table" and triggers and _refers_to(words, own):
            raise ForeignFile(
                path,
                f"the table {name} refers to foiakit's own, so that a change there may run the"
                f" trigger {triggers[0]}. {_out('trigger', triggers[0])}",
            )


def _out(kind: str, name: str) -> str:
    return f"If you created it, remove it: DROP {kind.upper()} {name}"


def _unquoted(word: str) -> str:
    """Return a name as SQLite compares it."""
    if word[0] in "\"'`[":
        quote = word[0]
        word = word[1:-1] if quote == "[" else word[1:-1].replace(quote * 2, quote)
    return word.casefold()


def _made(sql: str) -> tuple[str, str]:
    """Return the kind and the name of what *sql* creates, as SQLite reads it; empty if it creates
    nothing.

    A temporary object does not count: it would hide the table of that name.
    """
    words = [token for token in tokens(sql)[1:] if token.upper() not in {"UNIQUE", "VIRTUAL"}]
    if [word.upper() for word in words[1:4]] == ["IF", "NOT", "EXISTS"]:
        del words[1:4]
    if len(words) < 2 or words[0].upper() not in {"TABLE", "VIEW", "INDEX", "TRIGGER"}:
        return "", ""
    return words[0].lower(), _unquoted(words[1])


def _target(words: list[str]) -> str:
    """Return the table that an index or trigger is on."""
    # A name that is itself ON is quoted.
    on = next((at for at, word in enumerate(words) if word.upper() == "ON"), 0)
    is_qualified = words[on + 2 : on + 3] == ["."]
    return _unquoted(words[on + 3 if is_qualified else on + 1])


def _is_plain(words: list[str]) -> bool:
    """Return whether an index only sorts columns: it is neither unique nor partial nor computed."""
    on = next(at for at, word in enumerate(words) if word.upper() == "ON")
    inside = words[on + 3 : -1]
    return (
        words[1].upper() == "INDEX"
        and words[on + 2 : on + 3] == ["("]
        and words[-1] == ")"
        and not {"(", ")", "+", "-", "*", "|", "=", "<", ">"} & set(inside)
        and not any(
            word[0] == "'" or word.upper() in {"COLLATE", "CASE", "CAST"} for word in inside
        )
    )


def _refers_to(words: list[str], own: set[str]) -> bool:
    return any(
        word.upper() == "REFERENCES" and _unquoted(words[at + 1]) in own
        for at, word in enumerate(words[:-1])
    )
