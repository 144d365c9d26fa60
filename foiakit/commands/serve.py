"""Show records in a browser: a temporary copy, served on this computer until Ctrl-C.

\b
    foiakit serve --open
    foiakit serve @haqqani --port 8080

The copy has no private records (tagged "private"), notes, requests or log, and cannot be changed.
It is served by Datasette at http://127.0.0.1:8001/ and removed at the end.
"""

from __future__ import annotations

import os
import webbrowser
from typing import Annotated

import typer

from foiakit.commands.options.database import Database
from foiakit.commands.options.export_options import WithPrivate
from foiakit.commands.options.records.selection import selecting
from foiakit.commands.output import desk_output
from foiakit.errors import Terminated
from foiakit.model.query import Query
from foiakit.serving import server
from foiakit.system.atomic_files import temporary_folder


@selecting
def run(
    *,
    query: Query,
    port: Annotated[
        int,
        typer.Option(
            "--port", min=0, max=65535, metavar="N", help="The port; 0 means any free one."
        ),
    ] = 8001,
    show: Annotated[bool, typer.Option("--open", help="Open the page in your browser.")] = False,
    with_private: WithPrivate = False,
    database: Database,
) -> None:
    """Make the copy, serve it, and remove it."""
    server.check_installed()
    port = server.free_port(port)
    address = f"http://{server.HOST}:{port}"
    with temporary_folder() as folder:
        empty = desk_output.fill(folder, query, address, database, with_private=with_private)

        def ready() -> None:
            typer.echo(f"{address}/records/documents")
            database.say("Ctrl-C ends it")
            if show:
                webbrowser.open(f"{address}/records/documents")

        try:
            about = server.metadata(os.path.basename(database.db), empty)
            server.serve(folder, port, about, ready)
        except Terminated:
            raise
        except KeyboardInterrupt:
            database.say("stopped; the copy was removed")
