"""A few processes that read parts of what is imported, while this one keeps the records.

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
"""More processes than this the one that keeps the records cannot follow."""
_ENDED = (
    "a process that read the input was ended from outside (for want of memory?);"
    " nothing was imported"
)


class Pool(ProcessPool[Files | Block, Outcome]):
    """Processes that read, from the first part on. To be closed.

    With *busy* the process that keeps has as much to do as they, and gets a processor of its own.
    """

    def __init__(self, *, busy: bool = False) -> None:
        number = processors()
        super().__init__(file_batches.read, min(MOST, number - 1 if busy else number), _ENDED)
        self.is_useful = number > 1

    def outcomes(self, wanted: Iterable[Part]) -> Iterator[tuple[Part, Outcome]]:
        """Each part with what came of it, in their order; see `ProcessPool.results`."""
        return cast("Iterator[tuple[Part, Outcome]]", self.results(wanted))
