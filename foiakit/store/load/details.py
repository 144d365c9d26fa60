"""Adding a telegram's details: those of another database are compared with the existing ones.

What a reader has just read from a text replaces an earlier reading. The details of a database
(`foiakit.model.record.Details.complete`) may have been edited there or here since, so they are
treated like a record.
"""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.errors import BadInput
from foiakit.model.record import Details
from foiakit.store import telegrams
from foiakit.store.events import Difference
from foiakit.store.session import Session

CABLE = "cable"
"""The name of a record's details in a report, as in an export."""


def put(
    session: Session,
    record_id: int,
    details: Details,
    on_change: str,
    where: str,
    *,
    dry_run: bool,
) -> list[Difference]:
    """Store *details* of a record, and return what differs from the existing ones.

    If anything does, *on_change* decides: ``keep`` the existing ones, ``update`` them, or ``error``
    (`BadInput`, which names *where*). Nothing is written on a *dry_run*.
    """
    differences: list[Difference] = []
    if details.complete and (here := telegrams.details(session, record_id)):
        differences = list(_differences(record_id, here, details, where))
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
            session, record_id, details.data, details.source_text, complete=details.complete
        )
    return differences


def _differences(
    record_id: int, here: telegrams.StoredDetails, details: Details, where: str
) -> Iterator[Difference]:
    mine, theirs = here.as_json(), telegrams.stored_details(details).as_json()
    for name in {**mine, **theirs}:
        ours, source = mine.get(name), theirs.get(name)
        if ours != source:
            yield Difference(record_id, f"{CABLE}.{name}", ours, source, where)
