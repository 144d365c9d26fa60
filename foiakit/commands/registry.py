"""The commands: a name, the module with its `run`, and the sentence of the overview.

The overview needs no command's module; a module is imported when its command is used. A group has
commands of its own, and the text of its help is its module's.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class CommandEntry(NamedTuple):
    """One line of the overview."""

    module: str
    summary: str
    commands: Mapping[str, CommandEntry] | None = None
    """The commands of a group; ``None`` for a command."""


_REQUESTS = "foiakit.commands.requests."
REQUEST_COMMANDS = {
    "new": CommandEntry(f"{_REQUESTS}new", "Draft a request for missing or excised records."),
    "sent": CommandEntry(f"{_REQUESTS}sent", "Record that a request or a letter was sent."),
    "event": CommandEntry(f"{_REQUESTS}event", "Record what happened, with its date."),
    "list": CommandEntry(f"{_REQUESTS}list", "List requests, the most urgent first."),
    "show": CommandEntry(f"{_REQUESTS}show", "Show everything known about a request."),
    "file": CommandEntry(f"{_REQUESTS}file", "File e-mails and letters with their requests."),
    "read": CommandEntry(f"{_REQUESTS}read", "Read what an office's letter says."),
    "link": CommandEntry(f"{_REQUESTS}link", "Link released records to what was asked for."),
    "due": CommandEntry(f"{_REQUESTS}due", "List what must be done now."),
    "export": CommandEntry(f"{_REQUESTS}export", "Write requests as JSON or as a log."),
    "import": CommandEntry(f"{_REQUESTS}import_", "Import requests: JSON, logs, any table."),
    "logs": CommandEntry(f"{_REQUESTS}logs", "Find who asked for your cables, in FOIA logs."),
    "offices": CommandEntry(f"{_REQUESTS}offices", "List the offices that foiakit knows."),
    "closed": CommandEntry(f"{_REQUESTS}closed", "Record days on which offices were closed."),
    "letter": CommandEntry(f"{_REQUESTS}letter", "Write a letter: request, appeal, inquiry ..."),
    "requester": CommandEntry(f"{_REQUESTS}requester", "Show where your name and address are."),
    "calendar": CommandEntry(f"{_REQUESTS}calendar", "Write the due dates for a calendar."),
    "clock": CommandEntry(f"{_REQUESTS}clock", "Compute a due date, step by step."),
}

_HERE = "foiakit.commands."
GROUPS: dict[str, dict[str, CommandEntry]] = {
    "Collect": {
        "import": CommandEntry(
            f"{_HERE}import_", "Import postings, tables, telegrams, PDFs, FRUS volumes."
        ),
        "template": CommandEntry(f"{_HERE}template", "Print a blank table to fill in and import."),
        "add": CommandEntry(f"{_HERE}add", "Add one record, from options or from a citation."),
        "edit": CommandEntry(f"{_HERE}edit", "Change the fields and tags of records."),
        "remove": CommandEntry(f"{_HERE}remove", "Delete records."),
        "merge-records": CommandEntry(
            f"{_HERE}merge_records", "Merge records of the same document into one."
        ),
    },
    "Find": {
        "list": CommandEntry(f"{_HERE}list", "List records, filtered as you like."),
        "search": CommandEntry(f"{_HERE}search", "Find records by the words in them."),
        "stats": CommandEntry(f"{_HERE}stats", "Count records by any field; find gaps."),
        "timeline": CommandEntry(f"{_HERE}timeline", "Draw a timeline."),
        "releases": CommandEntry(
            f"{_HERE}releases", "List what one release hides and another shows."
        ),
        "save": CommandEntry(f"{_HERE}save", "Save filters under a name: @NAME."),
    },
    "Read and cite": {
        "show": CommandEntry(f"{_HERE}show", "Show everything known about a record."),
        "read": CommandEntry(f"{_HERE}read", "Read a telegram's text."),
        "compare": CommandEntry(f"{_HERE}compare", "Compare releases of one text."),
        "open": CommandEntry(f"{_HERE}open", "Open a record's web address or its file."),
        "cite": CommandEntry(f"{_HERE}cite", "Write citations."),
        "quote": CommandEntry(f"{_HERE}quote", "Print a passage with its page and citation."),
        "parse": CommandEntry(f"{_HERE}parse", "Read citations into fields; store nothing."),
    },
    "Check": {
        "check": CommandEntry(f"{_HERE}check", "Proof-read records: slips, gaps, contradictions."),
        "draft": CommandEntry(
            f"{_HERE}draft", "Check the quotations and footnotes of a manuscript."
        ),
        "seen": CommandEntry(f"{_HERE}seen", "Mark a finding as correct."),
        "date": CommandEntry(
            f"{_HERE}date", "Estimate a cable's date from neighbouring serial numbers."
        ),
    },
    "Follow": {
        "refs": CommandEntry(f"{_HERE}refs", "Show what a message cites, and what cites it."),
        "thread": CommandEntry(f"{_HERE}thread", "Show a whole conversation in order of time."),
        "wanted": CommandEntry(f"{_HERE}wanted", "List cited cables that are missing, to request."),
        "request": CommandEntry(
            f"{_HERE}requests",
            "Request what is missing, and keep track of deadlines.",
            REQUEST_COMMANDS,
        ),
    },
    "Share": {
        "export": CommandEntry(f"{_HERE}export", "Write records to a file or a pipe."),
        "publish": CommandEntry(f"{_HERE}publish", "Make a website of records."),
        "serve": CommandEntry(f"{_HERE}serve", "Show records in a browser."),
        "merge": CommandEntry(f"{_HERE}merge", "Copy in what another database has."),
        "backup": CommandEntry(f"{_HERE}backup", "Copy the database, even while it is in use."),
    },
    "Maintain": {
        "log": CommandEntry(f"{_HERE}log", "Show the changes to the database, or to a record."),
        "diff": CommandEntry(f"{_HERE}diff", "Compare a record with an earlier version."),
        "undo": CommandEntry(f"{_HERE}undo", "Undo a change."),
        "restore": CommandEntry(f"{_HERE}restore", "Restore an earlier version of a record."),
        "verify": CommandEntry(
            f"{_HERE}verify", "Prove that nothing was lost or changed unnoticed."
        ),
        "config": CommandEntry(f"{_HERE}config", "Show and change settings."),
        "migrate": CommandEntry(f"{_HERE}migrate", "Bring an older database up to date."),
    },
}
"""Return the groups of the overview, in order, each with its commands."""
COMMANDS = {name: entry for group in GROUPS.values() for name, entry in group.items()}


def every_command() -> dict[str, CommandEntry]:
    """Each command that can be run, by all the words of its name: ``list``, ``request clock``."""
    found = {}
    for name, entry in COMMANDS.items():
        if entry.commands is None:
            found[name] = entry
        for verb, command in (entry.commands or {}).items():
            found[f"{name} {verb}"] = command
    return found
