"""Functions that foiakit's SQL may call, in Python, and a way to interrupt statements."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from functools import lru_cache

from foiakit.store.file.sqlite_errors import FAILED

_WORD = re.compile(r"[^\W_]+")
_INSIDE = re.compile("[.'’`]")
"""Characters inside a word: U.S. is one word, and so is Qa'ida."""

STEPS = 50_000
"""After this many steps (about a millisecond) SQLite calls back and notices a Ctrl-C."""

HITS = 1000
"""A record with more hits than this is cut before FTS5 makes a snippet of it: FTS5 would take
more than a hundredth of a second (`foiakit.store.find.full_text.snippet`).
"""


def register(connection: sqlite3.Connection) -> None:
    """Give *connection* the functions, and let Ctrl-C stop it."""
    teach(connection, says, 2)
    teach(connection, message_key, 1)
    teach(connection, few_hits, -1)
    # While SQLite works Python sees no signal. Called back, it does; the exception that Ctrl-C
    # raises in here makes SQLite stop with SQLITE_INTERRUPT (see foiakit.store.file.sqlite_errors).
    connection.set_progress_handler(_go_on, STEPS)


def teach(
    connection: sqlite3.Connection,
    function: Callable[..., str | bytes | int | float | None],
    number: int,
) -> None:
    """Let SQL call *function* with *number* values, and keep what it raises for `trouble.named`."""

    def call(*values: object) -> str | bytes | int | float | None:
        try:
            return function(*values)
        except Exception as error:
            FAILED[:] = [error]
            raise

    connection.create_function(function.__name__.strip("_"), number, call, deterministic=True)


def _go_on() -> int:
    return 0


def says(text: str | None, wanted: str) -> bool:
    """Return whether *text* has every word of *wanted*, in any order, ignoring accents and case.

    A word in capitals may also be the first letters of some: FOIA is Freedom of Information Act.
    """
    if text is None:
        return False
    if _words(wanted) <= _words(text):
        return True
    return _is_acronym(wanted) and wanted.casefold() in _initials(text)


@lru_cache
def _is_acronym(wanted: str) -> bool:
    return wanted.isascii() and wanted.isalpha() and wanted.isupper() and len(wanted) > 2


@lru_cache(maxsize=65536)
def _initials(text: str) -> str:
    return "".join(found[0] for found in _WORD.findall(_INSIDE.sub("", text.casefold())))


@lru_cache(maxsize=65536)  # an originator or a source comes back thousands of times
def _words(text: str) -> frozenset[str]:
    text = _INSIDE.sub("", text.casefold())
    if not text.isascii():
        from foiakit.text.folding import pieces  # noqa: PLC0415 - few names have such letters

        return frozenset(piece.folded for piece in pieces(text))
    return frozenset(_WORD.findall(text))


def message_key(printed: str | None) -> str | None:
    """Return the `Message.key` of a printed message number; ``None`` if it is not one."""
    from foiakit.model.message import key_of  # noqa: PLC0415 - it loads the vocabulary

    return key_of(printed)


def few_hits(words: str, *texts: str | None) -> bool:
    """Return whether *texts* together have at most `HITS` hits of *words*, never underestimating
    them.

    A letter beyond ASCII may be one of any hit, so each counts as one.
    """
    number = 0
    for text in filter(None, texts):
        lower = text.lower()
        number += sum(lower.count(word) for word in words.split())
        if not text.isascii():
            number += len(text) - len(text.encode("ascii", "ignore"))
    return number <= HITS
