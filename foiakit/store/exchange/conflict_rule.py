"""What a merge does where both databases have a thing and say different things of it."""

from __future__ import annotations

from foiakit.errors import BadInput
from foiakit.store.events import Disagreement, Events


class ConflictRule:
    """What becomes of a thing that both have and do not agree on."""

    def __init__(self, events: Events, on_change: str) -> None:
        self.events = events
        self._on_change = on_change

    def takes(self, found: list[Disagreement]) -> bool:
        """Say what was *found* of one thing; whether what is said there is taken over."""
        for disagreement in found:
            if self._on_change == "error":
                raise BadInput(
                    f"{disagreement.where}: {disagreement.what} {disagreement.name} differs here:"
                    f" {disagreement.field}: here {disagreement.here!r},"
                    f" there {disagreement.there!r}; nothing was merged"
                )
            self.events.tell(disagreement)
        return self._on_change == "update"
