"""Counts by period: what SQL counts is what one would count by hand, and it walks an index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from foiakit.model.message import parse, post_key
from foiakit.model.query import Query
from foiakit.model.record import Record
from foiakit.store.find.counts import counts_by_period
from foiakit.store.store import Store
from foiakit.timelines.histogram import histogram
from foiakit.timelines.tally import OTHER, STACKS, tally

POSTS = ["Karachi", "Kabul", "Paris", "Rome", "Oslo", "Bonn", "Lima", "Seoul", "Cairo", "Tunis"]
LEVELS = ["Secret", "Confidential", None, "Unclassified"]
DATES = ["1975-03-29", "1975-03", "1975", "197X", None, "1976-01-01", "1976-02-29", "1976-21"]


@pytest.fixture
def store(tmp_path: Path) -> Store:
    path = str(tmp_path / "records.db")
    with Store.write(path, create=True) as made, made.transaction():
        for number in range(200):
            made.add(
                Record(
                    title=f"synthetic {number}",
                    date=DATES[number % 8],
                    classification=LEVELS[number % 4 if number % 3 else 0],
                    message=f"{POSTS[number % 10]} {number:05}" if number % 7 else None,
                    kind="Cable" if number % 2 else "Report",
                )
            )
    return Store.open(path)


QUERIES = [
    Query(),
    Query(classifications=("Secret",)),
    Query(classifications=("Secret", "Confidential")),
    Query(posts=(post_key("Rome"),)),
    Query(kinds=("Cable",)),
    Query(since="1975-03-15", until="1976-01-31"),
    Query(since="1975-03-15", classifications=("Secret", "Unclassified")),
    Query(until="1975-03-15", posts=(post_key("Lima"), post_key("Oslo"))),
    Query(until="1970"),
    Query(since="1977-05-05"),
    Query(kinds=("Report",), since="1976-01-01"),
]


@pytest.mark.parametrize("stack", STACKS)
@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_the_store_counts_what_the_records_say(store: Store, query: Query, stack: str) -> None:
    by_hand = tally(store.select(query), stack)
    counted = store.tally(query, stack)
    for by in (None, "year", "month", "week", "day"):
        wanted = histogram(by_hand, stack, by)
        assert histogram(counted, stack, by) == wanted
        assert histogram(store.tally(query, stack, by, 48), stack, by) == wanted
        bare = histogram(store.tally(query, stack, by, 48, weeks=False), stack, by)
        assert bare._replace(busiest=()) == wanted._replace(busiest=())


@pytest.mark.parametrize("query", [QUERIES[0], QUERIES[5]], ids=str)
def test_of_many_parts_the_rest_are_counted_together(
    store: Store, query: Query, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts_by_period, "DISTINCT", 3)
    by_hand = tally(store.select(query), "post")
    for by in (None, "year", "month", "week", "day"):
        drawn = histogram(store.tally(query, "post", by, 48), "post", by)
        assert drawn == histogram(by_hand, "post", by)
        assert OTHER in drawn.parts


def test_more_ranges_than_can_be_counted_one_by_one_are_counted_another_way(
    tmp_path: Path,
) -> None:
    records = [Record(date=day) for day in ("0001-02-03", "9999-12-31", "1999", None)]
    with Store.write(str(tmp_path / "far.db"), create=True) as store:
        with store.transaction():
            for record in records:
                store.add(record)
        for by in ("year", "month", "day"):
            drawn = histogram(store.tally(Query(), by=by), "classification", by)
            assert drawn == histogram(tally(records, "classification"), "classification", by)


def test_an_unknown_stack_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="stacked by title"):
        store.tally(Query(), "title")


@pytest.mark.parametrize("by", [None, "year", "month", "week"])
@pytest.mark.parametrize("query", [Query(), Query(since="1975-03-15"), QUERIES[1], QUERIES[3]])
def test_counting_reads_no_record(store: Store, by: str | None, query: Query) -> None:
    statements: list[str] = []
    store.connection.set_trace_callback(statements.append)
    for stack in STACKS:
        own = {"classification": query.posts, "post": query.classifications}[stack]
        if not own:
            store.tally(query, stack, by, 48)
    store.connection.set_trace_callback(None)
    for statement in statements:
        for row in store.connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
            if re.match(r"(SCAN|SEARCH) (records|begun|wide)\b", row[3]):
                assert "COVERING INDEX" in row[3], (row[3], statement)
            if re.match(r"SEARCH (begun|wide)\b", row[3]):
                assert "day_first=?" in row[3]
            if row[3].startswith("SEARCH wide"):
                assert "id=?" in row[3]


def test_neighbours_are_the_records_before_and_after_in_the_order_of_a_list(store: Store) -> None:
    everything = [record.id for record in store.select(Query())]
    dated = [record.id for record in store.select(Query()) if record.date]
    for place, number in enumerate(everything):
        assert number is not None
        before, after = store.neighbours(store.get(number), 3)
        if number not in dated:
            assert (before, after) == ([], [])
            continue
        assert [record.id for record in before] == dated[max(place - 3, 0) : place]
        assert [record.id for record in after] == dated[place + 1 : place + 4]


def test_neighbours_within_a_collection_count_its_undated_ones_last(tmp_path: Path) -> None:
    path = str(tmp_path / "records.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            for day, name in (
                ("1999", "EBB 1"),
                ("1998-02", "EBB 1"),
                ("1998", "EBB 2"),
                (None, "EBB 1"),
                (None, "EBB 1"),
            ):
                store.add(Record(date=day, collection=name))
        order = [2, 1, 4, 5]
        for place, number in enumerate(order):
            before, after = store.neighbours(store.get(number), 2, "EBB 1")
            assert [record.id for record in before] == order[max(place - 2, 0) : place]
            assert [record.id for record in after] == order[place + 1 : place + 3]


def test_the_same_message_is_found_in_other_spellings_but_not_in_other_years(
    tmp_path: Path,
) -> None:
    path = str(tmp_path / "records.db")
    with Store.write(path, create=True) as store:
        with store.transaction():
            for message, day in (
                ("Islamabad 00154", "1997-01-07"),
                ("ISLAMABAD 154", "1997-01-07"),
                ("Islamabad 154", None),
                ("Islamabad 154", "1998-01-09"),
                ("Karachi 154", "1997-01-07"),
            ):
                store.add(Record(message=message, date=day))
        same = store.same_message(store.get(1))
        assert [record.id for record in same] == [2, 3]
        assert store.same_message(Record(id=9, head="Memo")) == []


def test_brief_records_are_whole_but_for_their_long_texts(tmp_path: Path) -> None:
    path = str(tmp_path / "records.db")
    record = Record(title="A", text="long", notes="n", description="d", printed="p", tags=("x",))
    with Store.write(path, create=True) as store:
        with store.transaction():
            store.add(record)
        (brief,) = store.brief()
        assert brief == store.get(1)._replace(text=None, notes=None, description=None, printed=None)


def test_the_posts_in_the_tally_are_those_of_the_messages(store: Store) -> None:
    parts = {part for part, _, _ in store.tally(Query(), "post").days} - {None, OTHER}
    known = {parse(f"{post} 1") for post in POSTS}
    assert parts <= {post_key(message.post) for message in known if message}


def test_neighbours_of_a_record_are_found_by_walking_an_index(store: Store) -> None:
    statements: list[str] = []
    store.connection.set_trace_callback(statements.append)
    record = store.get(102)
    store.neighbours(record, 3)
    store.neighbours(record, 3, "EBB 1")
    store.same_message(record)
    store.connection.set_trace_callback(None)
    walks = [statement for statement in statements if "INDEXED BY" in statement]
    assert len(walks) >= 5
    for statement in walks:
        plan = [row[3] for row in store.connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
        assert plan[0].startswith("SEARCH records USING INDEX")
        if "records_by_message" not in statement:
            assert not any("TEMP B-TREE" in step for step in plan)
