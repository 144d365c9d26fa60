"""Characters, acronyms and phrases that are probably slips."""

from __future__ import annotations

import pytest
from rule_case import Examined, RuleCase, assert_caught, assert_clean, cases_of, single

from foiakit.model.record import Record

CASES = cases_of(
    "words",
    {
        "odd-character": RuleCase(
            single(title="Request of Said Jan +Abd Al-Salam"),
            single(title='C++ and 5 + 3 for the "A+ Team": Qa\'ida, Bogotá, +44 202'),
            says="+Abd",
        ),
        "html-markup": RuleCase(
            (Record(title="O&#039;Connor on <i>Ice</i>"),),
            (Record(title="R&D; AT&T <> costs < 5 & > 3", description="a<b"),),
            1,
            "&#039;",
        ),
        "typo-agency": RuleCase(
            single(source="Freedom of Information Act Request to the CENTOM"),
            single(source="CENTCOM, ISAF, SANAA and OSINT"),
            says="CENTCOM",
        ),
        "title-case": RuleCase(
            single(title="His Emergence As a Key"), single(title="As a Key: An Emergence")
        ),
        "mixed-ellipsis": RuleCase(
            single(description="one... two…"), single(description="one… two…")
        ),
        "dangling-reference": RuleCase(
            single(description="A previously published document says so."),
            single(description="Document 4, published before, says so."),
        ),
        "note-in-block": RuleCase(
            single(notes="OSINT is open source."), single(description="OSINT.")
        ),
    },
)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_catches_what_it_must(code: str, examined: Examined) -> None:
    assert_caught(code, CASES[code], examined)


@pytest.mark.parametrize("code", CASES)
def test_the_rule_lets_pass_what_it_must(code: str, examined: Examined) -> None:
    assert_clean(code, CASES[code], examined)


def misread(word: str) -> str:
    """Return the bytes of *word* in UTF-8 as they look in Windows-1252, or else in Latin-1."""
    return "".join(
        bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else "cp1252")
        for byte in word.encode()
    )


@pytest.mark.parametrize(
    ("title", "is_misread"),
    [
        *((misread(word), True) for word in ("Горбачев", "Ελλάδα", "北京", "Łódź")),
        *((word, False) for word in ("Горбачев", "Łódź", "Ñañé", "São Tomé", "‘’“”–—", "Đặng")),
    ],
)
def test_any_alphabet_that_was_read_in_the_wrong_encoding_is_caught(
    title: str, is_misread: bool, examined: Examined
) -> None:
    assert bool(examined("odd-character", Record(title=title))) is is_misread
