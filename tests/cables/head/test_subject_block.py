"""Headings as they were typed and as scanners read them; number lines; addressees; groups."""

from __future__ import annotations

import pytest

from foiakit.cables.head.subject_block import heading, order, topics
from foiakit.cables.head.tags_line import traffic_tags
from foiakit.cables.layout.lines import lines_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("E.O. 11652: GDS", "E.O. 11652: GDS"),
        ("E.O. 11652:GDS", "E.O. 11652: GDS"),
        ("EO 11652: GDS", "E.O. 11652: GDS"),
        ("E. O. 11652 ADS, DECLAS 12-31-73", "E.O. 11652: ADS, DECLAS 12-31-73"),
        ("E.O. 12065: GDS 12/8/84 (QUIMBY, P.) OR-M", "E.O. 12065: GDS 12/8/84 (QUIMBY, P.) OR-M"),
        ("E.O. 12065 N/A", "E.O. 12065: N/A"),
        ("E.O. 12356: DECL:OADR", "E.O. 12356: DECL: OADR"),
        ("E.0.12958: DECL: 7/28/07", "E.O. 12958: DECL: 7/28/07"),
        ("E.C. 12356: N/A", "E.O. 12356: N/A"),
        ("E.O. 13526: DECL: 2021/01/10", "E.O. 13526: DECL: 2021/01/10"),
    ],
)
def test_an_order_is_read_in_one_spelling(text: str, wanted: str) -> None:
    assert heading(text) == ("eo", 0)
    assert order(text) == wanted


@pytest.mark.parametrize(
    ("text", "tags", "persons"),
    [
        ("PFOR, PK, AF", ("PFOR", "PK", "AF"), ()),
        ("PFOR/ EAID, AF, US", ("PFOR", "EAID", "AF", "US"), ()),
        ("PREL PGOV PINS", ("PREL", "PGOV", "PINS"), ()),
        ("PREL, PGOV, EG, US,", ("PREL", "PGOV", "EG", "US"), ()),
        ("OREP (QUILL, REP. JOAN), ASEC, NU", ("OREP", "ASEC", "NU"), ("QUILL, REP. JOAN",)),
        ("PRE1, SIPDIS", ("PREL",), ()),
    ],
)
def test_tags_are_separated_and_names_kept_with_them(
    text: str, tags: tuple[str, ...], persons: tuple[str, ...]
) -> None:
    assert traffic_tags(text) == (tags, persons)


def test_headings_may_run_over_lines_and_end_where_the_text_begins() -> None:
    lines = lines_of(
        "EXDIS\nFOR AMBASSADOR\nE.O. 12065: N/A\nTAGS:PFOR, AF,\nUS\n"
        "SUBJ: (C) TALKS: THE CORRESPOND-\nENCE OF MAY\n"
        "REFS: A. ROME 1\n      B. LIMA 2 (NOTAL)\n\nSUMMARY: TEXT.\n"
    )
    found = topics(lines, 0)
    assert (found.captions, found.slugs) == (("EXDIS",), ("FOR AMBASSADOR",))
    assert found.tags == ("PFOR", "AF", "US")
    assert found.title == "TALKS: THE CORRESPONDENCE OF MAY"
    assert [line.text for line in found.refs] == ["A. ROME 1", "B. LIMA 2 (NOTAL)"]
    assert lines[found.body].text == "SUMMARY: TEXT."
