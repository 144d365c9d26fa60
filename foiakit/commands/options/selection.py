"""Which records: the filters of every command that takes many, declared once.

`selecting` gives a command all of them; it receives one `Query`. A selection that was saved with
``foiakit save NAME`` is a filter too: ``@NAME``.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from typing import Annotated, Any, overload

import typer

from foiakit.commands.options.common import DB, WAIT, lock_wait, print_message
from foiakit.errors import BadInput
from foiakit.filters import FILTERS, Term, parse_ids, unknown
from foiakit.query import Query
from foiakit.store import Store

__all__ = ["Typed", "is_saved", "parse_ids", "query_of", "saved", "selecting"]

FEW = 8
"""So few terms are all named where none is like the one that was asked for."""
Typed = dict[str, Any]
"""Filters as they were typed: a name of `FILTERS`, ``excised`` or ``which``, and what was said."""

WHICH = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID|@NAME]...",
        help="Ids (4), ranges (1-7), message numbers, or @NAME: what foiakit save kept.",
        show_default=False,
    ),
]


@overload
def selecting(function: Callable[..., Any]) -> Callable[..., Any]: ...
@overload
def selecting(*, prefix: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]: ...
def selecting(function: Callable[..., Any] | None = None, *, prefix: str = "") -> Any:
    """Give *function* all the filters: it is called with one argument *query* in their place.

    Ids and ``@NAME`` stand before the options, unless the command has *references* or *words*
    there; of *words* those that begin with ``@`` are taken. With a *prefix* the options are
    ``--where-kind`` instead of ``--kind``. A parameter *typed* receives the filters as typed.
    """
    if function is None:
        return functools.partial(_selecting, prefix=prefix)
    return _selecting(function, prefix)


def _selecting(function: Callable[..., Any], prefix: str) -> Callable[..., Any]:
    signature = inspect.signature(function, eval_str=True)
    keyword = inspect.Parameter.KEYWORD_ONLY
    ours = [
        inspect.Parameter(f"filter_{name}", keyword, default=None, annotation=annotation)
        for name, annotation in _annotations(prefix)
    ]
    if signature.parameters.keys() & {"references", "words"}:
        ours = [one for one in ours if one.name != "filter_which"]
    theirs = [
        one.replace(kind=keyword)
        for name, one in signature.parameters.items()
        if name not in {"query", "typed"}
    ]

    @functools.wraps(function)
    def run(**arguments: Any) -> Any:
        given = {one.name.removeprefix("filter_"): arguments.pop(one.name) for one in ours}
        if "words" in arguments:
            words = arguments["words"] or []
            given["which"] = [word for word in words if is_saved(word)]
            arguments["words"] = [word for word in words if not is_saved(word)]
        typed = {name: value for name, value in given.items() if value not in (None, [])}
        if "typed" in signature.parameters:
            arguments["typed"] = typed
        return function(query=_query(typed, arguments, prefix), **arguments)

    parameters = [*theirs, *ours]
    del run.__wrapped__  # Typer would read the inner signature
    run.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]  # what Typer reads
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    return run


def _annotations(prefix: str) -> Iterator[tuple[str, Any]]:
    yield "which", WHICH
    for name, one in FILTERS.items():
        kind = list[str] | None if one.many else str | None
        yield (
            name,
            Annotated[
                kind, typer.Option(f"--{prefix}{one.flag}", help=one.help, metavar=one.metavar)
            ],
        )
    flags = f"--{prefix}excised/--{prefix}not-excised"
    yield "excised", Annotated[bool | None, typer.Option(flags, help="Something is cut out of it.")]


def query_of(typed: Typed, prefix: str = "") -> Query:
    """The `Query` of filters as they were typed, ``@NAME`` apart; `typer.BadParameter` if one
    means nothing.
    """
    found: dict[str, list[Any]] = {}
    for name, _, values in _parsed(typed, prefix):
        found.setdefault(FILTERS[name].field or name, []).extend(values)
    low, high = (found.pop(name, [None])[0] for name in ("at_least", "at_most"))
    if low or high:
        from foiakit.model import markings

        between = markings.labels_between(low, high)
        wanted = found.get("classifications", between)
        found["classifications"] = [level for level in between if level in wanted] or [""]
    named = [*found.pop("ids", []), *found.pop("messages", [])]
    since, until = (found.pop(name, [None])[0] for name in ("since", "until"))
    fields: dict[str, Any] = {name: tuple(values) for name, values in found.items()}
    return Query(
        ids=tuple(one for one in named if type(one) is tuple),
        messages=tuple(one for one in named if type(one) is not tuple),
        since=since,
        until=until,
        excised=typed.get("excised"),
        **fields,
    )


def _parsed(typed: Typed, prefix: str = "") -> Iterator[tuple[str, str, tuple[Any, ...]]]:
    for text in typed.get("which", ()):
        if not is_saved(text):
            yield "ids", text, (parse_ids(text),)
    for name, one in FILTERS.items():
        said = typed.get(name, ())
        for text in [said] if isinstance(said, str) else said:
            try:
                yield name, text, one.parse(text)
            except typer.BadParameter as error:
                hint = f"--{prefix}{one.flag}"
                raise typer.BadParameter(error.message, param_hint=hint) from None


def _query(typed: Typed, arguments: dict[str, Any], prefix: str) -> Query:
    query = query_of(typed, prefix) if typed else Query()
    names = [text for text in typed.get("which", ()) if is_saved(text)]
    terms = [
        term
        for name, text, values in _parsed(typed)
        for value in values
        if (term := unknown(name, text, value))
    ]
    if names or terms:
        quiet = arguments.get("quiet", False)
        waiting = lock_wait(arguments.get("wait", WAIT), quiet=quiet)
        with Store.open(arguments.get("db") or DB, waiting) as store:
            query = query._replace(also=tuple(saved(store, name) for name in names))
            for term in () if quiet else terms:
                _answer(store, term)
    return query


def is_saved(text: str) -> bool:
    """Whether *text* is the name of a saved selection: ``@haqqani``."""
    return text.startswith("@") and len(text) > 1


def saved(store: Store, text: str, within: tuple[str, ...] = ()) -> Query:
    """The query that was saved as *text* (``@haqqani``); `NotFound` if none was.

    A saved selection may be made from others; *within* are those that asked for this one.
    """
    if text in within:
        raise BadInput(f"{text} is made from itself: {' -> '.join((*within, text))}")
    typed = store.saved(text[1:])
    if unheard := [name for name in typed if name not in {*FILTERS, "which", "excised"}]:
        raise BadInput(f"{text}, as it was saved: no filter is called {unheard[0]}")
    others = [name for name in typed.get("which", ()) if is_saved(name)]
    try:
        query = query_of(typed)
    except typer.BadParameter as error:
        raise BadInput(f"{text}, as it was saved: {error.message}") from None
    return query._replace(also=tuple(saved(store, name, (*within, text)) for name in others))


def _answer(store: Store, term: Term) -> None:
    """Say what is near a term that neither the vocabulary nor the database has."""
    from foiakit.model import vocabulary

    if term.what in {"originator", "recipient"}:
        near = vocabulary.nearest(term.text, term.known)
        # No index knows words; only what has a likely meaning is worth a look at every record.
        asked: dict[str, Any] = {term.field: (term.value,)}
        if not near or store.count(Query(**asked), 1):
            return
    else:
        value = store.resolved(Query(collections=(term.value,))).collections[0]
        if store.holds(term.field, value if term.what == "collection" else term.value):
            return
        here = store.terms(term.field)
        near = vocabulary.nearest(term.text, (*term.known, *here))
        if not near and not term.known and len(here) <= FEW:
            near = here
    also = f"; the nearest known: {', '.join(near)}" if near else ""
    print_message(f"no {term.what} here is called {term.text!r}{also}")
