"""The State Department's FOIA library: its listing, a row a released document, told by its url.

The number of the case is in the address, as the library writes it there (``FL-2017-13804``, where
its reading room says ``F-2017-13804``).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from foiakit.model.record import Record

_CASE = re.compile(r"/((?:[FMAPL]{1,2}-\d{4}-\d{5})|(?:19|20)\d{7})/")


def wrap(make: Callable[[list[str]], Record]) -> Callable[[list[str]], Record]:
    """*make*, and then the case from the address, where no column says it."""

    def filled(cells: list[str]) -> Record:
        record = make(cells)
        if record.case is None and record.url and (match := _CASE.search(record.url)):
            return record._replace(case=match[1])
        return record

    return filled
