"""The site map and the feed of a site."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from program import Run

PUBLISH = ["publish", "--book", "book.toml", "--output", "site"]


def test_site_map_and_feed_name_every_document(papers: Path, desk: Run) -> None:
    desk(*PUBLISH)
    site = papers / "site"
    named = {f"https://example.org/papers/documents/{path.name}"
             for path in (site / "documents").iterdir()}  # fmt: skip
    site_map = ElementTree.parse(site / "sitemap.xml")
    assert named < {place.text for place in site_map.findall(".//{*}loc")}
    feed = ElementTree.parse(site / "feed.xml")
    assert named == {entry.findtext("{*}id") for entry in feed.findall(".//{*}entry")}
    assert all(entry.findtext("{*}updated") for entry in feed.findall(".//{*}entry"))
