"""A folder is replaced by its files; hidden files and links out of it are not followed."""

from __future__ import annotations

import os
from pathlib import Path

from foiakit.readers.folders import files


def read(*paths: Path) -> tuple[list[str], list[tuple[str, str]]]:
    refused: list[tuple[str, str]] = []
    found = list(
        files([str(path) for path in paths], lambda path, why: refused.append((path, why)))
    )
    return [os.path.relpath(file.path, paths[0].parent) for file in found], refused


def test_files_come_in_order_and_hidden_ones_are_skipped(tmp_path: Path) -> None:
    box = tmp_path / "box"
    for name in ("b.csv", "a.csv", ".hidden", "_note.txt", "inner/c.csv", ".git/d.csv"):
        path = box / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    found, refused = read(box)
    assert found == ["box/_note.txt", "box/a.csv", "box/b.csv", "box/inner/c.csv"]
    assert refused == []


def test_a_file_that_is_named_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / ".hidden"
    path.write_text("x")
    assert read(path)[0] == [".hidden"]


def test_links_out_of_the_folder_and_pipes_are_refused(tmp_path: Path) -> None:
    box = tmp_path / "box"
    box.mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (box / "inside.txt").write_text("x")
    (box / "link.txt").symlink_to(tmp_path / "secret.txt")
    (box / "own.txt").symlink_to(box / "inside.txt")
    (box / "folder").symlink_to(tmp_path)
    os.mkfifo(box / "pipe")
    found, refused = read(box)
    assert found == ["box/inside.txt", "box/own.txt"]
    assert {os.path.basename(path) for path, _ in refused} == {"link.txt", "folder", "pipe"}


def test_what_engines_write_along_with_parquet_is_skipped(tmp_path: Path) -> None:
    box = tmp_path / "lake"
    for name in ("_SUCCESS", "year=1975/a.parquet", "year=1975/_metadata"):
        path = box / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    assert read(box)[0] == ["lake/year=1975/a.parquet"]
