"""A citation that `parse` read, as lines for a person."""

from __future__ import annotations

from collections.abc import Iterator

from foiakit.citations.reading import Reading
from foiakit.commands.reports.changes.change_lines import spelled
from foiakit.text.visible import visible

CERTAIN = 0.95
"""A field that is less certain is shown with how certain it is."""


def lines(reading: Reading) -> Iterator[str]:
    """The citation, its fields one a line, what belongs to no field, and the warnings."""
    yield visible(" ".join(reading.text.split()))
    for name, found in reading.fields.items():
        value = visible(spelled(name, getattr(reading.record, name)))
        doubt = "" if found.confidence >= CERTAIN else f"  ({found.confidence:.0%} certain)"
        yield f"  {name:<14} {value}{doubt}"
    for words in reading.leftover:
        yield f"  not understood: {visible(words)}"
    for warning in reading.warnings:
        yield f"  warning: {visible(warning)}"
    yield ""
