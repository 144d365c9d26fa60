"""Which module of foiakit imports which, and cycles among them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import foiakit

FOLDER = Path(foiakit.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))


def dotted(file: Path) -> str:
    parts = file.relative_to(FOLDER.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def nodes(file: Path) -> tuple[ast.AST, ...]:
    """The imports and attributes in the code of *file*, which is parsed once for all tests."""
    kinds = (ast.Import, ast.ImportFrom, ast.Attribute)
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return tuple(node for node in ast.walk(tree) if isinstance(node, kinds))


def imports(file: Path) -> Iterator[str]:
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("foiakit"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("foiakit"):
            for name in node.names:
                # `from foiakit import errors` imports a module; any other name in foiakit itself,
                # such as the version, is its own.
                here = node.module == "foiakit" and not name.name.startswith("__")
                yield f"foiakit.{name.name}" if here else str(node.module)
        else:
            assert not isinstance(node, ast.ImportFrom) or not node.level, (
                f"{file}: relative import"
            )


MODULES = {dotted(file): file for file in FILES}


def imported(file: Path) -> Iterator[str]:
    """The modules of foiakit that *file* imports, at its head, in a function or for its types.

    `foiakit` itself has only the version.
    """
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name in MODULES)
        elif isinstance(node, ast.ImportFrom) and node.module in MODULES:
            for name in node.names:
                module = f"{node.module}.{name.name}"
                if module in MODULES or node.module != "foiakit":
                    yield module if module in MODULES else node.module


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
