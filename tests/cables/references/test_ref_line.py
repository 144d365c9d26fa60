"""REF lines in every form that released telegrams have shown (telegram_forms.md, section 8)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.cables import KINDS, Reference
from foiakit.cables.references.ref_line import items, references
from foiakit.cables.references.reference_years import Own

OWN = Own("Kabul", 9000, 1974, "1974-06-20", "State")


def sign(reference: Reference) -> str:
    parts = [
        reference.letter,
        reference.message or reference.kind,
        reference.year,
        "NOTAL" if reference.notal else None,
    ]
    return " ".join(str(part) for part in parts if part is not None)


FORMS = {
    1: ("(A) STATE 172577 SEPT. 1973; (B) KABUL 8106",
        ["A State 172577 1973", "B Kabul 8106 1974"]),
    2: ("KABUL 1090 AND A-12", ["Kabul 1090 1974", "Kabul A-12 1974"]),
    3: ("STATE 68545", ["State 68545 1974"]),
    4: ("STATE 25991 AND 75 MONTEVIDEO 4172", ["State 25991 1974", "Montevideo 4172 1975"]),
    5: (
        "LONDON 12840, 12774 AND 12649: THE DELEGATION HAS SEEN 14 PEOPLE",
        ["London 12840 1974", "London 12774 1974", "London 12649 1974"],
    ),
    6: ("TAIPEI 5262", ["Taipei 5262 1974"]),
    7: ("104022", ["State 104022 1974"]),
    8: ("PRETORIA 4464", ["Pretoria 4464 1974"]),
    9: (
        "A. STATE 045432\nB. CSAF /XOO 152048JAN75 (S) (NOTAL)",
        ["A State 45432 1974", "B military message 1975 NOTAL"],
    ),
    10: (
        "A. STATE 5\nB. COCOM DOC(72)1234\nC. OECD PARIS 16877, 9/7/72\nD. STATE 166563, 9/12/72\n"
        "E. UKDEL' S LETTER OF 9/8/72",
        ["A State 5 1974", "B document", "C OECD Paris 16877 1972", "D State 166563 1972",
         "E letter 1972"],
    ),
    11: ("STATE 06883, 14 JAN 72", ["State 6883 1972"]),
    12: ("WARSAW A-131, MARCH 14, 1972", ["Warsaw A-131 1972"]),
    13: ("STATE 13136, 12415", ["State 13136 1974", "State 12415 1974"]),
    14: ("73 ABIDJAN 4681, LIBREVILLE 523", ["Abidjan 4681 1973", "Libreville 523 1974"]),
    15: ("87 STATE 194968", ["State 194968 1987"]),
    16: ("A) YEREVAN 593 (NOTAL) B) BAKU 379", ["A Yerevan 593 1974 NOTAL", "B Baku 379 1974"]),
    17: (
        "(A) State 257648 (1977) (B) Director [message indicator not declassified] (1977)",
        ["A State 257648 1977", "B cable 1977"],
    ),
    18: ("TALBOTT/SHEARER TELCON 7/28/97", ["telephone call 1997"]),
    19: ("MO REF: SCO W 11179 MOSCOW l,l,l.79", ["Moscow 11179 1974"]),
    20: ("A. ROME 2 B. LIMA 31 C. SANTO DOMINGO 3355",
         ["A Rome 2 1974", "B Lima 31 1974", "C Santo Domingo 3355 1974"]),
    22: ("STATE 093410, B.STATE 105386", ["State 93410 1974", "B State 105386 1974"]),
    23: ("USCINCRED 311345 Z MAY 73", ["military message 1973"]),
    25: ("A. CINCPAC 050312Z, B. STATE 12", ["A military message 1974", "B State 12 1974"]),
    24: ("73 STATE 2118984, 73 STATE 1 O1684", ["State 2118984 1973", "State 101684 1973"]),
}  # fmt: skip
"""Form 21 is in the text, not on a REF line: `test_mentions`."""


@pytest.mark.parametrize("form", FORMS)
def test_each_form_of_a_ref_line_is_read(form: int) -> None:
    text, wanted = FORMS[form]
    assert [sign(reference) for reference in references(text, OWN)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("STATE 012402; BA 427", ["State 12402 1974", "Buenos Aires 427 1974"]),
        ("STATE A-374, JAN 15, 1974", ["State A-374 1974"]),
        ("(A) NEW DELHI 1769 (B) NEW DELHI 1767",
         ["A New Delhi 1769 1974", "B New Delhi 1767 1974"]),
        ("A. (A) PARIS 1382 B. (B) ROME 5", ["A Paris 1382 1974", "B Rome 5 1974"]),
        ("STATE 123456 TOSEC 010203", ["State 123456 1974"]),
        ("97ISLAMABAD154, (97) ISLAMABAD 155, ISLAMABAD 156 (97)",
         ["Islamabad 154 1997", "Islamabad 155 1997", "Islamabad 156 1997"]),
        ("1976ISLAMA00154", ["Islamabad 154 1976"]),
        ("KABUL 12 PARA 3, STATE 45", ["Kabul 12 1974", "State 45 1974"]),
        ("CA-3400", ["circular 1974"]),
        ("HALLAM/BRANDT E-MAIL OF 3/4/98", ["e-mail 1998"]),
        ("MEMCON OF MAY 3, 1974", ["memorandum 1974"]),
        ("USDAO KABUL 118", ["USDAO KABUL 118 1974"]),
    ],
)  # fmt: skip
def test_other_ways_to_write_a_reference(text: str, wanted: list[str]) -> None:
    assert [sign(reference) for reference in references(text, OWN)] == wanted


def test_a_second_number_is_kept_with_the_first() -> None:
    (reference,) = references("STATE 123456 TOSEC 010203", OWN)
    assert (reference.message, reference.also) == ("State 123456", "TOSEC 010203")


def test_a_span_is_where_the_reference_stands() -> None:
    text = "(A) STATE 172577; (B) 75 MONTEVIDEO 4172 (NOTAL)"
    for reference in references(text, OWN, base=0):
        assert text[reference.span[0] : reference.span[1]] == reference.printed
    assert references(text, OWN, base=100)[0].span[0] == 104


def test_letters_are_an_items_only_in_their_order() -> None:
    assert [letter for letter, _, _ in items("A. ROME 1 B. ROME 2 X. ROME 3")] == ["A", "B"]


@given(st.text(alphabet="AB().;, 0123456789STEKULJN-/'\n[]l|", max_size=200))
def test_any_line_is_read_and_every_reference_is_whole(text: str) -> None:
    for reference in references(text, OWN):
        assert reference.kind in KINDS
        assert 0 <= reference.span[0] <= reference.span[1] <= len(text)
        assert (
            reference.message is None or reference.message == f"{reference.post} {reference.serial}"
        )
