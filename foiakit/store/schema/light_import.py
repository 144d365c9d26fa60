"""sqlite-utils, imported without what it loads for values that no record has."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_HEAVY = ("numpy", "pandas")


@contextmanager
def without_pandas() -> Iterator[None]:
    """Let an import inside the block find neither NumPy nor pandas, unless they are loaded already.

    Where they are installed, sqlite-utils loads both to know their types: most of a second, before
    the first record of a new database is stored. A later import of sqlite-utils, by the program
    that uses foiakit, loads all of it again.
    """
    absent = [name for name in _HEAVY if name not in sys.modules]
    if "sqlite_utils" in sys.modules or not absent:
        yield
        return
    sys.modules.update(dict.fromkeys(absent))  # type: ignore[arg-type]  # None: not to be found
    try:
        yield
    finally:
        for name in absent:
            del sys.modules[name]
        for name in [name for name in sys.modules if name.partition(".")[0] == "sqlite_utils"]:
            del sys.modules[name]
