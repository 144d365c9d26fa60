"""--map and --key are for tables: a format with fields of its own refuses them with a message."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

FILES = {
    "o.bib": "@misc{a, title={Harbor}, shelf={B12}, year={1974}}\n",
    "o.ris": "TY  - GEN\nTI  - Harbor\nPY  - 1974\nER  - \n",
    "o.json": '[{"id": "a", "type": "document", "title": "Harbor",'
              ' "issued": {"date-parts": [[1974]]}}]',
    "memo.txt": "MEMORANDUM\nTO: Tom\nFROM: Ines\nSUBJECT: Harbor\n\nThe harbor is closed.\n",
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("words", [["--map", "shelf=source"], ["--key", "shelf"]], ids=" ".join)
def test_columns_are_refused_where_there_are_none(
    name: str, words: list[str], desk: Run, tmp_path: Path
) -> None:
    (tmp_path / name).write_text(FILES[name])
    done = desk("import", str(tmp_path / name), *words)
    assert done.code == 2
    assert f"{name}: --map and --key are for tables" in done.err


def test_in_a_folder_they_are_for_its_tables(desk: Run, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name, text in FILES.items():
        (tmp_path / "in" / name).write_text(text)
    (tmp_path / "in" / "a.csv").write_text("Betreff\nHarbor\n")
    done = desk("import", str(tmp_path / "in"), "--map", "Betreff=title")
    assert done.code == 0, done.err
