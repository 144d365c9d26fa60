"""Suggestions for a command or option that does not exist.

First come synonyms, then names with the same beginning, then names that are spelled similarly. A
suggestion is only printed: nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

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
    "configure": "config", "upgrade": "migrate", "version": "--version",
}  # fmt: skip
"""Synonyms for the names of commands."""
OPTIONS: Mapping[str, tuple[str, ...]] = {
    "since": ("--from",), "after": ("--from",), "start": ("--from",), "begin": ("--from",),
    "before": ("--until",), "to": ("--until",), "end": ("--until", "--date-end"),
    "type": ("--kind",), "level": ("--classification",), "class": ("--classification",),
    "secrecy": ("--classification",), "marking": ("--classification",),
    "sender": ("--originator",), "author": ("--originator",), "addressee": ("--recipient",),
    "embassy": ("--post",), "number": ("--message", "--document"), "mrn": ("--message",),
    "label": ("--tag",), "subject": ("--title",), "posting": ("--collection",),
    "redacted": ("--excised",), "empty": ("--lacks",), "missing": ("--lacks",),
    "order": ("--sort",), "sort-by": ("--sort",), "group-by": ("--by",), "group": ("--by",),
    "out": ("--output",), "outfile": ("--output",), "force": ("--yes",), "overwrite": ("--yes",),
    "database": ("--db",), "fields": ("--columns",), "max": ("--limit",), "head": ("--limit",),
    "count": ("--limit",), "silent": ("--quiet",), "preview": ("--dry-run",),
    "simulate": ("--dry-run",), "compress": ("--gzip",), "timeout": ("--wait",),
    "json": ("--format json",), "csv": ("--format csv",), "ndjson": ("--format ndjson",),
    "html": ("--format html",), "svg": ("--format svg",), "markdown": ("--format markdown",),
    "table": ("--format table",), "plain": ("--format plain",), "list-styles": ("--styles",),
}  # fmt: skip
"""Synonyms for the names of options, and the option that each means, if the command has it."""
_PREFIX = "where-"


def hint_for_command(name: str, known: Collection[str], prefix: str = "") -> str | None:
    """Return ``did you mean search?`` for ``find``; empty if nothing is similar.

    *prefix* is the name of the group that has the commands *known*, and a space.
    """
    word = name.casefold().removeprefix("--")
    meant = "" if prefix else COMMANDS.get(word, "")
    if meant in known or meant.startswith("--"):
        return _question([meant])
    near = _begins(word, known) or _alike(word, known)
    return _question([f"{prefix}{name}" for name in near])


def hint_for_option(name: str, known: Collection[str]) -> str | None:
    """Return ``did you mean --from?`` for ``--since``, of the options *known*; or an empty text."""
    word = name.casefold().lstrip("-").partition("=")[0]
    prefix = _PREFIX if word.startswith(_PREFIX) else ""
    for meant in OPTIONS.get(word.removeprefix(prefix), ()):
        for flag in (meant, meant.replace("--", f"--{_PREFIX}")):
            if flag.partition(" ")[0] in known:
                return _question([flag])
    names = {flag.lstrip("-"): flag for flag in known}
    near = _begins(word, names) or _alike(word, names)
    return _question([names[name] for name in near])


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
