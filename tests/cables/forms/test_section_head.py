"""The addressees in the head of a section."""

from __future__ import annotations

import pytest

from foiakit.cables import Cable
from foiakit.cables.forms.section_head import address, plain_name
from foiakit.cables.reading import read


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


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("AMEMBASSY KABOL", "AMEMBASSY KABUL"), ("SECSTATE WASHD", "SECSTATE WASHDC"),
        ("AMEMBASY KABUL", "AMEMBASY KABUL"), ("BRANDT", "BRANDT"),
    ],
)  # fmt: skip
def test_a_misread_name_is_corrected_only_where_one_can_be_meant(printed: str, name: str) -> None:
    assert plain_name(printed) == name


def telegram(number_line: str, sender: str = "AMEMBASSY OSLO", more: str = "") -> Cable:
    """A telegram with this line of its level and number, and *more* above its subject."""
    return read(
        f"R 121530Z MAR 84\nFM {sender}\nTO SECSTATE WASHDC 1234\n{number_line}\n"
        f"E.O. 12356: DECL: OADR\nTAGS: PREL, NO\n{more}SUBJECT: FISHERIES TALKS\n"
        "REF: STATE 123456\n\n1. (C) SUMMARY. THE MINISTER SPOKE.\n"
    )


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("CONFIDENTIALQUORNA 01234", "Confidential"),
        ("UNCLASQUORNA 01234", "Unclassified"),
        ("C O N F I D E N T I A LQUORNA 01234", "Confidential"),
        ("S E C R E TQUORNA 01234", "Secret"),
        ("LIMITED OFFICIAL USEQUORNA 01234", "Limited Official Use"),
    ],
)
def test_a_level_that_is_joined_to_the_name_of_an_unknown_sender_is_read(
    line: str, level: str
) -> None:
    cable = telegram(line, "AMEMBASSY QUORNA")
    assert (cable.message, cable.classification) == ("QUORNA 01234", level)
    assert [each.name for each in cable.action] == ["SECSTATE WASHDC"]
    start, end = cable.spans["message"]
    assert end - start == len("QUORNA 01234")


def test_a_spaced_level_joined_to_an_unknown_post_keeps_its_last_letter_without_a_head() -> None:
    cable = read("C O N F I D E N T I A LQUORNA 01234\nTAGS: PREL\nSUBJECT: ICE\n\n1. TEXT.\n")
    assert (cable.message, cable.classification) == ("QUORNA 01234", "Confidential")


@pytest.mark.parametrize("line", ["AIRGRAM POUCH", "AIRGRAM", "POUCH", "AIRGRAM / POUCH"])
def test_a_line_that_says_airgram_or_pouch_is_not_an_addressee(line: str) -> None:
    cable = telegram(f"{line}\nC O N F I D E N T I A L OSLO A-123")
    assert (cable.message, cable.warnings) == ("Oslo A-123", ())
    assert [each.name for each in cable.action] == ["SECSTATE WASHDC"]


def test_an_airgrams_number_is_read_next_to_how_it_was_sent() -> None:
    cable = telegram("UNCLASSIFIED AIRGRAM POUCH OSLO A-12")
    assert (cable.message, cable.classification) == ("Oslo A-12", "Unclassified")
    assert cable.warnings == ()


def test_two_zeros_before_six_figures_are_left_out() -> None:
    cable = telegram("C O N F I D E N T I A L STATE 00123456", "SECSTATE WASHDC")
    assert (cable.message, cable.classification) == ("State 123456", "Confidential")


@pytest.mark.parametrize("number", ["09012345", "84012345", "123456789"])
def test_a_line_with_more_figures_than_a_number_has_is_not_an_addressee(number: str) -> None:
    cable = telegram(f"C O N F I D E N T I A L STATE {number}", "SECSTATE WASHDC")
    assert cable.message is None
    assert [each.name for each in cable.action] == ["SECSTATE WASHDC"]
    assert cable.title == "FISHERIES TALKS"


@pytest.mark.parametrize(
    "more",
    [
        "TO: SECSTATE WASHDC\nFROM: AMEMBASSY OSLO\n",
        "FROM: AMBASSADOR HOLM\nTO: ASSISTANT SECRETARY PRYOR\n  AND DEPUTY LUND\n",
        "TO: THE SECRETARY\n",
    ],
)
def test_to_and_from_between_tags_and_subject_are_not_the_text(more: str) -> None:
    cable = telegram("C O N F I D E N T I A L OSLO 01234", more=more)
    assert cable.title == "FISHERIES TALKS"
    assert cable.text.startswith("1. (C) SUMMARY.")
    assert [reference.printed for reference in cable.references] == ["STATE 123456"]
    assert cable.slugs == tuple(" ".join(line.split()) for line in more.splitlines())


def test_a_text_that_begins_with_to_is_kept_whole() -> None:
    cable = read("OSLO 01234\nTAGS: PREL\nSUBJECT: ICE\n\nTO: ALL STAFF\n\nThe ice is thin.\n")
    assert cable.text.startswith("TO: ALL STAFF")
