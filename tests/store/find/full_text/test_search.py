"""Full text finds what is there, whatever is typed, and stays right when records change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.full_text import search as searching
from foiakit.store.store import Store

RECORDS = [
    Record(title="Usama bin Ladin: a letter", date="1998-01-02", classification="Secret"),
    Record(title="A letter about Osama bin Laden", date="1999", classification="Confidential"),
    Record(title="Taliban visit", description="Al Qa'ida is not named. Café, naïve.", tags=("a",)),
    Record(title="Visit", text="the taliban and the pakistani talibs met near Khost", date="1997"),
    Record(title="Peking duck", notes="C++ and 1.4(D), 50%", date="1972-02-21"),
    Record(title="visit visit visit", text="Mao Tse-tung received the visitors", date="1972-02"),
    Record(message="Kabul 00012"),
]


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            for record in RECORDS:
                store.add(record)
        yield store


class Desk:
    """A database for many examples, with a short name."""

    def __init__(self, store: Store) -> None:
        self.store = store


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = str(tmp_path_factory.mktemp("search") / "records.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            for record in RECORDS:
                store.add(record)
        yield Desk(store)


def found(
    store: Store,
    words: str,
    query: Query | None = None,
    *,
    exact: bool = False,
    by_date: bool = False,
) -> list[int]:
    hits = store.search(words, query, exact=exact, by_date=by_date)
    return sorted(hit.record.id or 0 for hit in hits)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("taliban", [3, 4]),
        ("TALIBAN", [3, 4]),
        ("taleban", [3, 4]),
        ("talib*", [3, 4]),
        ('"bin lad*"', [1, 2]),
        ('"bin lad"*', [1, 2]),
        ('"osama bin lad*"', [1, 2]),
        ('"usama bin laden*"', [1, 2]),
        ('"bin *"', [1, 2]),
        ('"bi* laden"', []),
        ('"pakistani tal*" khost', [4]),
        ('NEAR("near kho*" pakistani, 5)', [4]),
        ("visit taliban", [3, 4]),
        ('"taliban visit"', [3]),
        ("taliban AND visit", [3, 4]),
        ("taliban OR duck", [3, 4, 5]),
        ("visit NOT taliban", [6]),
        ("visit NOT (taliban OR mao)", []),
        ("visit AND NOT taliban", [6]),
        ("letter AND NOT about AND NOT duck", [1]),
        ("(taliban OR duck) NOT khost", [3, 5]),
        ("title:taliban", [3]),
        ("text:taliban", [4]),
        ('title:"bin ladin"', [1, 2]),
        ("notes:(duck OR c)", [5]),
        ("{title notes}: visit", [3, 4, 6]),
        ("{title notes}:(duck OR c)", [5]),
        ("{ Text  description }:taliban", [4]),
        ("{title notes}: visit taliban", [3, 4]),
        ('{text}:"met near" visit', [4]),
        ("{notes nothing}: visit", []),
        ("{title notes}:", []),
        ("{ }: visit", [3, 4, 6]),
        ("NEAR(pakistani met, 2)", [4]),
        ("NEAR(taliban khost, 2)", []),
        ("NEAR(osama letter, 3)", [1, 2]),
        ('NEAR("osama bin laden" letter, 3)', [1, 2]),
        ("cafe naive", [3]),
        ("CAFÉ", [3]),
        ("osama", [1, 2]),
        ("osama bin laden", [1, 2]),
        ('"osama bin laden"', [1, 2]),
        ('"letter about usama bin ladin"', [2]),
        ("al-Qaida", [3]),
        ("al-qaeda", [3]),
        ("Mao Zedong", [6]),
        ("Beijing", [5]),
        ("C++", [5]),
        ("1.4(D)", [5]),
        ('"taliban', [3, 4]),
        ("taliban AND", [3, 4]),
        ("NOT taliban", [3, 4]),
        ("(taliban", [3, 4]),
        ("taliban)", [3, 4]),
        ("NEAR(", [4]),
        ("re:taliban", []),
        ("records_fts", []),
        ("", []),
        ("++ -- ()", []),
        ("taliban ++", [3, 4]),
    ],
)
def test_what_is_typed_is_found(store: Store, words: str, ids: list[int]) -> None:
    assert found(store, words) == ids


def test_exact_is_the_spelling_and_nothing_else(store: Store) -> None:
    assert found(store, "osama", exact=True) == [2]
    assert found(store, '"bin ladin"', exact=True) == [1]
    assert found(store, "taleban", exact=True) == []
    assert found(store, "NEAR(osama letter, 3)", exact=True) == [2]


@given(words=st.lists(st.from_regex(r"[a-z]{1,8}", fullmatch=True), min_size=1, max_size=5))
def test_plain_words_must_all_be_there(many: Desk, words: list[str]) -> None:
    def has(record: Record) -> bool:
        text = " ".join(filter(None, (record.title, record.description, record.notes, record.text)))
        return set(words) <= set(re.findall(r"\w+", text.lower()))

    ids = [number for number, record in enumerate(RECORDS, 1) if has(record)]
    assert found(many.store, " ".join(words), exact=True) == ids


def test_a_title_counts_more_than_the_text_and_often_more_than_once(store: Store) -> None:
    assert next(iter(store.search("visit"))).record.id == 6
    ranks = [hit.rank or 0 for hit in store.search("taliban")]
    assert [hit.record.id for hit in store.search("taliban")] == [3, 4]
    assert ranks == sorted(ranks)


def test_by_date_is_the_order_of_a_listing_undated_last(store: Store) -> None:
    assert [hit.record.id for hit in store.search("visit", by_date=True)] == [6, 4, 3]


def test_hits_are_marked_in_a_piece_on_one_line(store: Store) -> None:
    (hit,) = store.search("khost")
    assert hit.snippet == "the taliban and the pakistani talibs met near **Khost**"
    (hit,) = store.search("khost", marks=("<", ">"))
    assert hit.snippet.endswith("<Khost>")
    store.change(4, {"text": "one\ntwo\t khost"})
    (hit,) = store.search("khost")
    assert hit.snippet == "one two **khost**"


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        (Query(classifications=("Secret",)), [1]),
        (Query(since="1999-01-01"), [2]),
        (Query(ids=((2, 9),)), [2]),
        (Query(lacks=("description",), until="1998-12-31"), [1]),
        (Query(tags=("a",)), []),
    ],
    ids=str,
)
@pytest.mark.parametrize("by_date", [False, True])
def test_filters_narrow_a_search(store: Store, query: Query, ids: list[int], by_date: bool) -> None:
    assert found(store, "bin ladin", query, by_date=by_date) == ids
    assert store.search("bin ladin", query, by_date=by_date).count(10) == len(ids)


def test_a_limit_is_kept(store: Store) -> None:
    assert len(list(store.search("visit", Query(limit=2)))) == 2
    assert list(store.search("visit", Query(limit=0))) == []


class TestTooManyToRank:
    """With the bounds made small the two stages are seen on few records."""

    @pytest.fixture(autouse=True)
    def _small(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(searching, "RANKED", 5)
        monkeypatch.setattr(searching, "NEWEST", 4)

    @pytest.fixture
    def common(self, here: Path) -> Iterator[Store]:
        with Store.write("records.db", create=True) as store:
            with store.transaction():
                for number in range(1, 31):
                    rare = " rare" if number in {3, 7} else ""
                    post = "Kabul" if number % 2 else "State"
                    store.add(
                        Record(
                            title=f"common{rare}",
                            message=f"{post} {number}",
                            originator=post,
                            date="1999",
                            tags=("few",) if number in {2, 4} else (),
                        )
                    )
            yield store

    def test_the_newest_are_ranked_and_the_rest_follows(self, common: Store) -> None:
        search = common.search("common")
        assert search.partly()
        hits = list(search)
        assert {hit.record.id for hit in hits[:4]} == {27, 28, 29, 30}
        assert all(hit.rank is not None for hit in hits[:4])
        assert [hit.record.id for hit in hits[4:]] == list(range(26, 0, -1))
        assert all(hit.rank is None for hit in hits[4:])

    def test_the_rare_side_of_an_or_comes_first(self, common: Store) -> None:
        ids = [hit.record.id for hit in common.search("common OR rare")]
        assert set(ids[:2]) == {3, 7}
        assert sorted(filter(None, ids)) == list(range(1, 31))

    def test_words_that_are_rare_together_are_all_ranked(self, common: Store) -> None:
        search = common.search("common rare")
        assert not search.partly()
        assert {hit.record.id for hit in search} == {3, 7}

    @pytest.mark.parametrize(
        "query",
        [
            Query(posts=("KABUL",)),
            Query(originators=("kabul",)),
            Query(tags=("few",)),
            Query(ids=((4, 20),)),
            Query(cases=("none",)),
        ],
        ids=str,
    )
    def test_filters_lose_nothing(self, common: Store, query: Query) -> None:
        wanted = sorted(record.id or 0 for record in common.select(query))
        assert found(common, "common", query) == wanted
        assert common.search("common", query).count(100) == len(wanted)
        assert common.search("common", query).count(1) == min(len(wanted), 1)
