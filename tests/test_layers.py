"""One way through the house: what may import what (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import foiakit

# From left to right: a room may import from the rooms to its right and from itself. Rooms that
# share a column are siblings and do not import each other.
HOUSE = [
    {"__main__"},
    {"cli"},
    {"app"},
    {"commands"},
    {"checks"},
    {"dating"},
    {"readers", "writers", "views"},
    {"store"},
    {"timelines", "threads"},
    {"selection"},
    {"filters", "query"},
    {"citations"},
    {"cables"},
    {"text"},
    {"model"},
    {"atomic_files", "interrupts", "signals", "stdio"},
    {"errors"},
    {"__init__"},
]
FOLDER = Path(foiakit.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))


def room(dotted: str) -> str:
    return dotted.split(".")[1] if "." in dotted else "__init__"


def column(name: str) -> int:
    return next(place for place, rooms in enumerate(HOUSE) if name in rooms)


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("foiakit"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("foiakit"):
            for name in node.names:
                # `from foiakit import markings` imports a room, `from foiakit.model.record import
                # Record`
                # a thing in one; the version is in foiakit itself.
                here = node.module == "foiakit" and not name.name.startswith("__")
                yield f"foiakit.{name.name}" if here else str(node.module)
        else:
            assert not isinstance(node, ast.ImportFrom) or not node.level, (
                f"{file}: relative import"
            )


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(FOLDER)))
def test_a_file_imports_only_from_rooms_to_its_right(file: Path) -> None:
    own = file.relative_to(FOLDER).with_suffix("").parts[0]
    for name in imports(file):
        other = room(name)
        assert other == own or column(other) > column(own), f"{own} must not import {name}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(FOLDER)))
def test_no_file_is_above_300_lines(file: Path) -> None:
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300


def test_only_the_store_knows_sql() -> None:
    users = {
        file for file in FILES if "sqlite3" in _modules(file) or "sqlite_utils" in _modules(file)
    }
    assert {file for file in users if FOLDER / "store" not in file.parents} == set()


def test_only_the_views_know_rich() -> None:
    users = {file for file in FILES if "rich" in _modules(file)}
    assert {file for file in users if FOLDER / "views" not in file.parents} == set()


def test_only_dates_know_dateutil() -> None:
    users = {file.parent for file in FILES if "dateutil" in _modules(file)}
    assert users == {FOLDER / "model" / "dates"}


def _modules(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found
