"""A search finds a record by the number of its document or case, which no text has."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.store import Store

RECORDS = [
    Record(title="Cod", document="C05764535", case="F-2014-20439", date="2009-05-01", text="ice"),
    Record(title="Cod and ling", document="C05764536", case="F-2014-20439", date="2008"),
    Record(title="Seals", document="CIA-RDP80-00810A001500020012-3", case="F-2012-00001; NW 4711"),
    Record(title="What C05764535 says", text="of cod in case F-2014-20439"),
    Record(title="Łódź herring", document="C06000001", date="1999"),
    Record(title="Years", document="1976", case="1234567-0"),
    Record(title="Odd", document="x_5_12345", case="F-2_14-20439"),
    Record(title="Talks", case="NND 959418"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = str(tmp_path_factory.mktemp("numbers") / "records.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            for record in RECORDS:
                store.add(record)
        yield store


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("C05764535", [1, 4]),
        ("c05764535", [1, 4]),
        ('"C05764535"', [1, 4]),
        ("(C05764535)", [1, 4]),
        ("C0576453*", [2, 1, 4]),
        ("C057*", [2, 1, 4]),
        ("C05764535*", [1, 4]),
        ("C0576453", []),
        ("C05764535 ice", [1]),
        ("C05764535 ling", []),
        ("cod C0576453*", [1, 2, 4]),
        ("F-2014-20439", [2, 1, 4]),
        ("f-2014-20439 cod", [1, 2, 4]),
        ("F-2014-20439 C05764536", [2]),
        ("C05764535 C05764536", []),
        ("C05764535 OR C05764536", [2, 1, 4]),
        ("herring OR C05764536", [2, 5]),
        ("lodz C06000001", [5]),
        ("(C05764535 OR C05764536) AND ling", [2]),
        ("cod NOT C05764535", [2]),
        ("F-2014-20439 NOT ice", [2, 4]),
        ("C0576* NOT (C05764536 OR ice)", [4]),
        ("CIA-RDP80*", [3]),
        ("cia-rdp*", [3]),
        ("CIA-RDP", []),
        ("CIA-RDP80-00810A001500020012-3 seals", [3]),
        ("F-2012-00001", [3]),
        ('"NW 4711"', [3]),
        ("F-2012*", [3]),
        ("1234567-0", [6]),
        ("NND 959418", [8]),
        ("nnd 959418 talks", [8]),
        ("nlrr 959418", []),
        ("959418", [8]),
        ("95941*", [8]),
        ("959418 NOT nnd", []),
        ("title:C05764536", []),
        ("1976", []),
        ("x_5_12345", [7]),
        ("F-2_14-20439", [7]),
        ("x_5_1234*", [7]),
        ("xx5_12345", []),
        ('C05764536 "', [2]),
    ],
)
def test_a_number_is_found_alone_and_with_other_words(
    store: Store, words: str, ids: list[int]
) -> None:
    hits = [hit.record.id for hit in store.search(words)]
    assert hits == ids
    assert store.search(words).count(100) == len(ids)
    assert store.search(words).count(1) == min(len(ids), 1)
    assert sorted(hit.record.id or 0 for hit in store.search(words, by_date=True)) == sorted(ids)
    first = [hit.record.id for hit in store.search(words, Query(limit=1))]
    assert first == ids[:1]


def test_filters_limit_what_a_number_finds(store: Store) -> None:
    query = Query(since="2009-01-01")
    assert [hit.record.id for hit in store.search("F-2014*", query)] == [1]
    assert store.search("F-2014*", query).count(10) == 1
    assert [hit.record.id for hit in store.search("C0576*", query, by_date=True)] == [1]


def test_a_hit_says_where_the_number_is_or_has_the_words_around_the_others(store: Store) -> None:
    def snippet(words: str) -> str:
        return next(iter(store.search(words))).snippet

    assert snippet("c05764535") == "document **C05764535**"
    assert snippet("F-2012*") == "case **F-2012-00001**"
    assert snippet('"nw 47*"') == "case **NW 4711**"
    assert snippet("F-2014-20439 ling") == "Cod and **ling**"
