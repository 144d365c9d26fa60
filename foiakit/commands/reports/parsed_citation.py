"""A citation that `parse` read, as lines for a person."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from foiakit.citations.reading import Reading
from foiakit.commands.reports.changes.change_lines import spelled
from foiakit.text.visible import visible

CERTAIN = 0.95
"""A less certain field is shown with its confidence."""


_INDENT = " " * 17
"""The beginning of a line that continues a value."""


def lines(reading: Reading, width: int | None = None) -> Iterator[str]:
    """Yield the citation: its fields one per line, unused parts, and the warnings.

    Lines longer than *width*, if given, are continued below the beginning of their value.
    """
    for line, indent in _lines(reading):
        if width is None or not line:
            yield line
        else:
            yield from textwrap.wrap(line, width, subsequent_indent=indent, break_on_hyphens=False)


def _lines(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each line whole, and what its continuation begins with."""
    yield visible(" ".join(reading.text.split())), ""
    for name, found in reading.fields.items():
        value = visible(spelled(name, getattr(reading.record, name)))
        doubt = "" if found.confidence >= CERTAIN else f"  ({found.confidence:.0%} certain)"
        yield f"  {name:<14} {value}{doubt}", _INDENT
    for words in reading.leftover:
        yield f"  not understood: {visible(words)}", _INDENT
    for warning in reading.warnings:
        yield f"  warning: {visible(warning)}", _INDENT
    yield "", ""
