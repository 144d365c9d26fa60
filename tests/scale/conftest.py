"""A pool of as many processes as a test needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from foiakit.readers import import_stream, pool


@pytest.fixture
def processors(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """How many processors there are, and little is enough for a pool."""
    monkeypatch.setattr(import_stream, "LITTLE", 1)

    def have(number: int) -> None:
        monkeypatch.setattr(pool, "processors", lambda: number)
        monkeypatch.setattr(import_stream, "processors", lambda: number)

    return have
