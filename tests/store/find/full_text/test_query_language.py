"""What is typed into a search becomes an expression of FTS5, whatever it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.full_text.query_language import read
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


@given(text=st.text() | st.text(alphabet='"()*:ANDORTE +-^{}a,5', max_size=40))
def test_no_text_whatever_is_an_error(many: Desk, text: str) -> None:
    for how in ({}, {"exact": True}, {"by_date": True}):
        search = many.store.search(text, **how)  # type: ignore[arg-type]  # a test's words
        assert search.count(100) == len(list(search)) <= len(RECORDS)


@given(st.text())
def test_an_expression_has_words_only_between_quotation_marks(text: str) -> None:
    expression = read(text).expression
    outside = re.sub(r'"(?:[^"]|"")*"', "", expression)
    assert re.fullmatch(
        r"(?:AND|OR|NOT|NEAR|title|description|notes|text|\d|[\s(){}:,*])*", outside
    )


def test_a_page_that_was_pasted_is_read_as_far_as_a_question_goes() -> None:
    words = read(" ".join(f"word{number}" for number in range(5000)))
    assert words.plain
    assert words.expression.count('"') == 400


@pytest.mark.parametrize("deep", [10, 200, 5000])
def test_brackets_however_deep_are_not_an_error(store: Store, deep: int) -> None:
    assert found(store, "(" * deep + "taliban" + ")" * deep) == [3, 4]
