"""A small collection in which cables refer to each other, composed for the tests of following."""

from __future__ import annotations

from typing import Any

from foiakit.model.message import parse
from foiakit.model.record import Record
from foiakit.store import telegrams
from foiakit.store.store import Store


def ref(message: str, year: int | None = 1974, **more: Any) -> dict[str, Any]:
    """A reference to *message*, as a reader gives it."""
    found = parse(message)
    assert found is not None
    kind = "airgram" if found.serial.startswith("A-") else "cable"
    return {
        "kind": kind, "printed": message.upper(), "message": message, "post": found.post,
        "serial": found.serial.lstrip("0"), "year": year, "place": "ref", **more,
    }  # fmt: skip


def put(
    store: Store, message: str | None, date: str | None = None, *refs: dict[str, Any], **fields: Any
) -> int:
    """Keep a composed record with what it refers to; its id."""
    known = {"title": f"Composed {message}", "kind": "Cable", **fields}
    number = store.add(Record(message=message, date=date, **known))
    if refs:
        with store.changing():
            data = {"form": "telegram", "references": refs}
            telegrams.put_details(store, number, data)
    return number


def collection(path: str) -> None:
    """Eight records: a chain, a circle, two releases of one cable, and what is missing.

    1 Kabul 100 -> Rome 5, and a telephone call        2 Rome 5 -> Kabul 90, State 700 (missing)
    3 Kabul 90 -> Kabul 100 (a circle), State 700      4 Lima 9 -> State 700, Kabul 90, A-12
    5 Lima 9 once more (another release) -> State 700, Tehran 11
    6 State 701, 7 State 690: dated neighbours         8 Tehran 11: a number on a list
    """
    with Store.write(path, create=True) as store, store.transaction():
        call = {"kind": "telephone call", "printed": "X/Y TELCON", "place": "ref"}
        put(store, "Kabul 100", "1974-02-01", ref("Rome 5", letter="A"), call)
        put(store, "Rome 5", "1974-01-20", ref("Kabul 90"), ref("State 700"))
        put(store, "Kabul 90", "1974-01-10", ref("Kabul 100"),
            ref("State 700", sentence="AS STATE 700 SAYS."))  # fmt: skip
        put(store, "Lima 9", "1974-01-25", ref("State 700"), ref("Kabul 90"), ref("Kabul A-12"))
        put(store, "Lima 00009", "1974-01-25", ref("State 700"), ref("Tehran 11"))
        put(store, "State 701", "1974-01-08")
        put(store, "State 690", "1974-01-07")
        put(store, "TEHRAN 00011", None, title=None, kind=None, document="1974TEHRAN00011",
            year=1974)  # fmt: skip
