"""foiakit: a toolkit for declassified records.

    import foiakit

    db = foiakit.open("records.db")
    for record in db.select(classification="secret", since="January 1997"):
        print(db.cite(record))

See docs/python.md. `foiakit.api` is loaded when one of its names is first used, because every
command imports this module and most need none of them.
"""

TYPE_CHECKING = False  # like that of typing, without the cost of importing it
if TYPE_CHECKING:
    from foiakit.api import Database, Record, SearchHit, SearchResults, Selection, open  # noqa: A004 - as gzip.open

__version__ = "0.1.0"
__all__ = ["Database", "Record", "SearchHit", "SearchResults", "Selection", "open"]


def __getattr__(name: str) -> object:
    if name in __all__:
        from foiakit import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
