"""What the tests of `foiakit import` share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from foiakit.store.store import Store

Run = Callable[..., Any]


DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"


TABLE = "title,date,box\na,1999,1\nb,1998,2\n"


def real(name: str) -> str:
    path = DATA / name
    if not path.exists():
        pytest.skip("the real data are not next to this checkout (../shared)")
    return str(path)


def titles(path: str = "records.db") -> list[str | None]:
    with Store.open(path) as store:
        return [record.title for record in store.select()]
