"""What `cite` does, without a command line: records in, citations out, nothing heavy loaded."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

from foiakit import citations
from foiakit.citations import How, Style
from foiakit.record import Collection, Record
from foiakit.store import Store
from foiakit.visible import visible


def cite_ids(path: str, ids: Iterable[int]) -> int:
    """Write the Archive's citation of each record to stdout; nothing if one of them is missing."""
    style = citations.style(citations.DEFAULT)
    with Store.open(path) as store:
        # The Archive's style does not name the posting, so none is looked up.
        write([store.get(one) for one in ids], style, {})
    return 0


def write(
    records: Iterable[Record],
    style: Style,
    postings: Mapping[str, Collection],
    how: How = citations.PLAIN,
) -> None:
    """Write one citation a line to stdout."""
    for record in records:
        posting = postings.get(record.collection) if record.collection else None
        sys.stdout.write(f"{visible(style.cite(record, posting, how))}\n")
