"""A telegram's details on their way in: those of another database are compared with what is here.

What a reader has just read from a text takes the place of an earlier reading. What a database kept
(`foiakit.model.record.Details.complete`) may have been edited there or here since, so it is treated
as a
record is.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.errors import BadInput
from foiakit.model.record import Details
from foiakit.store import telegrams
from foiakit.store.events import Difference
from foiakit.store.session import Session

CABLE = "cable"
"""What a report calls the details of a record, as an export does."""


def put(
    session: Session,
    record_id: int,
    given: Details,
    on_change: str,
    where: str,
    *,
    dry_run: bool,
) -> list[Difference]:
    """Keep *given* as the details of a record, and give what differs from those that are here.

    Where anything does, *on_change* decides: ``keep`` what is here, ``update`` it, or ``error``
    (`BadInput`, which says *where*). Nothing is written on a *dry_run*.
    """
    differences: list[Difference] = []
    if given.complete and (here := telegrams.details(session, record_id)):
        differences = list(_differences(record_id, here, given, where))
        if differences and on_change == "error":
            fields = ", ".join(difference.field for difference in differences)
            raise BadInput(
                f"{where}: record {record_id}: its telegram's details have changed at the source"
                f" ({fields}); nothing was imported"
            )
        if not differences or on_change == "keep":
            return differences
    if not dry_run:
        telegrams.put_details(
            session, record_id, given.data, given.source_text, complete=given.complete
        )
    return differences


def _differences(
    record_id: int, here: telegrams.StoredDetails, given: Details, where: str
) -> Iterator[Difference]:
    mine, theirs = here.as_json(), telegrams.stored_details(given).as_json()
    for name in {**mine, **theirs}:
        ours, source = mine.get(name), theirs.get(name)
        if ours != source:
            yield Difference(record_id, f"{CABLE}.{name}", ours, source, where)
