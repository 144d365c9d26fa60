"""What a person reads on a terminal, without the sequences that make it bold or coloured."""

from __future__ import annotations

import re

from program import on_terminal


def read_on_terminal(*arguments: str, columns: int = 80, **environment: str) -> str:
    """The letters that the program writes to a terminal of this width."""
    seen = on_terminal(*arguments, columns=columns, typed=b"", **environment)
    return re.sub(r"\x1b\[[\d;]*m", "", seen)
