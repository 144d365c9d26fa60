"""What may import what (docs/architecture.md)."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import pytest
from import_graph import FILES, FOLDER, MODULES, cycles, imported, imports, nodes
from layer_tables import INSIDE, LAYERS

FRONT = FOLDER / "__init__.py"
"""`foiakit.open` and what belongs to it, loaded from `foiakit.api` when it is first used."""


def package(dotted: str) -> str:
    return dotted.split(".")[1] if "." in dotted else "__init__"


def layer(name: str) -> int:
    return next(place for place, packages in enumerate(LAYERS) if name in packages)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(FOLDER)))
def test_a_file_imports_only_from_layers_below_its_own(file: Path) -> None:
    own = file.relative_to(FOLDER).with_suffix("").parts[0]
    if file == FRONT:
        assert set(imports(file)) <= {"foiakit.api"}
        return
    for name in imports(file):
        other = package(name)
        assert other == own or layer(other) > layer(own), f"{own} must not import {name}"


def _inside(module: str) -> str:
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else "__init__"


def arrows_inside(name: str) -> set[tuple[str, str]]:
    """The parts of the package *name* that import each other."""
    return {
        (_inside(module), _inside(other))
        for module, file in MODULES.items()
        for other in imported(file)
        if package(module) == package(other) == name and _inside(module) != _inside(other)
    }


@pytest.mark.parametrize("name", INSIDE)
def test_inside_a_package_too_imports_go_only_down(name: str) -> None:
    columns = {part: at for at, parts in enumerate(INSIDE[name]) for part in parts}

    def at(part: str) -> int:
        assert part in columns or "*" in columns, f"{part}: its place is in no row of INSIDE"
        return columns.get(part, columns.get("*", 0))

    wrong = {(first, second) for first, second in arrows_inside(name) if at(first) >= at(second)}
    assert wrong == set()


def test_no_module_imports_itself_through_others_not_even_inside_a_function() -> None:
    assert cycles({name: set(imported(file)) for name, file in MODULES.items()}) == []


@pytest.mark.parametrize(
    "package", [name for name, file in MODULES.items() if file.stem == "__init__"]
)
def test_no_two_parts_of_a_package_import_each_other_at_any_depth(package: str) -> None:
    graph: dict[str, set[str]] = {}
    inside = [name for name in MODULES if name.startswith(f"{package}.")]
    for name in inside:
        part = name.removeprefix(f"{package}.").split(".")[0]
        others = {other for other in imported(MODULES[name]) if other.startswith(f"{package}.")}
        parts = {other.removeprefix(f"{package}.").split(".")[0] for other in others}
        graph.setdefault(part, set()).update(parts - {part})
    assert cycles(graph) == []


def test_a_folder_has_at_most_18_modules_unless_they_are_of_one_kind() -> None:
    folders = Counter(file.parent.relative_to(FOLDER) for file in FILES if file.stem != "__init__")
    crowded = {str(folder) for folder, number in folders.items() if number > 18}
    assert crowded <= {"commands", str(Path("writers", "formats"))}  # one file each


def test_no_file_is_above_300_lines() -> None:
    files = [*FILES, *Path(__file__).parent.rglob("*.py")]
    lines = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in files}
    assert {str(file): number for file, number in lines.items() if number > 300} == {}


def test_dating_is_arithmetic_on_values() -> None:
    used = {package(name) for file in FILES if "dating" in file.parts for name in imports(file)}
    assert used <= {"dating", "model", "text", "errors"}


def test_the_store_knows_nothing_of_what_is_drawn() -> None:
    used = {name for file in FILES if "store" in file.parts for name in imports(file)}
    assert "foiakit.timelines.histogram" not in used


def test_the_store_reads_no_telegrams() -> None:
    """What a text refers to is read by a function that `Store`, the door, passes in."""
    reading = {name for name in MODULES if name.startswith("foiakit.cables.")}
    users = {file for file in FILES if "store" in file.parts and reading & set(imported(file))}
    assert users == {FOLDER / "store" / "store.py"}


def test_only_the_store_knows_sql() -> None:
    users = {file for file in FILES if {"sqlite3", "sqlite_utils"} & _modules(file)}
    assert {file for file in users if FOLDER / "store" not in file.parents} == set()


def test_only_the_store_uses_its_connection() -> None:
    users = {
        file
        for file in FILES
        for node in nodes(file)
        if isinstance(node, ast.Attribute) and node.attr == "connection"
    }
    assert FOLDER / "store" / "session.py" in users
    assert {file for file in users if FOLDER / "store" not in file.parents} == set()


def test_only_the_views_know_rich() -> None:
    users = [file for file in FILES if "rich" in _modules(file)]
    assert all(FOLDER / "views" in file.parents for file in users)


def test_only_dates_and_the_days_of_requests_know_dateutil() -> None:
    users = {file.parent for file in FILES if "dateutil" in _modules(file)}
    assert users == {FOLDER / "model" / "dates", FOLDER / "requests"}


def _modules(file: Path) -> set[str]:
    found: set[str] = set()
    for node in nodes(file):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found
