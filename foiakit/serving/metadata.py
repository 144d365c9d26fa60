"""What Datasette says of the tables, and the queries that it offers: its metadata file."""

from __future__ import annotations

import json
import os
from typing import Any


def metadata(name: str) -> dict[str, Any]:
    """The metadata for a piece of the database *name*."""
    path = os.path.join(os.path.dirname(__file__), "metadata.json")
    with open(path, encoding="utf-8") as file:
        found: dict[str, Any] = json.load(file)
    found["title"] = name
    return found
