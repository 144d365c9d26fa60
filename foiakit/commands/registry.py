"""The commands: a name, the module that holds its `run`, and the sentence of the overview.

The overview needs no command's module; a module is imported when its command is asked for. A group
has commands of its own, and the text of its help is its module's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class CommandEntry(NamedTuple):
    """One line of the overview."""

    module: str
    summary: str
    commands: Mapping[str, CommandEntry] | None = None
    """Those of a group; ``None`` for a command."""


REQUEST_COMMANDS = {
    "clock": CommandEntry(
        "foiakit.commands.requests.clock", "Count a due day, with its working, from a day alone."
    ),
}

COMMANDS = {
    "import": CommandEntry(
        "foiakit.commands.import_", "Take in postings, tables, telegrams, FRUS volumes."
    ),
    "template": CommandEntry(
        "foiakit.commands.template", "Print an empty table to fill and import."
    ),
    "add": CommandEntry("foiakit.commands.add", "Add one record, from options or from a citation."),
    "list": CommandEntry("foiakit.commands.list", "List records, filtered as you like."),
    "search": CommandEntry("foiakit.commands.search", "Find records by the words in them."),
    "show": CommandEntry("foiakit.commands.show", "Show everything known of a record."),
    "open": CommandEntry("foiakit.commands.open", "Open a record's web address or its file."),
    "read": CommandEntry("foiakit.commands.read", "Read a telegram's text."),
    "refs": CommandEntry(
        "foiakit.commands.refs", "Follow what a message refers to, and what to it."
    ),
    "thread": CommandEntry(
        "foiakit.commands.thread", "Show a whole conversation in order of time."
    ),
    "wanted": CommandEntry(
        "foiakit.commands.wanted", "List cited cables that are missing, to ask for."
    ),
    "request": CommandEntry(
        "foiakit.commands.requests",
        "Ask for what is missing, and keep the clock.",
        REQUEST_COMMANDS,
    ),
    "cite": CommandEntry("foiakit.commands.cite", "Write citations."),
    "timeline": CommandEntry("foiakit.commands.timeline", "Draw records along time."),
    "stats": CommandEntry("foiakit.commands.stats", "Count records by any field; find gaps."),
    "export": CommandEntry("foiakit.commands.export", "Write records to a file or a pipe."),
    "parse": CommandEntry("foiakit.commands.parse", "Read citations into JSON; nothing is stored."),
    "check": CommandEntry(
        "foiakit.commands.check", "Proof-read records: slips, gaps, contradictions."
    ),
    "seen": CommandEntry("foiakit.commands.seen", "Say that what a check doubts is right."),
    "date": CommandEntry(
        "foiakit.commands.date", "Tell a cable's date from the numbers around its own."
    ),
    "save": CommandEntry("foiakit.commands.save", "Keep filters under a name: @NAME."),
    "edit": CommandEntry("foiakit.commands.edit", "Change a record's fields."),
    "remove": CommandEntry("foiakit.commands.remove", "Take records out."),
    "merge": CommandEntry("foiakit.commands.merge", "Take in another person's database."),
    "backup": CommandEntry(
        "foiakit.commands.backup", "Copy the database, while others write to it."
    ),
    "log": CommandEntry(
        "foiakit.commands.log", "Show what was done to the database, or to a record."
    ),
    "diff": CommandEntry(
        "foiakit.commands.diff", "Show what a record says now beside what it said."
    ),
    "undo": CommandEntry("foiakit.commands.undo", "Take a change back."),
    "restore": CommandEntry("foiakit.commands.restore", "Bring a record back to what it was."),
    "verify": CommandEntry(
        "foiakit.commands.verify", "Prove that nothing was lost or altered unseen."
    ),
    "config": CommandEntry(
        "foiakit.commands.config", "Show the configuration file and the settings that hold."
    ),
    "migrate": CommandEntry("foiakit.commands.migrate", "Bring an older database up to date."),
}


def every_command() -> dict[str, CommandEntry]:
    """Each command that can be run, by all the words of its name: ``list``, ``request clock``."""
    found = {}
    for name, entry in COMMANDS.items():
        if entry.commands is None:
            found[name] = entry
        for verb, one in (entry.commands or {}).items():
            found[f"{name} {verb}"] = one
    return found
