"""The comparison of a database's texts, updated in its cache before it is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from foiakit.commands.options.database import Database
from foiakit.commands.output.progress import Progress
from foiakit.store.release_index import cache_file
from foiakit.store.release_index.cache_file import CacheError, CacheFile
from foiakit.store.release_index.update import update
from foiakit.store.store import Store

Answer = TypeVar("Answer")


def compared(store: Store, database: Database, ask: Callable[[CacheFile], Answer]) -> Answer:
    """Return the result of *ask* on the cache, once it is up to date.

    A damaged cache is rebuilt. If none can be stored, that is reported, and the texts are compared
    all the same.
    """
    path = cache_file.cache_path(database.db)
    progress = Progress(quiet=database.quiet)

    def asked(cache: CacheFile) -> Answer:
        with cache:
            try:
                update(store, cache, progress.part, database.say)
            finally:
                progress.clear()
            return ask(cache)

    try:
        try:
            return asked(cache_file.open_cache(path))
        except CacheError as problem:
            if not problem.is_damaged:
                raise
            cache_file.remove(path)
            return asked(cache_file.open_cache(path))
    except CacheError as problem:
        database.say(f"{path}: {problem}; the comparison is not kept")
        return asked(cache_file.temporary_cache())
