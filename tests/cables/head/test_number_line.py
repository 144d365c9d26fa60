"""The line with level, codewords, post and number, as copies of telegrams have it."""

from __future__ import annotations

import time

import pytest

from foiakit.cables.head.number_line import may_end_post
from foiakit.cables.reading import read
from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own
from foiakit.model import vocabulary

BELOW = """
SIPDIS

E.O. 12958: DECL: 09/10/2019
TAGS: ETRD NO
SUBJECT: COD RESUMES
REF: STATE 81854

1. (C) The cod is back.

HARLAN
"""
HEAD = "080544Z MAR 05\nFM AMEMBASSY OSLO\nTO SECSTATE WASHDC\nINFO AMEMBASSY PARIS\n"


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
    assert "next to the classification: COD" in cable.warnings


@pytest.mark.parametrize("group", ["080544Z Mar 05", "080544Z MAR 05", "080544z mar 05"])
def test_a_group_without_precedence(group: str) -> None:
    cable = read(f"{group}\n\nUNCLAS OSLO 001214\n{BELOW}")
    assert (cable.dtg, cable.date, cable.precedence) == ("080544Z MAR 05", "2005-03-08", ())


def test_a_page_mark_that_was_copied_bottom_up_is_none_of_the_text() -> None:
    text = BELOW.replace("TAGS", "CONFIDENTIAL\nCONFIDENTIAL\nOSLO 01938 251227Z\nPAGE 02\nTAGS")
    cable = read(f"{HEAD}CONFIDENTIAL OSLO 1938\n{text}")
    assert (cable.title, cable.tags) == ("COD RESUMES", ("ETRD", "NO"))
    assert "OSLO 01938" not in cable.text


SECOND = """
C o n f i d e n t i a l oslo 001938

Sipdis

E.o. 12958: decl: 09/10/2019
Tags: etrd no
Subject: cod resumes

Ref: a. State 81854
b. Td-314/014437-09
c. Narvik 1830

Classified By: Consul Brandt for reasons 1.4 (b, d)

1. (C) The cod is back.
HARLAN
"""


@pytest.mark.parametrize("above", ["", HEAD], ids=["first line", "below a head"])
def test_where_a_head_stands_twice_the_second_has_the_whole_ref(above: str) -> None:
    first = BELOW.partition("\n1.")[0].replace("REF: ", "REF: A. ")
    cable = read(f"{above}CONFIDENTIAL OSLO 001938\n{first}\n{SECOND}")
    assert [(ref.letter, ref.kind, ref.message) for ref in cable.references] == [
        ("A", "cable", "State 81854"), ("B", "report", None), ("C", "cable", "NARVIK 1830"),
    ]  # fmt: skip
    assert cable.text == "1. (C) The cod is back."
    assert not [warning for warning in cable.warnings if "twice" in warning]


def test_a_second_head_of_another_level_is_a_warning() -> None:
    first = BELOW.partition("\n1.")[0]
    cable = read(f"SECRET OSLO 001938\n{first}\n{SECOND}")
    assert cable.classification == "Secret"
    assert "the head appears twice; the second says Confidential" in cable.warnings


def test_another_telegrams_head_is_no_second_one() -> None:
    first = BELOW.partition("\n1.")[0]
    cable = read(f"CONFIDENTIAL OSLO 001111\n{first}\n{SECOND}")
    assert [reference.message for reference in cable.references] == ["State 81854"]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("State 70,339", ["State 70339"]),
        ("STATE 70,339; OSLO 12", ["State 70339", "Oslo 12"]),
        ("STATE 123,456 AND 70,340", ["State 123456", "State 70340"]),
        ("OSLO 489,497", ["Oslo 489", "Oslo 497"]),
        ("OSLO 489, 497", ["Oslo 489", "Oslo 497"]),
        ("OSLO 1,2", ["Oslo 1", "Oslo 2"]),
        ("OSLO 12; TD-314/014437-09", ["Oslo 12", None]),
    ],
)
def test_numbers_with_commas(text: str, messages: list[str | None]) -> None:
    assert [reference.message for reference in references(text, Own())] == messages


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
