"""A number with its noun."""

from __future__ import annotations


def counted(number: int, what: str) -> str:
    """Return a number with its noun: ``1 finding``, ``2 findings``."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"
