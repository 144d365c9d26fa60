"""Make a website of records: an index, a page for each document, lists, files for other programs.

\b
    foiakit publish --collection 389 -o SITE
    foiakit publish @haqqani --init book.toml    title, editors, lead
    foiakit publish @haqqani --book book.toml -o SITE

The site is files in a folder: it needs no server, and opens from a disk or a USB stick. Running the
command again updates it, and leaves unchanged files alone.
"""

from __future__ import annotations

from foiakit.commands.options.database import Database
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.options.sites.publish_options import PublishOptions
from foiakit.commands.reports import publishing
from foiakit.errors import DONE
from foiakit.model.query import Query


@selecting
def run(*, query: Query, options: PublishOptions, database: Database) -> int:
    """Write the head to fill in, or the site."""
    if options.init:
        publishing.write_head(options, query, database)
        return DONE
    return publishing.write_site(options, query, database)
