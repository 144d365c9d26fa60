"""A table of records as text."""

from __future__ import annotations

import io

from foiakit.model.record import Record
from foiakit.writers import WriteOptions, table_writer


def written(form: str, records: list[Record], wish: WriteOptions) -> str:
    out = io.StringIO(newline="")
    table_writer(form).write(records, out, {}, wish)
    return out.getvalue()
