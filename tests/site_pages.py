"""Help for tests of sites: what their pages carry for programs, and records to publish."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from program import Run


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


def collect(desk: Run, rows: list[dict[str, object]]) -> None:
    """Import *rows*, and write ``book.toml`` for a site of them."""
    Path("book.toml").write_text('title = "Papers"\n', "utf-8")
    Path("rows.ndjson").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    assert desk("import", "--quiet", "rows.ndjson").code == 0
