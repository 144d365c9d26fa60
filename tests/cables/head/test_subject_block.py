"""Headings as they were typed and as scanners read them; number lines; addressees; groups."""

from __future__ import annotations

import pytest

from foiakit.cables.forms.message_attributes import KEYS, attributes
from foiakit.cables.forms.section_head import address
from foiakit.cables.head.date_time_group import line_group
from foiakit.cables.head.number_line import level, misread_post, numbered
from foiakit.cables.head.subject_block import heading, order, topics, traffic_tags
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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "C O N F I D E N T I A L SECTION 1 OF 2 KABUL 1717",
            ("Kabul", "1717", "Confidential", 1, 2),
        ),
        ("UNCLAS STATE 375950", ("State", "375950", "Unclassified", None, None)),
        (
            "LIMITED OFFICIAL USE STATE 017976",
            ("State", "017976", "Limited Official Use", None, None),
        ),
        ("S E C R E T SECTION 01 OF 03 ISLAMABAD 004450", ("Islamabad", "004450", "Secret", 1, 3)),
        ("UNCLAS E F T O BUENOS AIRES 1292", ("Buenos Aires", "1292", "Unclassified", None, None)),
        ("STATE 072260", ("State", "072260", None, None, None)),
        ("CONFIDENTIAL QUAGMIRE 12", ("QUAGMIRE", "12", "Confidential", None, None)),
        ("G O N F I D E N T l A L TE HRAN 3O62l", ("Tehran", "30621", "Confidential", None, None)),
    ],
)
def test_a_number_line_is_split_into_its_parts(text: str, wanted: tuple[object, ...]) -> None:
    found = numbered(text)
    assert found is not None
    assert (found.post, found.serial, found.level, found.section, found.sections) == wanted


@pytest.mark.parametrize("text", ["AMONG THE FIRST 12", "1. TEXT 12", "", "PAGE", "NUMBER TWO"])
def test_prose_is_no_number_line(text: str) -> None:
    assert numbered(text) is None


def test_a_misread_post_is_known_only_where_one_can_be_meant() -> None:
    found = misread_post("1SLAMABAD")
    assert found is not None
    assert found.name == "Islamabad"
    assert misread_post("XYZ") is None
    assert level("SDCRDT") == "Secret"
    assert level("SEPARATED") is None


@pytest.mark.parametrize(
    ("text", "printed", "day", "speeds"),
    [
        ("R 201115Z MAR 74", "201115Z MAR 74", "1974-03-20", ("ROUTINE",)),
        ("O P 192250Z FEB 76", "192250Z FEB 76", "1976-02-19", ("IMMEDIATE", "PRIORITY")),
        ("0 R 080359Z MAR 84", "080359Z MAR 84", "1984-03-08", ("IMMEDIATE", "ROUTINE")),
        ("P 290540 Z JUN 73 ZFF4", "290540Z JUN 73", "1973-06-29", ("PRIORITY",)),
        ("O 061530Z JUL 2010", "061530Z JUL 10", "2010-07-06", ("IMMEDIATE",)),
    ],
)
def test_a_group_is_read(text: str, printed: str, day: str, speeds: tuple[str, ...]) -> None:
    found = line_group(text)
    assert found is not None
    assert (found.printed, found.day, found.precedence) == (printed, day, speeds)


@pytest.mark.parametrize(
    "text", ["R 321115Z MAR 74", "R 202515Z MAR 74", "R 300101Z FEB 74", "ROAD"]
)
def test_a_group_that_cannot_be_is_none(text: str) -> None:
    assert line_group(text) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("SECSTATE WASHDC 7236", ("SECSTATE WASHDC", None, None, "7236")),
        ("RUSBLK/AMEMBASSY KABUL 7486", ("AMEMBASSY KABUL", "RUSBLK", None, "7486")),
        (
            "SECSTATE WASHDC NIACT IMMEDIATE 1265",
            ("SECSTATE WASHDC", None, "NIACT IMMEDIATE", "1265"),
        ),
        ("AMEMBASSY ROME IMMEIDATE", ("AMEMBASSY ROME", None, "IMMEDIATE", None)),
        ("AMCONSUL KARACHI POUCH", ("AMCONSUL KARACHI", None, None, None)),
    ],
)
def test_an_addressee_is_split_into_its_parts(text: str, wanted: tuple[str | None, ...]) -> None:
    found = address(text)
    assert (found.name, found.routing, found.precedence, found.number) == wanted


def test_headings_may_run_over_lines_and_end_where_the_text_begins() -> None:
    lines = lines_of(
        "EXDIS\nFOR AMBASSADOR\nE.O. 12065: N/A\nTAGS:PFOR, AF,\nUS\n"
        "SUBJ: (C) TALKS: THE CORRESPOND-\nENCE OF MAY\n"
        "REFS: A. ROME 1\n      B. LIMA 2 (NOTAL)\n\nSUMMARY: TEXT.\n"
    )
    found = topics(lines, 0)
    assert (found.captions, found.slugs) == (("EXDIS",), ("FOR AMBASSADOR",))
    assert found.tags == ("PFOR", "AF", "US")
    assert (found.title, found.title_mark) == ("TALKS: THE CORRESPONDENCE OF MAY", "C")
    assert [line.text for line in found.refs] == ["A. ROME 1", "B. LIMA 2 (NOTAL)"]
    assert lines[found.body].text == "SUMMARY: TEXT."


def test_all_63_attributes_are_known_and_values_run_over_lines() -> None:
    assert len(KEYS) == len(set(KEYS)) == 63
    text = "\n".join(f"{key}: value of {key}" for key in KEYS)
    found, _ = attributes(lines_of(text))
    assert list(found) == list(KEYS)
    found, spans = attributes(
        lines_of("Concepts: ROADS,\n RIVERS\nCopy: n/a\nDrafter: N/A\nErrors:\n")
    )
    assert found == {"Concepts": "ROADS, RIVERS"}
    assert spans == {"Concepts": (10, 24)}
