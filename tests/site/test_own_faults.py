"""A fault of the program's own while it publishes is not blamed on a database."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import Run

from foiakit.site.list_writer import ListWriter

pytest.importorskip("jinja2", reason="needs the extra publish")


def test_a_database_that_was_only_being_made_is_not_named_as_missing(
    seven: Path, desk: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("a fault of ours")

    monkeypatch.setattr(ListWriter, "index", fails)
    with pytest.raises(KeyError, match="a fault of ours"):
        desk("publish", "--collection", "389", "--output", "site")
