"""The port and the metadata of the server that shows a database in a browser."""

from __future__ import annotations

import socket

import pytest

from foiakit.errors import Usage
from foiakit.serving.server import HOST, free_port, metadata


def test_a_port_in_use_is_refused_and_any_is_a_free_one() -> None:
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        taken = other.getsockname()[1]
        with pytest.raises(Usage, match=f"port {taken} is in use"):
            free_port(taken)
        assert free_port(0) != taken


def test_a_column_without_values_has_no_list_of_them() -> None:
    def facets(*empty: str) -> list[list[object]]:
        tables = metadata("records.db", empty)["databases"]["records"]["tables"]
        return [table["facets"] for table in tables.values() if "facets" in table]

    assert facets("collection", "exemptions") == [
        ["classification", "kind", "year"],
        ["classification", "kind"],
    ]
    assert all("collection" in names for names in facets("kind"))


def test_the_title_is_the_databases_name() -> None:
    found = metadata("records.db")
    assert found["title"] == "records.db"
    assert found != {"title": "records.db"}
