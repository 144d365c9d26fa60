"""Days as a person types them: ``2026-12-08``, ``8 Dec 2026``, ``2026-12-08~`` if approximate."""

from __future__ import annotations

from foiakit.commands.options.values.typed_dates import typed_date
from foiakit.errors import Usage
from foiakit.model.dates import is_date, numeric
from foiakit.requests.days import Day, day_of


def typed_day(text: str) -> Day:
    """Return the day, or the month, that *text* states; `Usage` if it states none."""
    text = text.strip()
    if is_date(text):
        return day_of(text)
    about = text.endswith("~")
    try:
        found = typed_date(text.removesuffix("~"))
    except numeric.Ambiguous as error:
        raise Usage(f"{error}; write it as a day such as 2026-12-08") from None
    if found is None or found.end:
        raise Usage(f"{text!r} is not a day; write it as 2026-12-08, or 2026-12-08~ if approximate")
    return day_of(f"{found.start}~" if about and not found.start.endswith("~") else found.start)
