"""Heads on one line, as the text layers of scans give them: cut, put in step, or left out."""

from __future__ import annotations

import pytest

from foiakit.cables.body.doubled_text import is_doubled, once
from foiakit.cables.reading import read

WHOLE = (
    "CONFIDENTIAL PAGE 01 LIMA 04127 141710Z ACTION ARA-10 INFO OCT-01 R 141655Z MAY 75 FM"
    " AMEMBASSY LIMA TO SECSTATE WASHDC IMMEDIATE 3321 INFO AMEMBASSY LA PAZ PRIORITY"
    " C O N F I D E N T I A L LIMA 4127 EXDIS E.O. 11652: GDS TAGS: PFOR, EFIS, PE"
    " SUBJECT: TALKS ON TUNA BOATS REF: STATE 111204 1. THE MINISTER SAID YES TWICE."
)


def test_a_whole_head_on_one_line_is_read_as_if_it_stood_on_many() -> None:
    cable = read(WHOLE)
    assert (cable.message, cable.dtg, cable.originator) == (
        "Lima 4127", "141655Z MAY 75", "AMEMBASSY LIMA",
    )  # fmt: skip
    assert [(addressee.name, addressee.precedence) for addressee in cable.action] == [
        ("SECSTATE WASHDC", "IMMEDIATE")
    ]
    assert [(addressee.name, addressee.precedence) for addressee in cable.info] == [
        ("AMEMBASSY LA PAZ", "PRIORITY")
    ]
    assert (cable.classification, cable.captions) == ("Confidential", ("EXDIS",))
    assert (cable.title, cable.tags) == ("TALKS ON TUNA BOATS", ("PFOR", "EFIS", "PE"))
    assert [reference.message for reference in cable.references] == ["State 111204"]
    assert cable.text == "1. THE MINISTER SAID YES TWICE."


JUMBLED = (
    "AMES AMES E.O. TAGS: EYE5 0NLY 12958: DECL: E.O. 12958: PREL, RS TAGS: PREL, DECL: 6/19/2016"
    " RS THE AMBASSADOR FOR THE FOR 6/19/2016 AMBASSADOR SUBJECT: TALKS SUBJECT: ROADS AND ROADS"
)


def test_jumbled_words_give_what_they_settle_and_nothing_else() -> None:
    assert is_doubled(JUMBLED)
    cable = read(JUMBLED)
    assert (cable.eo, cable.tags) == ("E.O. 12958: DECL: 6/19/2016", ("PREL", "RS"))
    assert cable.captions == ("EYES ONLY",)
    assert cable.title is None
    assert "the two readings of the subject are out of step; left out" in cable.warnings


@pytest.mark.parametrize(
    ("head", "level"),
    [
        ("CLR 2: CONFIDENTIAL D:AMES", "Confidential"),
        ("PRIORITY SDCRDT NODIS", "Secret"),
        ("SECRET CLR 2: CONFIDENTIAL", None),
        ("on 02/24/2021 - Class: CONFIDENTIAL - Reason: 1.4(B)", None),
        ("UNCLASSIFIED U.S. Department of State", None),
    ],
)
def test_a_level_in_the_head_is_taken_if_it_is_the_only_one_and_no_stamp(
    head: str, level: str | None
) -> None:
    text = f"{head} E.O. 12958: DECL: 01/19/08 TAGS: PARM, PGOV, RS SUBJECT: ROAD WORKS 1. X"
    assert read(text).classification == level


def test_a_subject_that_breaks_off_is_kept_as_far_as_it_goes_with_a_warning() -> None:
    cable = read(
        "PARIS 001147 NODIS E.O. 12958: DECL: 01/19/08 TAGS: PARM, PGOV, RS SUBJECT: ROAD WORKS IN"
        " THE… 2. WORK BEGAN."
    )
    assert cable.title == "ROAD WORKS IN THE"
    assert "the subject is incomplete: the rest of it was not copied" in cable.warnings


def test_a_memorandum_on_one_line_has_nothing_of_a_telegrams_head() -> None:
    cable = read(
        "United States Department of State SECRET MEMORANDUM TO: The Deputy FROM: EUR IMMEDIATE"
        " SUBJECT: Roads and Rivers in the Delta, and What We Might Yet Do about Them 1. Roads are"
    )
    assert cable.title is None
    assert (cable.eo, cable.tags, cable.classification, cable.precedence) == (None, (), None, ())


def test_spans_of_a_text_laid_twice_lie_in_the_text_that_was_read() -> None:
    text = " ".join(f"{word} {word}" for word in WHOLE.split())
    cable = read(text)
    assert cable.title == "TALKS ON TUNA BOATS"
    start, end = cable.spans["title"]
    assert once(text[start:end]).text == "TALKS ON TUNA BOATS"
    start, end = cable.references[0].span
    assert once(text[start:end]).text.startswith("STATE 111204")


def test_a_group_its_sender_and_addressees_on_one_line_are_read() -> None:
    cable = read(
        "R 141530Z JUL 88 FM AMEMBASSY LIMA TO SECSTATE WASHDC 4412 INFO AMEMBASSY QUITO AMEMBASSY"
        " LA PAZ\nUNCLAS LIMA 08812\nE.O. 12356: N/A\nTAGS: SNAR, PE\nSUBJECT: PRESS\n1. PAPERS"
        " REPORT.\n"
    )
    assert (cable.message, cable.date, cable.originator) == (
        *("Lima 08812", "1988-07-14", "AMEMBASSY LIMA"),
    )
    assert [each.name for each in cable.action] == ["SECSTATE WASHDC"]
    assert [each.name for each in cable.info] == ["AMEMBASSY QUITO", "AMEMBASSY LA PAZ"]


def test_a_channels_number_above_its_group_is_read() -> None:
    cable = read(
        "S E C R E T TOHAK 44\n031200Z MAY 74\nFM: GENERAL SCOWCROFT\nTO: SECRETARY KISSINGER\n"
        "1. PLEASE CALL.\n"
    )
    assert (cable.message, cable.classification) == ("TOHAK 44", "Secret")
