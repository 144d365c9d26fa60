"""Obstacles to undoing a change of requests: parts that would have no request."""

from __future__ import annotations

import json

from foiakit.store.file.executor import Executor
from foiakit.store.log import row_snapshots
from foiakit.store.log.row_snapshots import REQUEST_PARTS, REQUESTS, Key


def in_the_way(session: Executor, change: int) -> Key | None:
    """Return the first part of a request that prevents undoing *change*, if one does.

    That is a part that was added later to a request that *change* created, or one that *change*
    removed from a request that is gone.
    """
    rows = session.execute(
        "SELECT place, name, was IS NULL, now IS NULL FROM change_rows"
        " WHERE change = ? AND place IN (SELECT value FROM json_each(?))",
        (change, json.dumps([REQUESTS, *REQUEST_PARTS])),
    ).fetchall()
    own = {(place, name) for place, name, *_ in rows}
    for place, name, is_new, is_gone in rows:
        if place == REQUESTS and is_new:
            for part in REQUEST_PARTS:
                for image in row_snapshots.images(session, part, (name,)):
                    key = row_snapshots.key_of(part, image)
                    if (part, key.name) not in own:
                        return key
        elif place != REQUESTS and is_gone and (REQUESTS, name.split()[0]) not in own:
            request = Key(REQUESTS, None, name.split()[0])
            if row_snapshots.image(session, REQUESTS, *row_snapshots.columns_of(request)) is None:
                return request
    return None
