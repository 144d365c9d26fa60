"""Folders that are sites made by `foiakit publish`: the pages that contain records, in order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

FORMAT = 1
"""The format of the data in the pages (`foiakit.site`)."""
MANIFEST = "foiakit-site.json"
"""The file in a site's root that marks it as one."""
EMBEDDED = b"urn:foiakit:embedded"
"""A part of the JSON in every page with data."""
PAGES = "documents"
"""The folder of the pages of documents."""
_POSITION = re.compile(rb'"foiakit":\{"format":\d+,"position":(\d{1,9}),')
_LAST = 10**9


def is_site(names: list[str], folders: list[str]) -> bool:
    """Return whether a folder with these files and folders is a site."""
    return MANIFEST in names and PAGES in folders


def pages(folder: str) -> Iterator[str]:
    """Return the pages of documents of the site in *folder*, in the order of the book.

    Everything else in a site (lists, downloads, copies of files) only repeats them.
    """
    inside = os.path.join(folder, PAGES)
    found = (
        os.path.join(inside, name) for name in sorted(os.listdir(inside)) if name.endswith(".html")
    )
    yield from sorted(found, key=_position)


def _position(path: str) -> int:
    try:
        with open(path, "rb") as file:
            found = _POSITION.search(file.read())
    except OSError:
        return _LAST  # reading it reports what is wrong
    return int(found[1]) if found else _LAST
