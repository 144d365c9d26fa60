"""Documents from DocumentCloud's API: one row per document, identified by its number there.

``data`` is what the owners of a document have added about it, a list of values under each key;
values under ``_tag`` are tags. Upload dates are not dates of the document: they go to the notes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from foiakit.model.record import Record, uid_of
from foiakit.readers.values.headers import fold
from foiakit.readers.values.json_values import json_value
from foiakit.readers.values.record_values import Unfit

_TAGS = "_tag"


def wrap(
    make: Callable[[list[str]], Record], names: Sequence[str]
) -> Callable[[list[str]], Record]:
    """Wrap *make*: the uid is the document's number, and the values of ``data`` are taken one by
    one.
    """
    places = {fold(name): at for at, name in enumerate(names)}
    data, pages, number = places.get("data"), places.get("pagecount"), places.get("id")
    source = places.get("source")

    def filled(cells: list[str]) -> Record:
        cells = list(cells)
        pairs: list[tuple[str, str]] = []
        if data is not None and cells[data]:
            pairs, cells[data] = list(_values(cells[data])), ""
        if pages is not None and cells[pages].strip() == "0":
            cells[pages] = ""  # not counted yet
        pages_cell = ""
        if source is not None:
            pages_cell, cells[source] = cells[source].strip(), ""
        uid = ""
        if number is not None:
            uid, cells[number] = cells[number].strip(), ""
        record = make(cells)
        lines = [f"{key}: {value}" for key, value in pairs if key != _TAGS]
        tags = [value for key, value in pairs if key == _TAGS]
        return record._replace(
            source=pages_cell or record.source,
            tags=tuple(dict.fromkeys((*record.tags, *tags))),
            notes="\n".join(filter(None, (record.notes, *lines))) or None,
            document=record.document or uid or None,
            uid=uid_of("documentcloud", uid) if uid else record.uid,
        )

    return filled


def _values(text: str) -> Iterator[tuple[str, str]]:
    """Yield the keys of ``data``, each with each of its values; `Unfit` if it is not an object."""
    found = json_value(text)
    if not isinstance(found, dict):
        raise Unfit("data: not an object of lists of words")
    for key, values in found.items():
        for value in values if isinstance(values, list) else [values]:
            yield key, value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
