"""foiakit from Python: `foiakit.open` opens a database, and the database returns records.

What this package offers stays the same from release to release (docs/python.md); `foiakit` itself
loads it when one of its names is first used.
"""

from foiakit.api.database import Database, open_database
from foiakit.api.record import Record
from foiakit.api.results import SearchHit, SearchResults, Selection

__all__ = ["Database", "Record", "SearchHit", "SearchResults", "Selection", "open"]

open = open_database  # noqa: A001 - foiakit.open, as gzip.open and dbm.open are called
