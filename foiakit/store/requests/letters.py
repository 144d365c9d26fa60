"""Letters that were filed: each is known by its Message-ID, or by the digest of its file."""

from __future__ import annotations

from foiakit.errors import FoiakitError
from foiakit.requests.model import Letter
from foiakit.store.file.executor import Executor


def filed(session: Executor, letter: Letter) -> tuple[int, int] | None:
    """The request and the number of the event that *letter* was filed with, if it was."""
    found: tuple[int, int] | None = session.execute(
        "SELECT request, number FROM request_events WHERE sha256 = ?"
        " UNION SELECT request, number FROM request_events WHERE message_id = ?"
        " ORDER BY 1, 2 LIMIT 1",
        (letter.sha256, letter.message_id),
    ).fetchone()
    return found


def refuse_if_filed(session: Executor, letter: Letter) -> None:
    """`FoiakitError` that names the request which holds *letter* already."""
    if found := filed(session, letter):
        raise FoiakitError(f"{letter.file}: filed already, with request {found[0]}")


def requests_of_messages(session: Executor, message_ids: list[str]) -> list[int]:
    """The requests that hold a letter with one of these Message-IDs."""
    found: list[int] = []
    for one in message_ids:
        rows = session.execute(
            "SELECT DISTINCT request FROM request_events WHERE message_id = ? ORDER BY 1", (one,)
        )
        found += [row[0] for row in rows if row[0] not in found]
    return found
