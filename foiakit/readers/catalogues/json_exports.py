"""Objects of foiakit's own exports in JSON, with or without what `--details` adds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from foiakit.model.record import Record
from foiakit.readers.catalogues import own_exports
from foiakit.readers.catalogues.export_details import with_details
from foiakit.readers.catalogues.own_exports import DETAILS_KEYS, Item
from foiakit.readers.source import Source


def from_values(names: Sequence[str], source: Source) -> Callable[[list[Any]], Record | list[Item]]:
    """Return a function that makes a record of the values of a JSON object with these keys.

    It returns a list of items where the keys are those of an export with details.
    """
    if not set(DETAILS_KEYS).isdisjoint(names):
        return with_details(names, source)
    return own_exports.from_values(names, source)
