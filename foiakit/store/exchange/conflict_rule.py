"""What a merge does with something that both databases have and that differs."""

from __future__ import annotations

from foiakit.errors import BadInput
from foiakit.store.events import Disagreement, Events


class ConflictRule:
    """Decides what happens to something that both have and that differs."""

    def __init__(self, events: Events, on_change: str) -> None:
        self.events = events
        self._on_change = on_change

    def takes(self, found: list[Disagreement]) -> bool:
        """Report the differences *found* in one thing; return whether the other's values are
        accepted.
        """
        for disagreement in found:
            if self._on_change == "error":
                raise BadInput(
                    f"{disagreement.where}: {disagreement.what} {disagreement.name} differs here:"
                    f" {disagreement.field}: here {disagreement.here!r},"
                    f" there {disagreement.there!r}; nothing was merged"
                )
            self.events.tell(disagreement)
        return self._on_change == "update"
