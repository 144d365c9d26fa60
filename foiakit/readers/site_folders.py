"""Folders that are sites which `foiakit publish` made: the pages that carry records, in order."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

FORMAT = 1
"""The form of what the pages carry (`foiakit.site`)."""
MANIFEST = "foiakit-site.json"
"""The file in a site's root that says it is one."""
EMBEDDED = b"urn:foiakit:embedded"
"""What stands in the JSON that a page carries."""
PAGES = "documents"
"""The folder of the pages of documents."""
_POSITION = re.compile(rb'"foiakit":\{"format":\d+,"position":(\d{1,9}),')
_LAST = 10**9


def is_site(names: list[str], folders: list[str]) -> bool:
    """Whether a folder with these files and folders is a site."""
    return MANIFEST in names and PAGES in folders


def pages(folder: str) -> Iterator[str]:
    """The pages of documents of the site in *folder*, in the order of the book.

    All else in a site (lists, downloads, copies of files) says the same again.
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
        return _LAST  # reading it says what is wrong
    return int(found[1]) if found else _LAST
