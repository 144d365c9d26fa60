"""Excised places counted: the marks in the texts of records, by exemption or by any field."""

from __future__ import annotations

from collections import Counter
from typing import Any

from foiakit.model.query import Query
from foiakit.store.find.counts.stats import IN_ORDER
from foiakit.store.store import Store

EXEMPTION = "exemption"
"""The exemption of a mark: not a field of a record, which may have many marks."""


def counts(store: Store, query: Query, by: tuple[str, ...]) -> list[tuple[Any, ...]]:
    """Yield a value for each field of *by* and the number of places, as `Store.stats` does.

    A place counts once; by exemption, at each that its mark names, or at none.
    """
    # Completion loads this module for the name of the exemption alone.
    from foiakit.cables.body.body_text import excisions  # noqa: PLC0415 - see above

    fields = tuple(field for field in by if field != EXEMPTION)
    found: Counter[tuple[Any, ...]] = Counter()
    for row in store.values_and_texts(query, fields):
        for mark in excisions(row[-1]):
            if EXEMPTION not in by:
                found[row[:-1]] += 1
                continue
            for ground in mark.exemptions or (None,):
                values = iter(row[:-1])
                found[tuple(ground if field == EXEMPTION else next(values) for field in by)] += 1
    rows = [(*values, number) for values, number in found.items()]
    if by[0] in IN_ORDER:
        return sorted(rows, key=lambda row: [(value is not None, str(value)) for value in row[:-1]])
    return sorted(rows, key=lambda row: (-row[-1], [str(value or "") for value in row[:-1]]))
