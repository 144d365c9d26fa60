"""A few processes that read parts of an import, while this one stores the records.

The processes start before anything is read (`foiakit.system.process_pool`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from foiakit.readers import file_batches
from foiakit.readers.file_batches import Block, Files, Outcome
from foiakit.system.process_pool import ProcessPool, processors

__all__ = ["MOST", "Pool", "processors"]

Part = TypeVar("Part", Files, Block)
MOST = 8
"""The process that stores the records cannot keep up with more."""
_ENDED = "a process that was reading the input was killed (out of memory?); nothing was imported"


class Pool(ProcessPool[Files | Block, Outcome]):
    """Processes that read, started with the first part; call `close` at the end.

    With *busy* the process that stores has as much work as they, and gets a processor of its own.
    """

    def __init__(self, *, busy: bool = False) -> None:
        number = processors()
        super().__init__(file_batches.read, min(MOST, number - 1 if busy else number), _ENDED)
        self.is_useful = number > 1

    def outcomes(self, wanted: Iterable[Part]) -> Iterator[tuple[Part, Outcome]]:
        """Yield each part with its outcome, in order; see `ProcessPool.results`."""
        return cast("Iterator[tuple[Part, Outcome]]", self.results(wanted))
