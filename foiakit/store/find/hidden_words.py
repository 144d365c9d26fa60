"""Words in the PDFs of records that are not visible on their pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from foiakit.store import telegrams
from foiakit.store.session import Session


class HiddenWords(NamedTuple):
    """The hidden words in the file of one record."""

    record: int
    sha256: str | None
    pages: dict[str, list[str]]
    """The runs of words by page number."""


def hidden_words(session: Session) -> Iterator[HiddenWords]:
    """Yield the records whose file has such words, in the order of their ids."""
    if not telegrams.has_tables(session):
        return
    rows = session.execute(
        "SELECT records.id, records.sha256, json_extract(cables.data, '$.pdf.hidden_words')"
        " FROM cables JOIN records ON records.id = cables.record"
        " WHERE json_type(cables.data, '$.pdf.hidden_words') = 'object' ORDER BY records.id"
    )
    for number, sha256, pages in rows.fetchall():
        yield HiddenWords(number, sha256, json.loads(pages))
