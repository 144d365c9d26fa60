"""pagefind, the search of a book that is too large for our own script; it needs a server.

Its index is many small files, of which a browser fetches those that a search needs.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec

from foiakit.site.folder import SiteFolder

FOLDER = "pagefind"
MOST_DOCUMENTS = 20_000
"""The most documents that pagefind may index: these take 3 to 7 GB of memory."""
_PATIENCE = 1_800
"""Seconds; 20,000 documents take a few minutes."""


def is_installed() -> bool:
    """Return whether the extra `pagefind` is installed."""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def write(folder: SiteFolder) -> str | None:
    """Write the index of the documents' pages in *folder*; return why not, if it failed."""
    target = os.path.join(folder.scratch, FOLDER)
    command = [
        sys.executable, "-m", "pagefind", "--silent", "--site", folder.path(""),
        "--glob", "documents/*.html", "--output-path", target,
    ]  # fmt: skip
    try:
        done = subprocess.run(  # noqa: S603 - Python itself
            command, capture_output=True, text=True, check=False, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines()
        return lines[-1] if lines else f"it ended with code {done.returncode}"
    for place, _, files in os.walk(target):
        for name in files:
            made = os.path.join(place, name)
            inside = os.path.relpath(made, target).replace(os.sep, "/")
            if not _is_interface(inside):
                folder.put_file(f"{FOLDER}/{inside}", made)
    return None


def _is_interface(name: str) -> bool:
    """Return whether a file belongs to pagefind's own interface, which a site does without."""
    if name in {"pagefind-entry.json", "pagefind-worker.js"}:
        return False
    return name.endswith((".css", "-ui.js")) or name.startswith("pagefind-")
