"""Threads as graphs for other programs: one module per format, found in `GRAPHS` by its name.

Each offers ``write(thread, out)``.
"""

from __future__ import annotations

from importlib import import_module
from typing import Protocol, TextIO, cast

from foiakit.threads import Thread

GRAPHS = {"dot": "foiakit.writers.graphs.dot", "graphml": "foiakit.writers.graphs.graphml"}


class GraphWriter(Protocol):
    """What a graph format's module offers."""

    def write(self, thread: Thread, out: TextIO) -> None:
        """Write *thread* to *out*."""


def graph_writer(name: str) -> GraphWriter:
    """Return the writer of the graph format *name*, one of `GRAPHS`."""
    return cast(GraphWriter, import_module(GRAPHS[name]))
