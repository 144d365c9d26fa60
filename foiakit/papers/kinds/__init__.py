"""Kinds of papers: each module's ``read`` returns what it finds in the lines of one, or
``None``.
"""

from __future__ import annotations

from typing import NamedTuple

from foiakit.cables import Span
from foiakit.papers import Head


class Found(NamedTuple):
    """The result of a kind's reader."""

    kind: str | None
    title: str | None = None
    head: Head = Head()
    date: str | None = None
    spans: dict[str, Span] = {}  # noqa: RUF012 - never changed
    older: tuple[tuple[Head, int], ...] = ()
    """Older messages, newest first: each one's head, and the number of its first line."""
    hidden: frozenset[int] = frozenset()
    """The numbers of lines that are the paper's own head, whose content is in the fields."""
    warnings: tuple[str, ...] = ()
