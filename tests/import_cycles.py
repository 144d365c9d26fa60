"""Cycles in a graph of imports."""

from __future__ import annotations

from collections.abc import Mapping


def cycles(graph: Mapping[str, set[str]]) -> list[list[str]]:
    """Groups of nodes of *graph* from each of which the others are reached."""
    reached: dict[str, set[str]] = {}
    for start in graph:
        seen: set[str] = set()
        waiting = list(graph[start])
        while waiting:
            if (node := waiting.pop()) not in seen:
                seen.add(node)
                waiting += graph.get(node, ())
        reached[start] = seen
    groups = {frozenset({a} | {b for b in reached[a] if a in reached.get(b, ())})
              for a in graph if a in reached[a]}  # fmt: skip
    return sorted(sorted(group) for group in groups)
