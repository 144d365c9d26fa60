"""A word that no record has is answered with the nearest that one has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Record
from foiakit.store.find.full_text.similar_words import most_similar
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store, store.transaction():
        for text in ("harbor harvest minister", "harbor", "road", "Größe Österreich"):
            store.add(Record(title="x", text=text))
    with Store.open("records.db") as store:
        yield store


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("Harbour", "harbor"),
        ("ministre", "minister"),
        ("harbor", None),  # it is there
        ("roaf", "road"),
        ("roxx", None),  # two letters of four are another word
        ("rod", None),  # too short to be sure
        ("har bor", None),
        ("jarbor", "harbor"),  # an error in the first letters
        ("ahrbor", "harbor"),
        ("arbor", "harbor"),
        ("groesse", "grosse"),  # a letter that only the second index has folded
        ("Oesterreich", "osterreich"),
        ("zebra", None),
    ],
)
def test_the_nearest_word_is_one_or_two_letters_away(
    store: Store, word: str, nearest: str | None
) -> None:
    assert most_similar(store, word) == nearest


def test_the_file_stays_as_it_is_and_is_still_only_read(store: Store) -> None:
    before = Path("records.db").read_bytes()
    most_similar(store, "harbour")
    assert store.execute("PRAGMA query_only").fetchone() == (1,)
    assert Path("records.db").read_bytes() == before
