"""A complete request as a JSON object, without loss."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from foiakit.errors import BadInput
from foiakit.requests.model import Closure, Event, Item, Letter, Number, Outcome, Request

_LISTS = {"items", "numbers", "events", "outcomes", "exemptions"}
_NUMBERS = {
    "number", "year", "item", "fee_limit", "pages_released", "pages_withheld", "id",
}  # fmt: skip
_YES = {"waiver_asked", "expedition_asked"}


def as_object(request: Request) -> dict[str, Any]:
    """Return everything that is stored of *request*, except its id here."""
    found = asdict(request)
    del found["id"]
    return found


def request_of(found: Any) -> Request:
    """Return the request of an object; `BadInput` names what is wrong in it."""
    values = _values(Request, found, "request")
    return Request(
        **{
            **values,
            "items": tuple(
                Item(**_values(Item, value, "item")) for value in values.get("items", ())
            ),
            "numbers": tuple(
                Number(**_values(Number, value, "number")) for value in values.get("numbers", ())
            ),
            "events": tuple(_event(value) for value in values.get("events", ())),
        }
    )


def closure_of(found: Any) -> Closure:
    """Return the closure of an object; `BadInput` if it is not one."""
    return Closure(**_values(Closure, found, "closure"))


def _event(found: Any) -> Event:
    values = _values(Event, found, "event")
    letter = values.get("letter")
    outcomes = values.get("outcomes", ())
    return Event(
        **{
            **values,
            "letter": None if letter is None else Letter(**_values(Letter, letter, "letter")),
            "outcomes": tuple(
                Outcome(**_values(Outcome, outcome, "outcome")) for outcome in outcomes
            ),
        }
    )


def _values(kind: type, found: Any, what: str) -> dict[str, Any]:
    """Return the fields of *kind* in *found*, lists as tuples; `BadInput` for an invalid one."""
    if not isinstance(found, Mapping):
        raise BadInput(f"{what}: not an object")
    known = {field.name: field for field in fields(kind)}
    if strange := [name for name in found if name not in known]:
        raise BadInput(f"{what}: unknown key {strange[0]!r}")
    values: dict[str, Any] = {}
    for name, value in found.items():
        if not _fits(kind, name, value):
            raise BadInput(f"{what}: {name}: {value!r} is not a valid value")
        values[name] = tuple(value) if isinstance(value, list) else value
    try:
        kind(**values)
    except TypeError:
        raise BadInput(f"{what}: a required field is missing") from None
    return values


def _fits(kind: type, name: str, value: Any) -> bool:
    if value is None:
        return "None" in str(next(field.type for field in fields(kind) if field.name == name))
    if name in _LISTS:
        return isinstance(value, list) and _is_plain(kind, name, value)
    if name == "data":
        return isinstance(value, dict)
    if name in _YES:
        return isinstance(value, bool)
    if name in _NUMBERS and not (kind is Number and name == "number"):
        return value is None or type(value) is int
    if name == "letter":
        return value is None or isinstance(value, dict)
    return value is None or isinstance(value, str)


def _is_plain(kind: type, name: str, value: list[Any]) -> bool:
    if kind is Number and name == "items":
        return all(type(part) is int for part in value)
    if name == "exemptions":
        return all(isinstance(part, str) for part in value)
    return True
