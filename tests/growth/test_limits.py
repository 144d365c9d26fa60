"""What a library would go on with for hours is refused, in a sentence that names the limit."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from program import Run

from foiakit.citations.styles import load
from foiakit.citations.styles.csl_limits import MOST_STEPS
from foiakit.model.record import Record
from foiakit.readers.tables.xlsx import MOST_BLANK, MOST_ROWS

CSL = """\
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><id>x</id><title>x</title><updated>2020-01-01T00:00:00Z</updated></info>
{macros}<citation><layout>{layout}</layout></citation></style>
"""
BOTH = '<text macro="m{n}"/><text macro="m{n}"/>'


def csl(path: Path, macros: dict[str, str], layout: str = '<text macro="m0"/>') -> str:
    definitions = "".join(
        f'<macro name="{name}">{inside}</macro>\n' for name, inside in macros.items()
    )
    path.write_text(CSL.format(macros=definitions, layout=layout), encoding="utf-8")
    return str(path)


def doubling(count: int) -> dict[str, str]:
    macros = {f"m{n}": BOTH.format(n=n + 1) for n in range(count)}
    return macros | {f"m{count}": '<text variable="title"/>'}


def needs_csl() -> None:
    pytest.importorskip("citeproc", reason="citeproc-py (the extra csl) is not installed")


def test_a_style_whose_macros_double_the_work_is_refused(desk: Run, here: Path) -> None:
    needs_csl()
    desk("add", "--title", "A cable")
    done = desk("cite", "1", "--style", csl(here / "a.csl", doubling(40)))
    assert done.code == 4
    assert f"{MOST_STEPS:,} steps" in done.err
    assert done.err.count("\n") == 1


def test_a_style_whose_macros_call_each_other_in_a_circle_is_refused(desk: Run, here: Path) -> None:
    needs_csl()
    desk("add", "--title", "A cable")
    circle = {"m0": '<text macro="m1"/>', "m1": '<text macro="m0"/>'}
    done = desk("cite", "1", "--style", csl(here / "a.csl", circle))
    assert done.code == 4
    assert "calls itself" in done.err


def test_a_style_is_not_refused_for_branches_of_which_one_is_rendered(here: Path) -> None:
    needs_csl()
    branch = '<if type="{}">{}</if>'
    branches = "".join(branch.format("report", BOTH.format(n=n)) for n in (1, 1, 1))
    macros = {"m0": f"<choose>{branches}</choose>"} | {"m1": '<text variable="title"/>'}
    assert "A cable" in load(csl(here / "a.csl", macros)).cite(Record(1, title="A cable"))


def workbook(path: Path, rows: str) -> str:
    """A workbook with a heading and *rows*, which are put into its sheet unchanged."""
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl (the extra xlsx) is not installed")
    book = openpyxl.Workbook()
    book.active.append(["title", "date"])
    whole = io.BytesIO()
    book.save(whole)
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(b"</sheetData>", rows.encode() + b"</sheetData>")
            new.writestr(name, data)
    return str(path)


def test_a_row_after_excels_last_one_is_refused(desk: Run, here: Path) -> None:
    far = '<row r="9999999999"><c r="A9999999999"><v>1</v></c></row>'
    done = desk("import", workbook(here / "a.xlsx", far))
    assert done.code == 4
    assert f"{MOST_ROWS:,}" in done.err


def test_rows_of_empty_cells_are_refused(desk: Run, here: Path) -> None:
    wide = "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(2, 20_002))
    done = desk("import", workbook(here / "a.xlsx", wide))
    assert done.code == 4
    assert f"{MOST_BLANK:,} empty cells" in done.err


def test_a_table_with_empty_rows_and_cells_is_read(desk: Run, here: Path) -> None:
    few = "".join(
        f'<row r="{n}"><c r="A{n}"><v>{n}</v></c><c r="J{n}"/></row>' for n in range(2000, 4000)
    )
    done = desk("import", workbook(here / "a.xlsx", few))
    assert done.code == 0
    assert "2,000 new" in done.err
