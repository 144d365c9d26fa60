"""Bars on the picture of a scan, with words under them or not: `import --look` says how much."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import Run
from scanned_pages import Area, scanned

from foiakit.pdfs import pages


def covered(tmp_path: Path, data: bytes, *, look: bool = True) -> str:
    path = tmp_path / "a.pdf"
    path.write_bytes(data)
    (found,) = pages.read(str(path), "a.pdf", lambda: None, look=look).pages
    return found.covered


def bars(number: int, height: int = 14) -> list[Area]:
    """Bars of 400 points one below the other, from the third line on."""
    return [(100, 500, 140 + 30 * at, 140 + 30 * at + height) for at in range(number)]


SHARES = {
    "three lines": (bars(3), "about a tenth"),
    "eighteen lines": (bars(18, 24), "about a third"),
    "a block": ([(60, 560, 200, 740)], "most"),
    "a name": (bars(1, 10), ""),
}


@pytest.mark.parametrize(("dark", "words"), SHARES.values(), ids=SHARES)
def test_bars_on_a_scan_are_measured_in_words(dark: list[Area], words: str, tmp_path: Path) -> None:
    assert covered(tmp_path, scanned(*dark)) == words


def test_a_bar_that_is_askew_and_specked_is_one(tmp_path: Path) -> None:
    slices = [(at, at + 10, 300 + at // 100, 330 + at // 100) for at in range(100, 500, 10)]
    specks = [(at, at + 1, 310, 311) for at in range(110, 490, 17)]
    assert covered(tmp_path, scanned(*slices)) == "about a tenth"
    assert covered(tmp_path, scanned(*slices, light=specks)) == "about a tenth"


NO_BARS: dict[str, tuple[list[Area], list[Area]]] = {
    "up to the edge": ([(0, 612, 300, 400)], []),
    "a frame of the film": ([(0, 612, 0, 20), (0, 612, 770, 792), (0, 15, 0, 792)], []),
    "a black corner": ([(0, 300, 0, 300)], []),
    "rules": ([(60, 550, at, at + 3) for at in range(100, 700, 20)], []),
    "bold words": ([(at, at + 4, row, row + 12) for row in range(150, 700, 24)
                    for at in range(80, 520, 6)], []),
    "a banner with words": ([(100, 500, 140, 180)], [(at, at + 4, 150, 170)
                                                     for at in range(120, 480, 8)]),
    "a drawing": ([(100, 500, 200, 230), (100, 130, 200, 500), (470, 500, 200, 500)], []),
    "a slope": ([(100 + at, 500 - at, 200 + at, 201 + at) for at in range(180)], []),
}  # fmt: skip


@pytest.mark.parametrize(("dark", "light"), NO_BARS.values(), ids=NO_BARS)
def test_what_is_dark_and_not_a_bar_covers_nothing(
    dark: list[Area], light: list[Area], tmp_path: Path
) -> None:
    assert covered(tmp_path, scanned(*dark, light=light)) == ""


def test_pale_areas_and_pages_that_are_not_looked_at_are_not_covered(tmp_path: Path) -> None:
    assert covered(tmp_path, scanned(grey=bars(8))) == ""
    assert covered(tmp_path, scanned(*bars(8)), look=False) == ""


def test_show_says_how_much_of_which_page_bars_cover(tmp_path: Path, desk: Run) -> None:
    (tmp_path / "scan.pdf").write_bytes(scanned(*bars(6)))
    assert desk("import", str(tmp_path / "scan.pdf"), "--look").code == 0
    (record,) = json.loads(desk("list", "--format", "json").out)
    assert record["excised"] is True
    assert "about a tenth of page 1" in desk("show", "1").out
