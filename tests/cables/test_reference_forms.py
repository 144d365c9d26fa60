"""The 24 forms in which released telegrams refer to others, each inside a whole telegram.

The lines are verbatim from telegram_forms.md, section 8 (in 5, 9, 10, 20 and 24 what stands around
the numbers is ours); the telegram about them is composed. `test_references` reads the same forms
without their heading.
"""

from __future__ import annotations

import pytest

from foiakit.cables import Cable
from foiakit.cables.reading import read

HEAD = """CONFIDENTIAL
PAGE 01 KABUL 09000 201822Z
46
ACTION NEA-12
INFO OCT-01 ISO-00 /196 W
--------------------- 026091
R 201115Z JUN 74
FM AMEMBASSY KABUL
TO SECSTATE WASHDC 7236
C O N F I D E N T I A L KABUL 9000
E.O. 11652: GDS
TAGS: PFOR, AF
SUBJECT: COMPOSED
"""
TEXT = "1. THE POST HAS NOTHING ELSE TO REPORT."

FORMS = {
    1: ("REF: (A) STATE 172577 SEPT. 1973; (B) KABUL 8106",
        ["A State 172577 1973", "B Kabul 8106 1974"]),
    2: ("REF: KABUL 1090 AND A-12", ["Kabul 1090 1974", "airgram Kabul A-12 1974"]),
    3: ("REF: STATE 68545", ["State 68545 1974"]),
    4: ("REF STATE 25991 AND 75 MONTEVIDEO 4172", ["State 25991 1974", "Montevideo 4172 1975"]),
    5: ("REFS LONDON 12840, 12774 AND 12649: CODEL HAS CONTACTED EMBASSY.",
        ["London 12840 1974", "London 12774 1974", "London 12649 1974"]),
    6: ("REF TAIPEI 5262", ["Taipei 5262 1974"]),
    7: ("REF. 104022", ["State 104022 1974"]),
    8: ("REFERENCE: PRETORIA 4464", ["Pretoria 4464 1974"]),
    9: ("REF: A. STATE 045432\nB. CSAF /XOO 152048JAN75 (S) (NOTAL)",
        ["A State 45432 1974", "B military message 1975-01-15 NOTAL"]),
    10: ("REF: A. STATE 1\nB. COCOM DOC(72)1234\nC. OECD PARIS 16877, 9/7/72\n"
         "D. STATE 166563, 9/12/72\nE. UKDEL' S LETTER OF 9/8/72",
         ["A State 1 1974", "B document", "C OECD Paris 16877 1972", "D State 166563 1972",
          "E letter 1972-09-08"]),
    11: ("REF: STATE 06883, 14 JAN 72", ["State 6883 1972"]),
    12: ("REF: WARSAW A-131, MARCH 14, 1972", ["airgram Warsaw A-131 1972"]),
    13: ("REF: STATE 13136, 12415", ["State 13136 1974", "State 12415 1974"]),
    14: ("REF: 73 ABIDJAN 4681, LIBREVILLE 523", ["Abidjan 4681 1973", "Libreville 523 1974"]),
    15: ("REF: 87 STATE 194968", ["State 194968 1987"]),
    16: ("REF: A) YEREVAN 593 (NOTAL) B) BAKU 379",
         ["A Yerevan 593 1974 NOTAL", "B Baku 379 1974"]),
    17: ("Refs: (A) State 257648 (1977) (B) Director [message indicator not declassified] (1977)",
         ["A State 257648 1977", "B cable of Director 1977"]),
    18: ("REF:TALBOTT/SHEARER TELCON 7/28/97", ["telephone call 1997-07-28"]),
    19: ("REF: MO REF: SCO W 11179 MOSCOW l,l,l.79", ["Moscow 11179 1974"]),
    20: ("REF: A. ROME 2\nB. LIMA 31\nC. SANTO DOMINGO 3355",
         ["A Rome 2 1974", "B Lima 31 1974", "C Santo Domingo 3355 1974"]),
    22: ("REF: STATE 093410, B.STATE 105386", ["State 93410 1974", "B State 105386 1974"]),
    23: ("REF: USCINCRED 311345 Z MAY 73", ["military message 1973-05-31"]),
    24: ("REF: A. 73 STATE 2118984\nB. 73 STATE 1 O1684",
         ["A State 2118984 1973", "B State 101684 1973"]),
}  # fmt: skip
FORM_21 = {
    "WE WENT PER STATE 54992.": ["State 54992 1974"],
    "HE SAID SO (ROME 773, 1/16.)": ["Rome 773 1974"],
    "AS DAR ES SALAAM 3910 REPORTS, RAIN FELL.": ["Dar es Salaam 3910 1974"],
    "HE AGREED (MOSCOW 12671, PARA 3).": ["Moscow 12671 1974"],
    "IT CAME WITH STATE A-840.": ["airgram State A-840 1974"],
    "SEE (CONFIDENTIAL) BANGKOK 1034 (EXDIS) AND BANGKOK 1019, 1/16.)": [
        "Bangkok 1034 1974", "Bangkok 1019 1974"
    ],
    "SEE LIMA 889 (NOTAL).": ["Lima 889 1974 NOTAL"],
}  # fmt: skip
FORM_21_WORDS = {
    "SEE REFTEL B.": ("REFTEL B", "Rome 773"),
    "REF A SAYS SO.": ("REF A", "State 1234"),
    "FIGURES FOLLOW SEPTEL.": ("SEPTEL", None),
}


def telegram(refs: str, text: str = TEXT) -> Cable:
    return read(f"{HEAD}{refs}\n{text}\nELIOT\nNNN\n")


def references_of(cable: Cable) -> list[str]:
    return [
        " ".join(
            str(part)
            for part in (
                reference.letter,
                reference.kind
                if reference.message is None or reference.kind == "airgram"
                else None,
                f"of {reference.post}"
                if reference.kind == "cable" and not reference.serial
                else None,
                reference.message,
                reference.date if reference.message is None and reference.date else reference.year,
                "NOTAL" if reference.notal else None,
            )
            if part
        )
        for reference in cable.references
    ]


@pytest.mark.parametrize("form", FORMS)
def test_form_of_a_ref_line(form: int) -> None:
    line, wanted = FORMS[form]
    cable = telegram(line)
    assert references_of(cable) == wanted
    assert (cable.title, cable.message) == ("COMPOSED", "Kabul 9000")


@pytest.mark.parametrize("text", FORM_21)
def test_form_21_in_the_text(text: str) -> None:
    assert references_of(telegram("REF: LIMA 5", f"1. {text}"))[1:] == FORM_21[text]


@pytest.mark.parametrize("text", FORM_21_WORDS)
def test_form_21_a_word_for_a_reference(text: str) -> None:
    cable = telegram("REF: (A) STATE 1234; (B) ROME 773", f"1. {text}")
    (use,) = cable.uses
    printed, target = FORM_21_WORDS[text]
    assert use.printed == printed
    assert [cable.references[at].message for at in use.references] == ([target] if target else [])


def test_what_follows_the_colon_of_form_5_is_text() -> None:
    assert telegram(FORMS[5][0]).text.startswith("CODEL HAS CONTACTED EMBASSY.")
