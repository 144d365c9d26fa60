"""A listing is what a person would pick out by hand, in order, and never sorts what it walks."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.dates import bounds
from foiakit.model.message import Message, post_key
from foiakit.model.query import Query
from foiakit.model.record import LISTS, Record
from foiakit.store.find.select import count, select
from foiakit.store.store import Store

LEVELS = ["Unclassified", "Secret", "Top Secret", None]
DATES = [
    None, "1996", "1997", "1997-01", "1997-01-01", "1997-01-07", "1997-03", "1997-24", "1997-12-31",
    "1998", "199X", "1998-07", "1965~",
]  # fmt: skip
POSTS = ["Islamabad", "State", "Kabul"]
DAYS = ["1990-01-01", "1997-01-01", "1997-01-05", "1997-03-31", "1998-01-01", "2001-01-01"]


class Many:
    """A database of 104 records of every sort, and the records themselves."""

    def __init__(self, store: Store, records: list[Record]) -> None:
        self.store = store
        self.records = records


def build(path: Path) -> list[Record]:
    with Store.write(str(path), create=True) as store, store.transaction():
        for number, date in enumerate(DATES * 8):
            labels = ["haqqani", "follow up", "Zürich"]
            store.add(
                Record(
                    date=date,
                    date_end="1999-02-01" if number % 17 == 3 and date else None,
                    classification=LEVELS[number % 4],
                    kind=["Cable", "Report", None][number % 3],
                    collection=["EBB 389", "EBB 17", None][number % 3],
                    document=str(number % 5),
                    message=f"{POSTS[number % 3]} {number:05}" if number % 7 else None,
                    captions=(("NODIS",), ("NODIS", "EXDIS"), (), ("EXDIS",))[number % 4],
                    tags=tuple(labels[: number % 4]),
                    excised=[True, False, None][number % 3],
                    originator=["U.S. Embassy (Islamabad)", "Central Intelligence Agency", None][
                        number // 3 % 3
                    ],
                    notes="" if number % 2 else "x",
                )
            )
        return list(store.select())


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Many]:
    path = tmp_path_factory.mktemp("select") / "records.db"
    records = build(path)
    with Store.open(str(path)) as store:
        yield Many(store, records)


def by_hand(records: list[Record], query: Query) -> list[int]:
    """What the query means, said once more in Python."""
    kept = [record for record in records if all(meets(record, part) for part in query.parts())]
    kept.sort(key=place)
    if query.after is not None:
        day, number = query.after
        kept = [record for record in kept if place(record) > (day is None, day or "", number)]
    return [record.id or 0 for record in kept[: query.limit]]


def place(record: Record) -> tuple[bool, str, int]:
    day = bounds(record.date, record.date_end)[0] if record.date else None
    return day is None, day or "", record.id or 0


def meets(record: Record, query: Query) -> bool:
    first, last = bounds(record.date, record.date_end) if record.date else (None, None)
    message = re.match(r"(\w+) (\d+)", record.message or "")
    post = post_key(message[1]) if message else None
    named = any(low <= (record.id or 0) <= high for low, high in query.ids) or any(
        message is not None
        and (post, int(message[2])) == (post_key(named_message.post), int(named_message.serial))
        and named_message.year in {None, record.year or named_message.year}
        for named_message in query.messages
    )
    return all(
        (
            named or not (query.ids or query.messages),
            not query.classifications or record.classification in query.classifications,
            not query.kinds or record.kind in query.kinds,
            not query.collections or record.collection in query.collections,
            not query.documents or record.document in query.documents,
            not query.posts or post in query.posts,
            not query.years or record.year in query.years,
            not query.captions or set(record.captions) & set(query.captions),
            not query.tags or set(record.tags) & set(query.tags),
            query.excised is None or bool(record.excised) == query.excised,
            query.since is None or (last is not None and last >= query.since),
            query.until is None or (first is not None and first <= query.until),
            not query.originators
            or any(originator in (record.originator or "") for originator in query.originators),
            all(getattr(record, field) not in (None, "", ()) for field in query.has),
            all(getattr(record, field) in (None, "", ()) for field in query.lacks),
        )
    )


def some(values: list[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.just(()) | st.lists(st.sampled_from(values), max_size=3).map(tuple)


FIELDS = [name for name in Record._fields if name in {*LISTS, "notes", "date", "message", "kind"}]
conditions = st.builds(
    Query,
    ids=some([(1, 9), (50, 60), (4, 4), (1, 2**40), (70, 69)]),
    messages=some([Message("ISLAMABAD", "3"), Message("Kabul", "0002", 1997)]),
    classifications=some(["Secret", "Top Secret", "Unclassified", "Weird"]),
    captions=some(["NODIS", "EXDIS", "LIMDIS"]),
    tags=some(["haqqani", "follow up", "Zürich"]),
    posts=some(["ISLAMABAD", "STATE"]),
    kinds=some(["Cable", "Report"]),
    collections=some(["EBB 389", "EBB 17"]),
    documents=some(["1", "4"]),
    years=some([1996, 1997, 1998]),
    since=st.none() | st.sampled_from(DAYS),
    until=st.none() | st.sampled_from(DAYS),
    excised=st.sampled_from([None, True, False]),
    originators=some(["Embassy", "Agency"]),
    has=some(FIELDS),
    lacks=some(FIELDS),
)
pages = st.none() | st.tuples(st.none() | st.sampled_from(DAYS), st.integers(0, 110))
# Most draws give most fields nothing, or no record would be left.
queries = st.builds(
    lambda query, kept, also, after, limit: Query(
        **{name: getattr(query, name) for name in kept}, also=also, after=after, limit=limit
    ),
    conditions,
    st.sets(st.sampled_from(Query._fields[:19]), max_size=4),
    st.just(())
    | st.builds(
        lambda query, kept: (Query(**{kept: getattr(query, kept)}),),
        conditions,
        st.sampled_from(Query._fields[:19]),
    ),
    pages,
    st.none() | st.integers(0, 20),
)


@given(query=queries)
def test_a_listing_is_what_one_would_pick_out_by_hand_in_order_of_date_undated_last(
    many: Many, query: Query
) -> None:
    store, records = many.store, many.records
    assert [record.id for record in store.select(query)] == by_hand(records, query)


@given(query=queries)
def test_a_pass_through_the_table_lists_the_same_as_a_walk(many: Many, query: Query) -> None:
    rows = many.store.connection.execute(*select(query, "records.id", scan=True))
    assert [number for (number,) in rows] == by_hand(many.records, query)


@given(query=queries, at_most=st.integers(0, 200))
def test_a_count_is_the_length_of_the_listing_and_stops_at_its_limit(
    many: Many, query: Query, at_most: int
) -> None:
    store, records = many.store, many.records
    everything = query._replace(limit=None)
    assert store.count(everything, at_most) == min(at_most, len(by_hand(records, everything)))


@given(query=queries, size=st.integers(1, 30))
def test_pages_put_together_are_the_whole_listing(many: Many, query: Query, size: int) -> None:
    store = many.store
    query = query._replace(after=None, limit=None)
    whole = [record.id for record in store.select(query)]
    found: list[int | None] = []
    after = None
    while page := list(store.select(query._replace(after=after, limit=size))):
        found += [record.id for record in page]
        undated, day, number = place(page[-1])
        after = (None if undated else day, number)
    assert found == whole


ALONE = [
    Query(),
    Query(classifications=("Secret",)),
    Query(classifications=("Secret", "Top Secret")),
    Query(posts=("ISLAMABAD",)),
    Query(posts=("ISLAMABAD", "STATE")),
    Query(years=(1997,)),
    Query(years=(1997, 1998, 1999)),
    Query(kinds=("Cable",)),
    Query(collections=("EBB 389",)),
    Query(captions=("NODIS",)),
    Query(captions=("NODIS", "EXDIS")),
    Query(tags=("haqqani",)),
    Query(tags=("haqqani", "follow up")),
]
SPANS: list[dict[str, Any]] = [
    {},
    {"since": "1997-03-04"},
    {"until": "1997-03-04"},
    {"since": "1997-01-01", "until": "1998-12-31"},
]


@pytest.mark.parametrize(
    "query", [query._replace(**span) for query, span in itertools.product(ALONE, SPANS)], ids=str
)
@pytest.mark.parametrize("after", [None, ("1997-03-04", 7)], ids=["first page", "next page"])
def test_a_page_by_one_field_and_dates_walks_indices_and_sorts_nothing(
    many: Many, query: Query, after: tuple[str, int] | None
) -> None:
    store = many.store
    steps = plan(store, *select(query._replace(limit=20, after=after)))
    assert not [step for step in steps if "TEMP B-TREE" in step]
    for step in steps:  # does this record have the label, not: which ones have it
        if re.match(r"(SCAN|SEARCH) record_(captions|tags)\b", step):
            assert "_by_record" in step
    for step in steps:
        if re.match(r"(SCAN|SEARCH) (records|walk)\b", step):
            assert "USING" in step, steps  # an index, or the id
    if query not in {Query(), *(Query(**span) for span in SPANS)}:
        assert not [step for step in steps if step.startswith(("SCAN records", "SCAN walk"))]


@pytest.mark.parametrize("query", ALONE, ids=str)
def test_a_count_is_bounded_on_an_index(many: Many, query: Query) -> None:
    store = many.store
    steps = plan(store, *count(query._replace(since="1997-03-04"), 1000))
    assert not [step for step in steps if re.fullmatch(r"SCAN (records|walk)", step)]


def plan(store: Store, statement: str, values: list[Any]) -> list[str]:
    return [
        str(row[3]) for row in store.connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
    ]


def test_a_thousand_ids_ranges_and_values_are_not_an_error(
    many: Many,
) -> None:
    store, records = many.store, many.records
    ids = tuple((number, number + 1) for number in range(1, 20_000, 3))
    query = Query(ids=ids, years=tuple(range(1000, 3000)))
    assert [record.id for record in store.select(query)] == by_hand(records, query)


def test_a_collection_is_found_by_its_number_or_in_any_capitals(
    many: Many,
) -> None:
    store, records = many.store, many.records
    wanted = by_hand(records, Query(collections=("EBB 389",)))
    for word in ("EBB 389", "389", "ebb 389", "EBB389"):
        assert [record.id for record in store.select(Query(collections=(word,)))] == wanted
    assert list(store.select(Query(collections=("390",)))) == []


@pytest.mark.parametrize(
    "words", ["embassy islamabad", "ISLAMABAD", "us embassy", "Islamabad, Embassy"]
)
def test_an_originator_is_found_by_words_that_it_has(many: Many, words: str) -> None:
    store, records = many.store, many.records
    found = [record.id for record in store.select(Query(originators=(words,)))]
    assert found == [
        record.id for record in records if record.originator == "U.S. Embassy (Islamabad)"
    ]
    assert list(store.select(Query(originators=("slamabad",)))) == []


def test_an_unknown_field_is_refused(many: Many) -> None:
    store = many.store
    with pytest.raises(ValueError, match="no field colour"):
        list(store.select(Query(has=("colour",))))
