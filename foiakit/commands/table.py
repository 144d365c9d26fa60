"""The commands: a name, the module that holds its `run`, and the sentence of the overview.

The overview needs no command's module; a module is imported when its command is asked for.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One line of the overview."""

    module: str
    summary: str


COMMANDS = {
    "import": Entry(
        "foiakit.commands.import_", "Take in postings, tables, telegrams, FRUS volumes."
    ),
    "template": Entry("foiakit.commands.template", "Print an empty table to fill and import."),
    "add": Entry("foiakit.commands.add", "Add one record, from options or from a citation."),
    "list": Entry("foiakit.commands.list", "List records, filtered as you like."),
    "search": Entry("foiakit.commands.search", "Find records by the words in them."),
    "show": Entry("foiakit.commands.show", "Show everything known of a record."),
    "read": Entry("foiakit.commands.read", "Read a telegram's text."),
    "refs": Entry("foiakit.commands.refs", "Follow what a message refers to, and what to it."),
    "thread": Entry("foiakit.commands.thread", "Show a whole conversation in order of time."),
    "wanted": Entry("foiakit.commands.wanted", "List cited cables that are missing, to ask for."),
    "cite": Entry("foiakit.commands.cite", "Write citations."),
    "timeline": Entry("foiakit.commands.timeline", "Draw records along time."),
    "stats": Entry("foiakit.commands.stats", "Count records by any field; find gaps."),
    "export": Entry("foiakit.commands.export", "Write records to a file or a pipe."),
    "parse": Entry("foiakit.commands.parse", "Read citations into JSON; nothing is stored."),
    "check": Entry("foiakit.commands.check", "Proof-read records: slips, gaps, contradictions."),
    "seen": Entry("foiakit.commands.seen", "Say that what a check doubts is right."),
    "date": Entry("foiakit.commands.date", "Tell a cable's date from the numbers around its own."),
    "save": Entry("foiakit.commands.save", "Keep filters under a name: @NAME."),
    "edit": Entry("foiakit.commands.edit", "Change a record's fields."),
    "remove": Entry("foiakit.commands.remove", "Take records out."),
    "merge": Entry("foiakit.commands.merge", "Take in another person's database."),
    "backup": Entry("foiakit.commands.backup", "Copy the database, while others write to it."),
    "log": Entry("foiakit.commands.log", "Show what was done to the database, or to a record."),
    "diff": Entry("foiakit.commands.diff", "Show what a record says now beside what it said."),
    "undo": Entry("foiakit.commands.undo", "Take a change back."),
    "restore": Entry("foiakit.commands.restore", "Bring a record back to what it was."),
    "verify": Entry("foiakit.commands.verify", "Prove that nothing was lost or altered unseen."),
    "migrate": Entry("foiakit.commands.migrate", "Bring an older database up to date."),
}
