"""The temporary copy that `foiakit serve` shows: its database and its files, in one folder."""

from __future__ import annotations

import os

from foiakit.commands.options.database import Database
from foiakit.commands.output.progress import Progress
from foiakit.errors import NotFound
from foiakit.model.private import left_out_sentence, without_private
from foiakit.model.query import Query
from foiakit.serving.files import LinkedFiles
from foiakit.store.exchange import desk_copy
from foiakit.store.find.hidden_words import hidden_words


def fill(
    folder: str, query: Query, address: str, database: Database, *, with_private: bool
) -> frozenset[str]:
    """Create the copy in *folder*, and return its columns that have no value at all.

    `NotFound` if the selection is empty.
    """
    path = os.path.join(folder, "records.db")
    os.mkdir(os.path.join(folder, "files"))
    progress = Progress(quiet=database.quiet)
    with database.open() as store:
        shown = query if with_private else without_private(query)
        total = store.count(shown)
        if not total:
            raise NotFound("no records to serve: the selection is empty, or all of it is private")
        if remark := left_out_sentence(store.count(query) - total):
            database.say(remark)
        hidden = {hidden.sha256 for hidden in hidden_words(store) if hidden.sha256}
        files = LinkedFiles(os.path.join(folder, "files"), f"{address}/files", hidden)
        desk_copy.make(
            store,
            path,
            shown,
            place_of=files.place_of,
            page_of=lambda record: f"{address}/records/records/{record.id}",
            tick=lambda done: progress.tick(done, "serve", lambda: done / total),
        )
    progress.clear()
    return desk_copy.empty_columns(path)
