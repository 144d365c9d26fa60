"""What an import has met: twenty bytes a record, and its place."""

from __future__ import annotations

import itertools
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path

from foiakit.model.record import Record
from foiakit.store.load.batches import Batch, batches
from foiakit.store.load.sightings import Sightings


def came(places: Iterable[str]) -> Iterator[Batch]:
    """Records that came from these places, each saying something else."""
    here = iter(places)
    return batches(
        (Record(uid=f"u{number}", title=f"Record {number}") for number in itertools.count()),
        lambda: next(here, "end:0"),
        "2020-01-01T00:00:00Z",
    )


def test_memory_does_not_grow_with_what_has_been_met(here: Path) -> None:
    """A million records are some twenty megabytes, not a hundred."""
    few = next(came(f"a/long/path/to/some/file.ndjson:{line}" for line in range(500)))
    tracemalloc.start()
    met = Sightings(100_000)
    for _ in range(200):
        first = met.note(few)
        for number in range(first, first + 500):
            met.met(number, number)
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert size < 30 * 100_000
    assert met.where(578) == "a/long/path/to/some/file.ndjson:77"
    assert met.has_digest(578, few.digests[77])
    assert not met.has_digest(578, few.digests[78])


def test_the_places_of_several_files_are_distinguished(here: Path) -> None:
    places = ["a.csv:2", "a.csv:3", "b.csv:2", "standard input", "", "a.csv:9"]
    met = Sightings(0)
    assert met.note(next(came(places))) == 1
    assert [met.where(number) for number in range(1, 7)] == places
