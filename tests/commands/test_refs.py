"""`foiakit refs`: what a message cites and what cites it, held here or not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from linked_cables import collection
from program import Run


@pytest.fixture
def linked(desk: Run, here: Path) -> Run:
    collection("records.db")
    return desk


def test_both_directions_are_shown_with_what_is_missing(linked: Run) -> None:
    out = linked("refs", "2").out
    assert "Kabul 90" in out  # which it cites, and which is here
    assert "State 700" in out  # which it cites, and which is not here
    assert "Kabul 100" in out  # which cites it


def test_depth_bounds_the_tree(linked: Run) -> None:
    assert "Kabul 100" not in linked("refs", "4", "--depth", "1").out
    assert "Kabul 100" in linked("refs", "4", "--depth", "2").out


def test_json_is_a_tree_of_the_same_messages(linked: Run) -> None:
    assert "State 700" in json.dumps(json.loads(linked("refs", "2", "--format", "json").out))


def test_a_graph_has_an_arrow_for_each_reference(linked: Run) -> None:
    out = linked("refs", "1", "--format", "dot").out
    assert out.startswith("digraph")
    assert "->" in out


def test_a_record_that_does_not_exist_is_exit_3(linked: Run) -> None:
    assert linked("refs", "99").code == 3
