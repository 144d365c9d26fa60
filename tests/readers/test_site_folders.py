"""The pages of documents of a site that foiakit made."""

from __future__ import annotations

import json
import os
from pathlib import Path

from foiakit.readers.site_folders import MANIFEST, PAGES, is_site, pages


def test_a_site_has_a_manifest_and_pages() -> None:
    assert is_site([MANIFEST, "index.html"], [PAGES, "files"])
    assert not is_site(["index.html"], [PAGES])
    assert not is_site([MANIFEST], [])


def test_pages_come_in_the_order_of_the_book(tmp_path: Path) -> None:
    folder = tmp_path / PAGES
    folder.mkdir()
    for name, position in (("a", 10), ("b", 2)):
        data = json.dumps({"foiakit": {"format": 1, "position": position, "record": {}}})
        (folder / f"{name}.html").write_text(data.replace(" ", ""))
    (folder / "z.html").write_text("damaged")
    (folder / "x.txt").write_text("not a page")
    names = [os.path.basename(page) for page in pages(str(tmp_path))]
    assert sorted(names) == ["a.html", "b.html", "z.html"]
    assert names[-1] == "z.html"
    assert names[0] == "b.html"
