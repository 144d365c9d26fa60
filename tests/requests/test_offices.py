"""Offices are known by any of their names; a person's own list comes first and is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from foiakit.errors import BadInput
from foiakit.requests.offices import Office, OfficeName, office_called, offices, own_file, proposed


@pytest.fixture
def own(here: Path) -> Path:
    path = Path(own_file())
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


@pytest.mark.parametrize("text", ["state", "State", "the U.S. Department of State"])
def test_an_office_is_known_by_its_code_and_its_names(here: Path, text: str) -> None:
    found = office_called(text)
    assert found is not None
    assert found.code == "state"


def test_every_name_of_every_office_leads_to_it_alone(here: Path) -> None:
    known = offices()
    for office in known.values():
        for name in (office.code, *(name.name for name in office.names), *office.aliases):
            found = office_called(name, known)
            assert found is not None
            assert found.code == office.code, name
    assert office_called("Department of Nothing", known) is None


def test_an_office_has_the_name_of_the_day() -> None:
    names = (OfficeName(name="Old", last="1984-12-31"), OfficeName(name="New", first="1985-01-01"))
    office = Office(code="x", names=names)
    assert [office.name_on(day) for day in ("1980-05-01", "1985-01-01", None)] == [
        "Old", "New", "New"
    ]  # fmt: skip


def test_ones_own_office_replaces_the_listed_one(own: Path) -> None:
    own.write_text('[[office]]\ncode = "state"\nnames = [{ name = "My State" }]\nclocks = "cia"\n')
    found = offices()["state"]
    assert (found.name_on(), found.rules) == ("My State", "cia")
    assert "nara" in offices()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("office = 3", r"write each office as a table \[\[office\]\]"),
        ("[[office]]\ncode = 'x'\n", "office 1: an office has a code and names"),
        ("[[office]]\ncode = ''\nnames = [{ name = 'X' }]\n", "office 1: an office has a code"),
        ("[[office]]\ncode = 'x'\nnames = []\n", "office 1"),
        ("[[office]", "not valid TOML"),
    ],
)
def test_what_is_wrong_in_ones_own_list_is_named(own: Path, text: str, message: str) -> None:
    own.write_text(text)
    with pytest.raises(BadInput, match=message) as refused:
        offices()
    assert str(own) in str(refused.value)


@pytest.mark.parametrize(("year", "office"), [(1973, "nara"), (1979, "nara"), (1980, "state")])
def test_the_year_of_a_telegram_proposes_the_office_to_ask(year: int, office: str) -> None:
    found = proposed(year)
    assert found is not None
    assert found.office == office
    assert found.reason


def test_nothing_is_proposed_for_an_unknown_year() -> None:
    assert proposed(None) is None
