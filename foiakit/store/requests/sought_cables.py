"""Whether a cable is one that the person lacks: cited by records here, or asked for in a
request.
"""

from __future__ import annotations

from typing import NamedTuple

from foiakit.store.session import Session


class SoughtCable(NamedTuple):
    """A cable that is not held, and why it is wanted."""

    year: int
    requests: tuple[int, ...]
    """The requests that ask for it."""
    citing: int
    """How many records cite it."""


def sought_cables(session: Session, post: str, serial: int) -> list[SoughtCable]:
    """Return the cables with that number, in any year, that are cited or asked for and not held."""
    requests: dict[int, list[int]] = {}
    for year, request in session.execute(
        "SELECT DISTINCT year, request FROM request_items"
        " WHERE post = ? AND serial = ? AND year IS NOT NULL ORDER BY 1, 2",
        (post, serial),
    ):
        requests.setdefault(year, []).append(request)
    citing = dict(
        session.execute(
            "SELECT year, count(DISTINCT record) FROM refs"
            " WHERE post = ? AND serial = ? AND year IS NOT NULL GROUP BY year",
            (post, serial),
        ).fetchall()
    )
    held = {
        year
        for (year,) in session.execute(
            "SELECT DISTINCT coalesce(year, CAST(substr(date, 1, 4) AS INTEGER)) FROM records"
            " WHERE post = ? AND serial = ?",
            (post, serial),
        )
    }
    return [
        SoughtCable(year, tuple(requests.get(year, ())), citing.get(year, 0))
        for year in sorted({*requests, *citing} - held)
    ]
