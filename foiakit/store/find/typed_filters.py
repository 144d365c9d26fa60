"""The meaning of typed filters in one database: its saved selections, and its terms."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from foiakit.errors import BadInput
from foiakit.filters import FILTERS, InvalidValue
from foiakit.model.query import Query
from foiakit.selection import is_saved, query_of
from foiakit.store.find import records, terms

if TYPE_CHECKING:
    from foiakit.store.session import Session
    from foiakit.unknown_terms import Term

FEW = 8
"""Up to this many terms are all listed if none is similar to the requested one."""


def saved(session: Session, text: str, within: tuple[str, ...] = ()) -> Query:
    """Return the query saved as *text* (``@haqqani``); `NotFound` if there is none.

    A saved selection may use others; *within* are those that led to this one.
    """
    if text in within:
        raise BadInput(f"{text} is made from itself: {' -> '.join((*within, text))}")
    from foiakit.store.find import saved_selections  # noqa: PLC0415 - it loads the log; few ask for one

    typed = saved_selections.saved(session, text[1:])
    if unheard := [name for name in typed if name not in {*FILTERS, "which", "excised"}]:
        raise BadInput(f"{text}, as it was saved: no filter is called {unheard[0]}")
    others = [name for name in typed.get("which", ()) if is_saved(name)]
    try:
        query = query_of(typed)
    except InvalidValue as error:
        raise BadInput(f"{text}, as it was saved: {error.message}") from None
    return query._replace(also=tuple(saved(session, name, (*within, text)) for name in others))


def not_here(session: Session, term: Term) -> str | None:
    """The message that no record here has *term*, with the nearest; ``None`` if one has it."""
    from foiakit.model import vocabulary  # noqa: PLC0415 - a listing without filters reads none

    if term.what in {"originator", "recipient"}:
        near = vocabulary.nearest(term.text, term.known)
        # No index on words: only a term with a likely meaning is worth checking every record.
        asked: dict[str, Any] = {term.field: (term.value,)}
        if not near or records.count(session, Query(**asked), 1):
            return None
    else:
        value = terms.resolved(session, Query(collections=(term.value,))).collections[0]
        if terms.holds(session, term.field, value if term.what == "collection" else term.value):
            return None
        here = terms.terms(session, term.field)
        known = dict.fromkeys((*term.known, *here))
        near = _beginning(term.text, known) or vocabulary.nearest(term.text, known)
        if not near and not term.known and len(here) <= FEW:
            near = here
    also = f"; the most similar: {', '.join(near)}" if near else ""
    return f"no record here has the {term.what} {term.text!r}{also}"


def _beginning(text: str, known: Iterable[str]) -> list[str]:
    """Return those of *known* that begin with *text*, if they are few: Top Secret for ``top``."""
    found = [term for term in known if term.casefold().startswith(text.strip().casefold())]
    return found if len(found) < 4 else []
