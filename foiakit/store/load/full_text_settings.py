"""FTS5's settings while many rows are added: it writes its words in larger pages, and merges
later.
"""

from __future__ import annotations

from foiakit.store.schema.rows import FULL_TEXT
from foiakit.store.session import Session

SETTINGS = {"hashsize": (1024 * 1024, 16 * 1024 * 1024), "automerge": (4, 16)}
"""Each setting: FTS5's default (https://sqlite.org/fts5.html), and ours while many rows are
added.
"""
NAMES = ", ".join(FULL_TEXT)


def configure(session: Session, name: str, value: int) -> None:
    """Set one of FTS5's settings."""
    session.execute("INSERT INTO records_fts (records_fts, rank) VALUES (?, ?)", (name, value))


def raised(session: Session) -> dict[str, int]:
    """Raise FTS5's settings to `SETTINGS`, and return the earlier values."""
    known = dict(session.execute("SELECT k, v FROM records_fts_config"))
    before = {name: known.get(name, own) for name, (own, _) in SETTINGS.items()}
    for name, (_, ours) in SETTINGS.items():
        configure(session, name, ours)
    return before
