"""How much of the faults' tests is done: a little in every run, all of it when asked for.

``FOIAKIT_FAULTS=full python -m pytest tests/faults`` does all of it and says how often.
"""

from __future__ import annotations

import os
from collections.abc import Callable

FULL = os.environ.get("FOIAKIT_FAULTS") == "full"


def often(small: int, full: int) -> int:
    """How many times a thing is done."""
    return full if FULL else small


def report(record_property: Callable[[str, object], None], sentence: str) -> None:
    """What a test has tried and how often: a full run prints these at its end."""
    record_property("tried", sentence)
