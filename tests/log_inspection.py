"""What the tests of the log look at: tables, proofs, and records with something to lose."""

from __future__ import annotations

from typing import Any

from foiakit.model.record import Details, Record, uid_of
from foiakit.store.load import undo
from foiakit.store.log import log_reader, proofs
from foiakit.store.store import Store

TABLES = (
    "records", "collections", "record_captions", "record_tags", "cables", "refs", "seen",
    "merged_records", "selections", "serial_ranges", "settings", "requests", "request_items",
    "request_numbers", "request_events", "request_outcomes", "closures",
)  # fmt: skip


def everything(store: Store) -> dict[str, list[Any]]:
    return {
        table: sorted(store.connection.execute(f"SELECT * FROM {table}").fetchall(), key=str)
        for table in TABLES
    }


def damages(store: Store) -> list[str]:
    return [
        damage.what
        for proof in proofs.PROOFS.values()
        for damage in proofs.run(store, proof, lambda: None)
    ]


def undo_change(store: Store, number: int | None = None) -> int:
    with store.transaction() as log:
        entry = undo.latest(store) if number is None else log_reader.entry(store, number)
        undo.undo(store, entry)
    return log.id


def telegram(number: int, **fields: Any) -> list[Record | Details]:
    uid = uid_of("test", str(number))
    reference = {"kind": "cable", "printed": f"STATE {number}", "message": f"State {number}",
                 "post": "State", "serial": str(number), "year": 1974}  # fmt: skip
    return [
        Details(uid, {"dtg": "201115Z MAR 74", "references": [reference]}, f"text {number}\n"),
        Record(uid=uid, title=f"Telegram {number}", text=f"word{number}", **fields),
    ]
