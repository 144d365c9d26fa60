"""The line with level, codewords, post and number, as copies of telegrams have it."""

from __future__ import annotations

import time

import pytest
from cables.telegram_of_oslo import BELOW, HEAD

from foiakit.cables.head.number_line import level, may_end_post, misread_post, numbered
from foiakit.cables.reading import read
from foiakit.model import vocabulary


@pytest.mark.parametrize("above", ["", HEAD], ids=["first line", "below a head"])
@pytest.mark.parametrize(
    ("line", "level", "captions"),
    [
        ("C O N F I D E N T I A L OSLO 001938", "Confidential", ()),
        ("CONFIDENTIAL OSLO 001938", "Confidential", ()),
        ("CONFIDENTIALOSLO 001938", "Confidential", ()),
        ("C O N F I D E N T I A LOSLO 001938", "Confidential", ()),
        ("SECRETOSLO 1938", "Secret", ()),
        ("UNCLASOSLO 001938", "Unclassified", ()),
        ("UNCLASSIFIEDOSLO 001938", "Unclassified", ()),
        ("LIMITED OFFICIAL USEOSLO 1938", "Limited Official Use", ()),
        ("CONFIDENTIALSECTION 01 OF 02 OSLO 1938", "Confidential", ()),
        ("T O P S E C R E T OSLO 1938", "Top Secret", ()),
        ("T O P  S E C R E T OSLO 1938", "Top Secret", ()),
        ("UNCLAS SECTION 01 OF 02 OSLO 001938", "Unclassified", ()),
        ("CONFIDENTIAL OSLO 1,938", "Confidential", ()),
        ("S E C R E T//NOFORN OSLO 001938", "Secret", ("NOFORN",)),
        ("TOP SECRET UMBRA OSLO 1938", "Top Secret", ("UMBRA",)),
        ("S E C R E T NODIS CHEROKEE OSLO 1938", "Secret", ("CHEROKEE",)),
        ("S E C R E T OSLO 1938 NOFORN", "Secret", ("NOFORN",)),
        (
            "C O N F I D E N T I A L SECTION 01 OF 03 OSLO 001938 NOFORN ORCON",
            "Confidential",
            ("NOFORN", "ORCON"),
        ),
        ("UNCLAS OSLO 001938 SIPDIS", "Unclassified", ()),
    ],
)
def test_level_codewords_post_and_number(
    above: str, line: str, level: str, captions: tuple[str, ...]
) -> None:
    cable = read(f"{above}{line}\n{BELOW}")
    assert (cable.message or "").replace(" 00", " ") == "Oslo 1938"
    assert (cable.classification, cable.captions) == (level, (*captions, "SIPDIS"))
    assert cable.title == "COD RESUMES"
    assert [reference.message for reference in cable.references] == ["State 81854"]
    assert len(cable.info) == (1 if above else 0)


def test_a_reference_with_a_caption_is_no_number_line() -> None:
    """Only a line that begins with a level is the telegram's own."""
    assert read(f"{HEAD}OSLO 1938 NODIS\n{BELOW}").classification is None


@pytest.mark.parametrize("line", ["SECRETARY 1938", "UNCLASSIFIED 1938", "SECRETOSLOX 1938"])
def test_a_word_that_begins_as_a_level_does_is_none(line: str) -> None:
    assert read(f"{HEAD}{line}\n{BELOW}").message is None


def test_a_word_next_to_the_level_that_is_not_a_codeword_is_a_doubt() -> None:
    cable = read(f"{HEAD}SECRET COD OSLO 1938\n{BELOW}")
    assert (cable.captions, cable.message) == (("SIPDIS",), "Oslo 1938")
    assert "next to the classification, not understood: COD" in cable.warnings


@pytest.mark.parametrize("group", ["080544Z Mar 05", "080544Z MAR 05", "080544z mar 05"])
def test_a_group_without_precedence(group: str) -> None:
    cable = read(f"{group}\n\nUNCLAS OSLO 001214\n{BELOW}")
    assert (cable.dtg, cable.date, cable.precedence) == ("080544Z MAR 05", "2005-03-08", ())


@pytest.mark.parametrize(
    "piece", ["CONFIDENTIALOSLO ", "SECRET/", "70,339,", "SECRET oslo 1\n", "OSLO 01938 251227Z\n"]
)
def test_time_grows_with_the_length(piece: str) -> None:
    took = {}
    for count in (2_000, 16_000):
        start = time.process_time()
        read(HEAD + piece * count + BELOW)
        took[count] = time.process_time() - start
    assert took[16_000] < took[2_000] * 24 + 0.5  # a quadratic reader would take 64 times as long


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("CONFIDENTIALOSLO 001938", "Confidential"),
        ("CONFIDENTIAL OSLO 001938", "Confidential"),
        ("SECRETOSLO 001938", "Secret"),
        ("UNCLASOSLO 001938", "Unclassified"),
        ("C O N F I D E N T I A L OSLO 001938", "Confidential"),
    ],
)
def test_the_number_of_a_head_on_one_line(line: str, level: str) -> None:
    text = f"{HEAD}{line}{BELOW}".replace("\nSIPDIS\n", "").replace("\n", " ").replace("  ", " ")
    cable = read(text)
    assert (cable.message, cable.classification) == ("Oslo 001938", level)
    assert [addressee.name for addressee in cable.info] == ["AMEMBASSY PARIS"]
    assert cable.title == "COD RESUMES"


POSTS = sorted(
    {
        term
        for post in vocabulary.posts()
        for term in (post.name, *post.aliases)
        if term.isascii() and len(term) > 2 and all(c.isalpha() or c == " " for c in term)
    }
)


@pytest.mark.parametrize("post", POSTS)
def test_every_post_may_end_with_its_last_word(post: str) -> None:
    assert may_end_post(post.rsplit(maxsplit=1)[-1])
    assert may_end_post(post.rsplit(maxsplit=1)[-1].upper())


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
