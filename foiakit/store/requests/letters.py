"""Filed letters: each is identified by its Message-ID, or by the digest of its file."""

from __future__ import annotations

from foiakit.errors import FoiakitError
from foiakit.requests.model import Letter
from foiakit.store.file.executor import Executor


def filed(session: Executor, letter: Letter) -> tuple[int, int] | None:
    """Return the request and the number of the event with *letter*, if it was filed."""
    found: tuple[int, int] | None = session.execute(
        "SELECT request, number FROM request_events WHERE sha256 = ?"
        " UNION SELECT request, number FROM request_events WHERE message_id = ?"
        " ORDER BY 1, 2 LIMIT 1",
        (letter.sha256, letter.message_id),
    ).fetchone()
    return found


def refuse_if_filed(session: Executor, letter: Letter) -> None:
    """Raise `FoiakitError` naming the request that already has *letter*."""
    if found := filed(session, letter):
        raise FoiakitError(f"{letter.file}: already filed, with request {found[0]}")


def requests_of_messages(session: Executor, message_ids: list[str]) -> list[int]:
    """Return the requests with a letter with one of these Message-IDs."""
    found: list[int] = []
    for message_id in message_ids:
        rows = session.execute(
            "SELECT DISTINCT request FROM request_events WHERE message_id = ? ORDER BY 1",
            (message_id,),
        )
        found += [row[0] for row in rows if row[0] not in found]
    return found
