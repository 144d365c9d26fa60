"""Who wrote a document: offices stay whole, and each person is a name of its own."""

from __future__ import annotations

import pytest

from foiakit.citations.creators import creators_of, is_institution, is_inverted_person


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Ruth Calloway and Tom L. Ferris", ["Ruth Calloway", "Tom L. Ferris"]),
        ("Calloway, Ruth & Ferris, Tom", ["Calloway, Ruth", "Ferris, Tom"]),
        ("Bureau of Intelligence and Research", ["Bureau of Intelligence and Research"]),
        ("CIA; Holm, Anna", ["CIA", "Holm, Anna"]),
        ("Calloway and Ferris", ["Calloway and Ferris"]),
        (" ; ", []),
    ],
)
def test_only_two_people_are_separated_by_and(printed: str, names: list[str]) -> None:
    assert creators_of(printed) == names


@pytest.mark.parametrize("name", ["U.S. Embassy Islamabad", "OSLO", "CIA", "Department of Ice"])
def test_an_office_or_a_post_is_an_institution(name: str) -> None:
    assert is_institution(name)
    assert not is_inverted_person(name)


@pytest.mark.parametrize("name", ["Mills, Cheryl D", "Ruth Calloway", "HOLM, ANNA"])
def test_a_person_is_not(name: str) -> None:
    assert not is_institution(name)
    assert is_inverted_person(name) == ("," in name)
