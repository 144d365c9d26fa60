"""Sheets in place of pages: which pages are withheld, and on which grounds."""

from __future__ import annotations

from foiakit.papers.withheld_pages import sheets, withheld_pages

SHEET = """DELETED PAGE INFORMATION SHEET
Total Deleted Page(s) = 3
Page 2 ~ b1; b3;
Page 5 ~ b7C;
Page 9 ~ Duplicate;
Page 11 ~ see above
"""


def test_a_sheet_lists_pages_with_their_exemptions() -> None:
    assert withheld_pages(SHEET) == {2: ("B1", "B3"), 5: ("B7(C)",), 9: ()}
    assert withheld_pages("Page 2 ~ b1; b3;") == {}


def test_a_misread_sheet_with_its_grounds_on_several_lines_is_read() -> None:
    sheet = """DELETED PAGE INFORMATION SHEET
Page

2 -

bl; :

b3 ; b7D;

Page

5

~ Duplicate;

Page 6 ~ bl

Public baths and b5 boats
"""
    assert withheld_pages(sheet) == {2: ("B1", "B3", "B7(D)"), 5: (), 6: ("B1",)}


def test_the_pages_that_are_sheets_are_counted_from_zero() -> None:
    text = f"A letter.\f{SHEET}\fMore.\fWITHDRAWAL SHEET"
    assert sheets(text) == {1, 3}
    assert sheets("A letter.\fMore.") == frozenset()
