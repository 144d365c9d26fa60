"""The piece of text that shows a hit: FTS5's own, or found by parts where the hits are many."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foiakit.model.record import Record
from foiakit.store.file.sql_functions import HITS, few_hits
from foiakit.store.find.full_text import snippet
from foiakit.store.find.full_text.query_language import read
from foiakit.store.find.full_text.snippet import wanted
from foiakit.store.schema.rows import FULL_TEXT
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        yield store


def seen(store: Store, words: str) -> str:
    (hit,) = store.search(words)
    return hit.snippet


def by_parts(store: Store, words: str, number: int = 1) -> str:
    sql = "SELECT sql FROM sqlite_master WHERE name = 'records_fts'"
    (schema,) = store.connection.execute(sql).fetchone()
    texts = [getattr(store.get(number), name) for name in FULL_TEXT]
    match = read(words).expression
    return " ".join(snippet.by_parts(schema, match, texts, ("**", "**"), 24).split())


def test_a_word_that_is_in_a_text_750_000_times_is_shown_at_once(store: Store) -> None:
    near = "the governor left the city " * 2000
    text = f"{near} in Kabul it rained once. {'snow ' * 750_000} {near}"
    store.add(Record(title="weather", text=text))
    for words, piece in {
        "snow": "**snow** **snow**",
        "sno*": "**snow** **snow**",
        "kabul snow": "**Kabul** it rained once. **snow** **snow**",
        '"rained once snow"': "**rained once. snow**",
    }.items():
        began = time.monotonic()
        snippet = seen(store, words)
        assert time.monotonic() - began < 5  # an hour, by FTS5
        assert piece in snippet
        assert snippet.startswith("...")
        assert snippet.endswith("...")
        assert len(snippet.split()) <= 26


def test_hits_next_to_each_other_are_shown_before_single_ones(store: Store) -> None:
    text = f"{'snow fell. ' * 3000} Snow fell in Bogotá. {'snow fell. ' * 3000}"
    store.add(Record(title="x", text=text))
    assert "**Snow** fell in **Bogotá**" in seen(store, "snow bogota")
    assert "fell in **Bogotá**. snow fell" in seen(store, "bogota NOT (rain AND storm)")


def test_a_field_is_kept_to(store: Store) -> None:
    store.add(Record(title="Snow in Kabul", text="snow " * 5000))
    assert seen(store, "title:snow") == "**Snow** in Kabul"
    assert seen(store, "title:snow text:snow").count("**snow**") > 20


def test_words_far_from_each_other_and_in_two_fields_are_shown(store: Store) -> None:
    store.add(Record(title="Kabul", text=f"sleet {'snow ' * 5000} hail"))
    assert "**" in seen(store, "kabul sleet hail")
    assert "**hail**" in seen(store, "hail")
    assert "**snow**" in seen(store, "kabul NOT rain AND snow")


@pytest.mark.parametrize("text", ["snow" * 5000, "雪" * 9000, "x" * 3000 + " snow"])
def test_a_text_without_blanks_is_not_an_error(store: Store, text: str) -> None:
    store.add(Record(title="snow", text=text))
    assert "**snow**" in seen(store, "snow")


WORDS = ["snow", "Kabul", "Bogotá", "rained", "the", "x.", "naïve", "\n"]


@given(words=st.lists(st.sampled_from(WORDS), max_size=60), end=st.sampled_from(WORDS[:3]))
def test_parts_show_what_fts5_shows_of_a_short_text(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], end: str
) -> None:
    path = tmp_path_factory.mktemp("parts") / "records.db"
    with Store.write(str(path), create=True) as store:
        number = store.add(Record(title="x", text=" ".join([*words, end])))
        assert by_parts(store, end, number) == seen(store, end)


@pytest.mark.parametrize(
    "words",
    [
        "kabul", "snow", "hail", "kabul snow", "kabul sleet hail", "kabul NOT (rain AND snow)",
        "title:snow OR notes:hail", "sno* kab*", '"snow fell" hail', "NEAR(sleet snow, 3)",
    ],
)  # fmt: skip
def test_parts_show_the_field_that_fts5_shows(store: Store, words: str) -> None:
    store.add(Record(title="Snow in Kabul", notes="Hail, and sleet with snow.", text="Snow fell."))
    assert by_parts(store, words) == seen(store, words)


@given(
    st.text(alphabet="snowSNOWéß İ.-", max_size=400),
    st.sampled_from(["snow", "sno*", '"no w"', "snöw", "owé OR s"]),
)
def test_no_hit_is_overlooked_when_they_are_counted(text: str, words: str) -> None:
    """A text with more than enough hits is never said to have few."""
    text = f"{text} " * (HITS // 2)
    match = read(words, exact=True).expression
    hits = _hits(text, match)
    assert hits <= HITS or not few_hits(wanted(match), text, None)


def _hits(text: str, match: str) -> int:
    connection = sqlite3.connect(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE t USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')"
    )
    connection.execute("INSERT INTO t VALUES (?)", (text,))
    found = connection.execute(
        "SELECT highlight(t, 0, char(1), char(2)) FROM t WHERE t MATCH ?", (match,)
    ).fetchone()
    connection.close()
    return int(found[0].count("\x01")) if found else 0
