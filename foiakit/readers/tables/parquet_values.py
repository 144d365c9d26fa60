"""Values of Parquet as JSON would have them: the form in which every table's rows are read."""

from __future__ import annotations

import datetime
import decimal
import math
from typing import Any

from foiakit.readers.values.record_values import Unfit


def plain_value(value: Any) -> Any:
    """Return *value* as text, a number, true or false, a list, an object or ``None``.

    A time is in UTC if its zone is known. `Unfit` for bytes that are not text.
    """
    if value is None or type(value) in {str, bool, int}:
        return value
    if type(value) is list:
        if value and all(type(part) is tuple and len(part) == 2 for part in value):  # a map
            return {str(key): plain_value(part) for key, part in value}
        return [plain_value(part) for part in value]
    if type(value) is dict:
        return {name: plain_value(part) for name, part in value.items()}
    if isinstance(value, float):
        return _number(value)
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, datetime.datetime):
        return _moment(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            raise Unfit("bytes that are not text in UTF-8") from None
    if isinstance(value, (decimal.Decimal, datetime.timedelta)):
        return str(value)
    raise Unfit(f"a value of a kind that foiakit does not read: {type(value).__name__}")


def _number(value: float) -> str | int | None:
    """Return a whole number where there is one: programs store years with gaps as 1975.0."""
    if math.isnan(value):
        return None
    return int(value) if value.is_integer() else repr(value)


def _moment(value: datetime.datetime) -> str:
    if value.tzinfo is None:
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="seconds")
    moment = value.astimezone(datetime.UTC).isoformat(timespec="seconds")
    return moment.replace("+00:00", "Z")
