"""A mapping that is saved and read back."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.errors import BadInput, NotFound
from foiakit.readers.source import SourceOptions
from foiakit.readers.tables import saved_mapping


def test_a_mapping_is_saved_and_read_back(tmp_path: Path) -> None:
    columns = {'"Box" No.': "keep", "Betreff": "title", "x\x7f\n": "drop", "": "drop"}
    asked = SourceOptions(key=("a", 'b"'), at="rows", unmapped="drop", encoding="cp1252")
    path = tmp_path / "mapping.toml"
    path.write_text(saved_mapping.text_of(asked, "json", columns), encoding="utf-8")
    assert saved_mapping.load(str(path)) == (
        asked._replace(saved=tuple(columns.items())), "json",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("columns = 3", r"\[columns\] must give a field"),
        ("[columns]\na = 3", r"\[columns\] must give a field"),
        ("key = 'a'", "key must be a list"),
        ("colour = 'red'", "colour is not a mapping setting"),
        ("not toml", "not a mapping file"),
    ],
)
def test_what_is_no_mapping_is_refused(tmp_path: Path, text: str, what: str) -> None:
    path = tmp_path / "mapping.toml"
    path.write_text(text)
    with pytest.raises(BadInput, match=what):
        saved_mapping.load(str(path))
    with pytest.raises(NotFound):
        saved_mapping.load(str(tmp_path / "none.toml"))
