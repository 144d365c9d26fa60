"""Suggestions for a command or option that does not exist.

First come synonyms, then names with the same beginning, then names that are spelled similarly. A
suggestion is only printed: nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import typer

COMMANDS: Mapping[str, str] = {
    "find": "search", "grep": "search", "query": "search", "filter": "list", "select": "list",
    "ls": "list", "dir": "list", "view": "show", "get": "show", "info": "show", "print": "show",
    "cat": "read", "text": "read", "rm": "remove", "delete": "remove", "del": "remove",
    "drop": "remove", "tag": "edit", "untag": "edit", "note": "edit", "update": "edit",
    "change": "edit", "set": "edit", "modify": "edit", "new": "add", "insert": "add",
    "create": "add", "load": "import", "ingest": "import", "citation": "cite",
    "bibliography": "cite", "footnote": "cite", "count": "stats", "statistics": "stats",
    "summary": "stats", "gaps": "stats", "chart": "timeline", "plot": "timeline",
    "calendar": "timeline", "graph": "refs", "references": "refs", "links": "refs",
    "conversation": "thread", "missing": "wanted", "foia": "wanted", "save-as": "export",
    "dump": "export", "write": "export", "convert": "export", "lint": "check",
    "validate": "check", "proofread": "check", "ignore": "seen", "accept": "seen",
    "estimate": "date", "bookmark": "save", "combine": "merge", "copy": "backup",
    "history": "log", "revert": "undo", "rollback": "undo", "back": "undo",
    "recover": "restore", "audit": "verify", "fsck": "verify", "settings": "config",
    "configure": "config", "upgrade": "migrate", "version": "--version", "manual": "--help",
    "sort": "list", "init": "import", "fetch": "import", "download": "import", "ocr": "import",
    "duplicates": "merge-records", "dedupe": "merge-records", "letter": "request",
    "ask": "request", "website": "publish", "site": "publish", "html": "publish",
    "browse": "serve", "web": "serve", "gui": "serve", "spell": "check", "manuscript": "draft",
    "clone": "backup", "share": "export", "pdf": "open", "url": "open",
}  # fmt: skip
"""Synonyms for the names of commands."""
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "since": ("--from",), "after": ("--from",), "start": ("--from",), "begin": ("--from",),
    "before": ("--until",), "to": ("--until",), "end": ("--until", "--date-end"),
    "type": ("--kind", "--format"), "n": ("--limit",), "q": ("--quiet",),
    "f": ("--format", "--style"), "y": ("--yes",), "d": ("--db",), "s": ("--style",),
    "t": ("--tag",), "o": ("--output",),
    "level": ("--classification",), "class": ("--classification",),
    "secrecy": ("--classification",), "marking": ("--classification",),
    "sender": ("--originator",), "author": ("--originator",), "addressee": ("--recipient",),
    "embassy": ("--post",), "number": ("--message", "--document"), "mrn": ("--message",),
    "label": ("--tag",), "subject": ("--title",), "posting": ("--collection",),
    "redacted": ("--excised",), "empty": ("--lacks",), "missing": ("--lacks",),
    "order": ("--sort",), "order-by": ("--sort",), "sort-by": ("--sort",),
    "group-by": ("--by",), "group": ("--by",),
    "out": ("--output",), "outfile": ("--output",), "force": ("--yes",), "overwrite": ("--yes",),
    "database": ("--db",), "fields": ("--columns",), "max": ("--limit",), "head": ("--limit",),
    "count": ("--limit",), "silent": ("--quiet",), "preview": ("--dry-run",),
    "simulate": ("--dry-run",), "compress": ("--gzip",), "timeout": ("--wait",),
    "json": ("--format json",), "csv": ("--format csv",), "ndjson": ("--format ndjson",),
    "html": ("--format html",), "svg": ("--format svg",), "markdown": ("--format markdown",),
    "search": ("foiakit search WORDS",), "text": ("foiakit search WORDS",),
    "words": ("foiakit search WORDS",), "query": ("foiakit search WORDS",),
    "contains": ("foiakit search WORDS",), "grep": ("foiakit search WORDS",),
    "format": ("--style", "foiakit export --format"), "output": ("'> FILE'",),
    "table": ("--format table",), "plain": ("--format plain",), "list-styles": ("--styles",),
}  # fmt: skip
"""Synonyms for the names of options, and the options that each means, if the command has them; or
what does the same without an option.
"""
_PREFIX = "where-"
_SPAN = re.compile(r"(\d+)\s*(?:\.{2,3}|[-–—:]|to)\s*(\d+)")
"""A range of ids, written as foiakit does not read it."""
_OPEN = re.compile(r"(\d{1,18})\s*(?:\.{2,3}|[-–—:])")
"""A range of ids without its end."""
ALL_RECORDS = "without ids and filters it takes all records"
COMMON = frozenset("--db --format --limit --no-pager --output --quiet --style --wait --yes".split())
"""Options of many commands, which the program itself does not have."""


def hint_for_command(name: str, known: Collection[str], prefix: str = "") -> str | None:
    """Return ``did you mean search?`` for ``find``; empty if nothing is similar.

    *prefix* is the name of the group that has the commands *known*, and a space.
    """
    word = name.casefold().removeprefix("--")
    meant = "" if prefix else COMMANDS.get(word, "")
    if meant in known or meant.startswith("--"):
        return _question([meant])
    if name.isdecimal() and "show" in known:
        return _question([f"show {name}"])
    near = _begins(word, known) or _alike(word, known)
    return _question([f"{prefix}{name}" for name in near])


def hint_for_option(name: str, known: Collection[str]) -> str | None:
    """Return ``did you mean --from?`` for ``--since``, of the options *known*; or an empty text."""
    word = name.casefold().lstrip("-").partition("=")[0]
    prefix = _PREFIX if word.startswith(_PREFIX) else ""
    meant = [
        flag
        for synonym in OPTIONS.get(word.removeprefix(prefix), ())
        for flag in (synonym, re.sub("^--", f"--{_PREFIX}", synonym))
        if flag.partition(" ")[0] in known or not flag.startswith("--")
    ]
    if meant:
        return _question(list(dict.fromkeys(meant)))
    names = {flag.lstrip("-"): flag for flag in known}
    if near := _begins(word, names):
        return _question([names[name] for name in near])
    if value := _filter_for(word, known):
        return _question([value])
    return _question([names[name] for name in _alike(word, names)])


def hint_for_word(text: str, command: str = "foiakit list", known: Collection[str] = ()) -> str:
    """Return what to type for a word in place of an id: ``to find words: foiakit search haqqani``.

    A range of ids where *text* is one, a filter where it is a value of one, ``--by`` where it is
    the name of a field, and nothing for other digits and signs. The filter is one of *command* if
    its options *known* are filters, otherwise one of ``foiakit list``.
    """
    from shlex import quote  # noqa: PLC0415 - for a mistyped id alone

    from foiakit.model.record import Record  # noqa: PLC0415 - for a mistyped id alone

    if (word := text.strip().casefold()) in {"help", "all"}:
        return f"did you mean --{word}?"
    if ids := _SPAN.fullmatch(word):
        return f"did you mean {ids[1]}-{ids[2]}?"
    if span := _OPEN.fullmatch(word):
        return f"a range has two ends, such as {span[1]}-{int(span[1]) + 6}"
    if found := _filter_for(text, _VALUES):
        filters = command if "--id" in known else "foiakit list"
        return f"to filter: {filters} {found}"
    if word in Record._fields or word in {"day", "month", "decade"}:
        return f"to count by it: foiakit stats --by {word}"
    letters = any(map(str.isalpha, text))
    return f"to find words: foiakit search {quote(text)}" if letters else ""


class NoSuchWord(typer.BadParameter):
    """*word* cannot be the id of a record; *sentence* says so."""

    def __init__(self, sentence: str, word: str, option: str | None) -> None:
        super().__init__(sentence, param_hint=option)
        self.word = word

    def with_hint(self) -> str:
        """Return the sentence and, after a semicolon, what to type instead in this command."""
        params = self.ctx.command.params if self.ctx else ()
        known = [flag for param in params for flag in param.opts]
        command = self.ctx.command_path if self.ctx else "foiakit list"
        hint = hint_for_word(self.word, command, known)
        if hint.startswith("a range") and takes_all(params):
            hint = f"{hint}; {ALL_RECORDS}"
        return f"{self.message}; {hint}" if hint else self.message


def takes_all(params: Any) -> bool:
    """Return whether a command with *params* selects all records if no filter is typed."""
    return any(param.name == "filter_which" for param in params)


_VALUES = ("--classification", "--caption", "--post", "--kind")
"""Filters with a vocabulary of values."""


def _filter_for(word: str, known: Collection[str]) -> str | None:
    """Return the filter with the value *word*, of the options *known*: ``--kind cable``."""
    from shlex import quote  # noqa: PLC0415 - for a mistyped name alone

    from foiakit.model import vocabulary  # noqa: PLC0415 - for a mistyped name alone

    if len(word) < 3:
        return None
    reads = (vocabulary.level, vocabulary.caption, vocabulary.post, vocabulary.kind)
    for option, read in zip(_VALUES, reads, strict=True):
        for flag in (option, option.replace("--", f"--{_PREFIX}")):
            if flag in known and read(word):
                return f"{flag} {quote(word)}"
    return None


def _begins(word: str, known: Iterable[str]) -> list[str]:
    """Return those of *known* that begin with *word*, or have a part that does: four at most."""
    if len(word) < 2:
        return []
    first = [name for name in known if name.startswith(word)]
    inside = [name for name in known if any(part.startswith(word) for part in name.split("-")[1:])]
    return list(dict.fromkeys(first + inside))[:4]


def _alike(word: str, known: Iterable[str]) -> list[str]:
    from foiakit.model.vocabulary import nearest  # noqa: PLC0415 - for a mistyped name alone

    return nearest(word, known, 1)


def _question(names: list[str]) -> str | None:
    """Return ``did you mean read, refs or remove?``; empty without a name."""
    if not names:
        return None
    *first, last = names
    return f"did you mean {', '.join(first) + ' or ' if first else ''}{last}?"
