"""Postings with each document's day above its title, and editors on several lines."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from program import Run

from foiakit.model.record import Collection
from foiakit.readers.documents import posting
from foiakit.readers.source import Source

DATED = """1 - 3 of 129

October 23, 1962

Telegram from Ambassador to the Cape Lund to the Northern Foreign Ministry

Lund reports that the army has mobilized.

October 25, 1962

Cable from Northern Ambassador Holt to the Northern Foreign Ministry

October 28, 1962

Memorandum from S. P. Marlow to N. S. Holm

Marlow reports the loss of an aircraft.
"""


def test_a_list_with_each_day_above_its_title_is_read_with_a_name(desk: Run, here: Path) -> None:
    (here / "list.txt").write_text(DATED, encoding="utf-8")
    assert desk("import", "list.txt", "--collection", "Cape Crisis").code == 0
    rows = json.loads(desk("list", "--format", "json").out)
    assert [row["date"] for row in rows] == ["1962-10-23", "1962-10-25", "1962-10-28"]
    assert [row["kind"] for row in rows] == ["Telegram", "Cable", "Memorandum"]
    assert rows[0]["description"] == "Lund reports that the army has mobilized."
    assert {row["collection"] for row in rows} == {"Cape Crisis"}


@pytest.mark.parametrize(
    "lines",
    ["Edited by Nils\nBrandt and Edith\nL. Crane", "Edited by Nils Brandt\nand Edith L. Crane",
     "Editado por Nils Brandt\nwith Edith L. Crane"],
)  # fmt: skip
def test_editors_may_be_on_several_lines(lines: str) -> None:
    cited = 'Oslo 01234: U.S. Embassy (Oslo), Cable, "Ice," March 3, 1980'
    page = f"Ice\nElectronic Briefing Book No. 9\n{lines}\nMay 4, 2001\n\nDocument 1\n{cited}\n"
    data = page.encode()
    found = next(iter(posting.read(Source("page", io.BytesIO(data), data))))
    assert isinstance(found, Collection)
    assert found.editors == ("Nils Brandt", "Edith L. Crane")
