"""A head that appears twice in one text: the second has the whole REF line."""

from __future__ import annotations

import pytest
from cables.telegram_of_oslo import BELOW, HEAD

from foiakit.cables.reading import read

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
