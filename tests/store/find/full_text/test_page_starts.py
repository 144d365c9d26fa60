"""A hit has its page where the pages of the text are known, and only as long as they are right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from foiakit.model.record import Details, Record
from foiakit.store.find.full_text.page_starts import page_of_hit, page_starts
from foiakit.store.find.full_text.snippet import BETWEEN
from foiakit.store.store import Store
from foiakit.text import pages

PAGES = (
    "The harbor was closed\nfor a week.",
    "The minister came on Monday morning.",
    "The harbor opened again on Friday.",
)
TEXT = "\n\n".join(PAGES)
STARTS = pages.page_starts(TEXT, PAGES)
MARKS = ("[", "]")


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            store.put(
                [
                    Details("a", {"page_starts": STARTS}),
                    Record(uid="a", title="Paper", text=TEXT),
                    Record(uid="b", title="Pages not known", text=TEXT),
                ]
            )
        yield store


def test_pages_are_known_until_the_text_is_edited(store: Store) -> None:
    assert page_starts(store, store.get(1)) == STARTS
    assert page_starts(store, store.get(2)) is None
    store.change(1, {"text": "Another text."})
    assert page_starts(store, store.get(1)) is None


@pytest.mark.parametrize(
    ("snippet", "page"),
    [
        ("The harbor was [closed] for a week.", 1),
        (f"{BETWEEN}minister [came] on Monday{BETWEEN}", 2),
        (f"{BETWEEN}[harbor] opened again{BETWEEN}", 3),
        ("no hit is marked", None),
        ("other [words]", None),
    ],
)
def test_a_hit_is_on_the_page_of_its_first_marked_word(
    store: Store, snippet: str, page: int | None
) -> None:
    assert page_of_hit(store, store.get(1), snippet, MARKS) == page
    assert page_of_hit(store, store.get(2), snippet, MARKS) is None
