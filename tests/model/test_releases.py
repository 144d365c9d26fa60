"""Terms of a release in one spelling, whatever the stamp has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.releases import (
    cases,
    decision,
    decisions,
    exemption,
    exemptions,
    meant_by,
    typed_exemption,
)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("(b)(6)", "B6"),
        ("B7(c)", "B7(C)"),
        ("(b) (7) (C)", "B7(C)"),
        ("1.4 (d)", "1.4(D)"),
        ("1.4D", "1.4(D)"),
        ("3.3(b)(1)", "3.3(b)(1)"),
        ("25X1", "25X1"),
        ("6.2(D)", "6.2(d)"),
        ("nr", "NR"),
        ("B0", None),
        ("1.6(A)", None),
        ("in part", None),
    ],
)
def test_an_exemption_has_one_spelling(printed: str, expected: str | None) -> None:
    assert exemption(printed) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("7C", "B7(C)"),
        ("b7c", "B7(C)"),
        ("7(c)", "B7(C)"),
        ("(b)(7)(C)", "B7(C)"),
        ("Exemption 7(C)", "B7(C)"),
        ("FOIA exemption 6", "B6"),
        ("Ex. 5", "B5"),
        ("6", "B6"),
        ("(6)", "B6"),
        ("b-6", "B6"),
        ("1.4b", "1.4(B)"),
        ("1.4 (B)", "1.4(B)"),
        ("E.O. 13526, 1.4(b)", "1.4(B)"),
        ("3.3(b)1", "3.3(b)(1)"),
        ("0", "0"),
        ("12", "12"),
        ("7G", "7G"),
        ("exemption", "exemption"),
        ("Sealed", "Sealed"),
    ],
)
def test_what_a_person_types_for_an_exemption(typed: str, expected: str) -> None:
    assert typed_exemption(typed) == expected
    assert typed_exemption(expected) == expected
    assert expected in meant_by(typed) or meant_by(typed) == (typed,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("F-2012-00001, M-2014-00222", "F-2012-00001; M-2014-00222"),
        ("F-2012-00001 and M-2014-00222", "F-2012-00001; M-2014-00222"),
        ("F-2012-00001/M-2014-00222;F-2013-1", "F-2012-00001; M-2014-00222; F-2013-1"),
        ("F-2012-00001", "F-2012-00001"),
        ("Smith, Jones / Doe", "Smith, Jones / Doe"),
        ("", ""),
    ],
)
def test_several_tracking_numbers_have_semicolons_between(text: str, expected: str) -> None:
    assert cases(text) == expected
    assert cases(expected) == expected


def test_a_bare_figure_on_a_page_is_no_exemption() -> None:
    assert exemption("6") is None
    assert exemptions(["6", "7C"]) == ("6", "7C")


@given(st.text(max_size=12))
def test_a_standard_spelling_is_its_own(text: str) -> None:
    found = exemption(text)
    assert found is None or exemption(found) == found


def test_unknown_words_stay_as_printed_and_none_is_repeated() -> None:
    assert exemptions(["(b)(6)", "B6", "Sealed"]) == ("B6", "Sealed")


def test_every_word_of_a_decision_means_it() -> None:
    for known in decisions():
        assert {decision(word) for word in (known.label, *known.aliases)} == {known.label}
    assert decision("perhaps") is None


def test_a_group_of_exemptions_includes_its_members() -> None:
    assert meant_by("B7")[0] == "B7"
    assert {"B7(A)", "B7(F)"} <= set(meant_by("(b)(7)"))
    assert set(meant_by("1.4")) >= {"1.4(A)", "1.4(D)"}
    assert meant_by("1.4(D)") == ("1.4(D)",)
