"""The error of an undo whose change was altered since."""

from __future__ import annotations

from foiakit.errors import FoiakitError
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import RECORDS


class ChangedLater(FoiakitError):
    """The result of a change was altered since: by a *later* change, or without the log."""

    def __init__(
        self, path: str, change: int, key: row_snapshots.Key, later: int | None, older: int | None
    ) -> None:
        if later is not None:
            why = f"was altered again by change {later}; undo that first: foiakit undo {later}"
        else:
            ways = ["foiakit verify names what another program altered"]
            if key.place == RECORDS:
                ways.append(f"foiakit restore {key.record} brings back what the log knows of it")
            if older is not None:
                ways.append(f"foiakit undo {older} undoes the change before")
            why = f"is not as it left it, and the log does not say why; {', '.join(ways)}"
        super().__init__(f"{path}: change {change} cannot be undone: {key} {why}")
