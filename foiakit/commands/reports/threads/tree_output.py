"""Trees of references, drawn on a terminal, as a graph, or as lines and objects."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping

from foiakit.commands.output.record_output import write_json, write_plain
from foiakit.commands.reports.threads.tree_rows import NAMES, cells, rows_of, tree_as_json
from foiakit.threads.tree import Tree, flat
from foiakit.threads.walk import together
from foiakit.writers.graphs import GRAPHS, graph_writer


def write(trees: list[Tree], form: str) -> None:
    """Write *trees* to stdout."""
    if form == "table":
        from foiakit.views.console import console, show
        from foiakit.views.threads.tree import drawing

        screen = console()
        for tree in trees:
            show(drawing(tree, screen), screen)
    elif form in GRAPHS:
        graph_writer(form).write(together(map(flat, trees)), sys.stdout)
    elif form == "json":
        write_json(map(tree_as_json, trees), form)
    else:
        rows = (row for tree in trees for row in rows_of(tree))
        if form == "ndjson":
            write_json((dict(zip(NAMES, row, strict=True)) for row in rows), form)
        else:
            write_plain(cells(row) for row in rows)


def say_without_text(
    trees: Iterable[Tree], textless: Mapping[str, int | None], say: Callable[[str], None]
) -> None:
    """Report which records refer to nothing because they have no text; *textless* has ids by
    key.
    """
    for tree in trees:
        if not tree.refers_to.branches and (number := textless.get(tree.member.key)):
            say(f"record {number} has no text to read references from")
