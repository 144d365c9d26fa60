"""List the offices that foiakit knows, with their names and details.

\b
    foiakit request offices
    foiakit request offices "National Archives"
    foiakit request offices state --format json

Your own list comes first: offices.toml in the folder of the configuration file, with tables such as
[[office]] code = "state", names = [{ name = "U.S. Department of State" }]. Addresses that you have
checked belong there; foiakit comes without any.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

import typer

from foiakit.commands.options.common import formats
from foiakit.commands.output.record_output import form_of
from foiakit.commands.reports.requests.request_output import write_rows
from foiakit.errors import NotFound
from foiakit.requests.offices import Office, office_called, offices

FORMATS = ("table", "plain", "json", "ndjson")
HEADINGS = ("Office", "Name", "Checked", "Note")


def run(
    *,
    name: Annotated[
        str | None, typer.Argument(metavar="[OFFICE]", help="A code or a name.")
    ] = None,
    output_format: Annotated[str | None, formats(FORMATS)] = None,
) -> None:
    """Write all, or the one that is named."""
    form = form_of(output_format, FORMATS)
    known = offices()
    found = list(known.values())
    if name is not None:
        office = office_called(name, known)
        if office is None:
            raise NotFound(f"no office called {name}; foiakit request offices lists those known")
        found = [office]
    write_rows(form, HEADINGS, ((_cells(office), asdict(office)) for office in found))


def _cells(office: Office) -> tuple[str | None, ...]:
    return office.code, office.name_on(), office.checked, office.note
