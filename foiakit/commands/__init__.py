"""The commands: a name, the module that holds its `run`, and the sentence of the overview.

The overview needs no command's module; a module is imported when its command is asked for.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One line of the overview."""

    module: str
    summary: str


COMMANDS = {
    "import": Entry("foiakit.commands.import_", "Take in the records of a posting or a table."),
    "add": Entry("foiakit.commands.add", "Add one record, from options or from a citation."),
    "list": Entry("foiakit.commands.list", "List records, filtered as you like."),
    "show": Entry("foiakit.commands.show", "Show everything known of a record."),
    "cite": Entry("foiakit.commands.cite", "Write citations."),
    "timeline": Entry("foiakit.commands.timeline", "Draw records along time."),
    "export": Entry("foiakit.commands.export", "Write records to a file or a pipe."),
    "parse": Entry("foiakit.commands.parse", "Read citations into JSON; nothing is stored."),
    "edit": Entry("foiakit.commands.edit", "Change a record's fields."),
    "remove": Entry("foiakit.commands.remove", "Take records out."),
    "migrate": Entry("foiakit.commands.migrate", "Bring an older database up to date."),
}
