"""What programs find in the pages of a site."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any


def embedded(page: Path) -> dict[str, Any]:
    """What *page* carries for programs."""
    found = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', page.read_text("utf-8"), re.S
    )
    assert found, page
    data: dict[str, Any] = json.loads(found[1])
    return data


def documents(site: Path) -> list[dict[str, Any]]:
    """What the documents' pages carry, in the order of the book."""
    carried = [embedded(page)["foiakit"] for page in (site / "documents").glob("*.html")]
    return sorted(carried, key=lambda page: int(page["position"]))
