"""Values of Parquet as JSON would have them: what every table's rows are made of."""

from __future__ import annotations

import datetime
import decimal
import math
from typing import Any

from foiakit.readers.values.record_values import Unfit


def plain_value(value: Any) -> Any:
    """*value* as text, a number, true or false, a list, an object or ``None``.

    A moment is in UTC if its zone is known. `Unfit` for bytes that are not text.
    """
    if value is None or type(value) in {str, bool, int}:
        return value
    if type(value) is list:
        if value and all(type(one) is tuple and len(one) == 2 for one in value):  # a map
            return {str(key): plain_value(one) for key, one in value}
        return [plain_value(one) for one in value]
    if type(value) is dict:
        return {name: plain_value(one) for name, one in value.items()}
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
    """A whole number where there is one: programs keep years with gaps as 1975.0."""
    if math.isnan(value):
        return None
    return int(value) if value.is_integer() else repr(value)


def _moment(value: datetime.datetime) -> str:
    if value.tzinfo is None:
        midnight = value.time() == datetime.time()
        return value.date().isoformat() if midnight else value.isoformat(timespec="seconds")
    moment = value.astimezone(datetime.UTC).isoformat(timespec="seconds")
    return moment.replace("+00:00", "Z")
