"""The content of a bag in addition to records and files: each record's log, pictures, a website."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any

from foiakit.commands.options.export_options import ExportOptions
from foiakit.commands.reports.changes import log_output
from foiakit.errors import NeedsExtra
from foiakit.model.query import Query
from foiakit.store.log import log_reader, proofs
from foiakit.store.store import Store
from foiakit.writers import Evidence

_NEEDED = ("jinja2", "markdown_it", "PIL", "pypdfium2")


def evidence(store: Store, query: Query, options: ExportOptions) -> Evidence:
    """The evidence for a bag of the records of *query*; `NeedsExtra` for a missing package."""
    needed = _NEEDED if options.with_site else _NEEDED[2:] if options.images else ()
    if any(find_spec(name) is None for name in needed):
        raise NeedsExtra("pictures and a website in a bag", "publish")

    def site(folder: str) -> None:
        _make_site(store, query, options, folder)

    return Evidence(
        lambda record: _history(store, record),
        proofs.seal(store),
        options.images,
        site if options.with_site else None,
    )


def _history(store: Store, record: int) -> list[dict[str, Any]]:
    """Return the log of a record, the oldest change first."""
    steps = log_reader.all_steps_of(store, record)
    found = [
        log_output.as_json(entry, [step for step in steps if step.change == entry.id])
        for entry in log_reader.entries(store, record)
    ]
    return found[::-1]


def _make_site(store: Store, query: Query, options: ExportOptions, folder: str) -> None:
    from foiakit.commands.reports.publishing import head_of  # noqa: PLC0415 - the extra
    from foiakit.site.book import Book  # noqa: PLC0415 - the extra
    from foiakit.site.build import Builder, Wish  # noqa: PLC0415 - the extra
    from foiakit.site.folder import SiteFolder  # noqa: PLC0415 - the extra

    head = head_of(store, query) or Book(title="Documents")
    wish = Wish(options.with_private, options.allow_hidden_text, options.images)
    with SiteFolder(folder) as made:
        Builder(store, query, head, wish).write(made, lambda: None)
