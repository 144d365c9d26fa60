"""Requests are read back by their ids and numbers, with their whole history."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from composed_requests import request

from foiakit.errors import FoiakitError, NotFound
from foiakit.requests.model import Number
from foiakit.store.requests import read, write
from foiakit.store.store import Store


@pytest.fixture
def store(here: Path) -> Iterator[Store]:
    with Store.write("records.db", create=True) as store:
        with store.transaction():
            pass
        yield store


def test_a_request_is_named_by_its_id_or_by_any_of_its_numbers(store: Store) -> None:
    write.add(store, request())
    write.add(store, request(numbers=(Number(number="200303827", key="200303827"),)))
    assert read.named(store, "1").id == 1
    assert read.named(store, "ngc 27-0321").id == 1
    assert read.named(store, "200303827").id == 2
    for nothing in ("3", "NGC27", "", "9" * 30):
        with pytest.raises(NotFound):
            read.named(store, nothing)
    write.add(store, request())
    with pytest.raises(FoiakitError, match="a number of requests 1, 3"):
        read.named(store, "NGC27-0321")
