"""What `cite` does, without a command line: records in, citations out, nothing heavy loaded."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from foiakit.citations.styles import archive
from foiakit.store.find import record_by_id
from foiakit.text.visible import visible


def cite_ids(path: str, ids: Iterable[int]) -> int:
    """Write the Archive's citation of each record to stdout; nothing if one of them is missing.

    The Archive's style does not name the posting, so none is looked up.
    """
    write(archive.cite(record) for record in record_by_id.records(path, ids))
    return 0


def write(lines: Iterable[str]) -> None:
    """Write one citation a line to stdout."""
    for line in lines:
        sys.stdout.write(f"{visible(line)}\n")
