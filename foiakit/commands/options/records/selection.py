"""The filters of every command that takes many records, declared once.

`selecting` gives a command all of them; it receives one `Query`. A selection that was saved with
``foiakit save NAME`` is a filter too: ``@NAME``.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any, overload

import typer

from foiakit import filters
from foiakit.commands.options import completion
from foiakit.commands.options.bundles import bundled, with_parameters
from foiakit.commands.options.common import print_message
from foiakit.commands.options.database import ChangedDatabase, Database
from foiakit.commands.options.help_page import FILTERS as FILTERS_SECTION
from foiakit.commands.options.suggestions import NoSuchWord
from foiakit.commands.options.values.typed_dates import DATE_ORDER, in_configured_order
from foiakit.filters import FILTERS, InvalidValue, NotAnId
from foiakit.model.query import Query
from foiakit.selection import DAYS, Typed, is_saved, query_of, unknown_terms
from foiakit.store.find.named_records import check_found
from foiakit.store.find.typed_filters import not_here, saved

if TYPE_CHECKING:
    from foiakit.model.query import Named

WHICH = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[ID|@NAME]...",
        help="Ids (4), ranges (1-7), message or document numbers, citation keys, or @NAME: a saved"
        " selection.",
        show_default=False,
        autocompletion=completion.ids_and_selections,
    ),
]
COMPLETERS: dict[str, completion.Completer] = {
    "ids": completion.record_ids,
    "at_least": completion.ranked,
    "at_most": completion.ranked,
    "has": completion.words(completion.record_fields),
    "lacks": completion.words(completion.record_fields),
    **{
        name: completion.terms(FILTERS[name].field)
        for name in (
            "classification",
            "caption",
            "post",
            "kind",
            "collection",
            "year",
            "tag",
            "decision",
            "exemption",
        )
    },
}
"""The completer of a filter whose values are known."""


@overload
def selecting(function: Callable[..., Any]) -> Callable[..., Any]: ...
@overload
def selecting(*, prefix: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]: ...
def selecting(function: Callable[..., Any] | None = None, *, prefix: str = "") -> Any:
    """Give *function* all the filters: it is called with one argument *query* in their place.

    Ids and ``@NAME`` precede the options, unless the command has *references* or *words* there; of
    *words* those that begin with ``@`` are taken. With a *prefix* the options are ``--where-kind``
    instead of ``--kind``. A parameter *typed* receives the filters as typed. Bundles of options may
    be among the others.
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
        ours = [parameter for parameter in ours if parameter.name != "filter_which"]
    if not prefix:
        ours.append(
            inspect.Parameter("filter_date_order", keyword, default=None, annotation=DATE_ORDER)
        )
    theirs = [
        parameter.replace(kind=keyword)
        for name, parameter in signature.parameters.items()
        if name not in {"query", "typed"}
    ]

    @functools.wraps(function)
    def run(**arguments: Any) -> Any:
        values = {
            parameter.name.removeprefix("filter_"): arguments.pop(parameter.name)
            for parameter in ours
        }
        values.pop("date_order", None)  # it was used when the dates were read
        if "words" in arguments:
            words = arguments["words"] or []
            values["which"] = [word for word in words if is_saved(word)]
            arguments["words"] = [word for word in words if not is_saved(word)]
        words = values.get("which") or ()
        values["which"] = [reference for word in words for reference in filters.split_ids(word)]
        typed = {name: value for name, value in values.items() if value not in (None, [])}
        _check_blank(typed, prefix)
        for name in typed.keys() & set(DAYS):
            typed[name] = in_configured_order(typed[name])
        if "typed" in signature.parameters:
            arguments["typed"] = typed
        return function(query=_query(typed, arguments, prefix), **arguments)

    return bundled(with_parameters(run, [*theirs, *ours]))


def _check_blank(typed: Typed, prefix: str) -> None:
    """Raise `typer.BadParameter` for a filter without a value, as of an unset shell variable."""
    for name in typed.keys() & FILTERS.keys():
        values = [typed[name]] if isinstance(typed[name], str) else typed[name]
        if not all(value.strip() for value in values):
            hint = f"--{prefix}{FILTERS[name].flag}"
            raise typer.BadParameter("the value is empty", param_hint=hint)


def _annotations(prefix: str) -> Iterator[tuple[str, Any]]:
    yield "which", WHICH
    for name, filter_ in FILTERS.items():
        kind = list[str] | None if filter_.many else str | None
        yield (
            name,
            Annotated[
                kind,
                typer.Option(
                    f"--{prefix}{filter_.flag}",
                    help=filter_.help,
                    metavar=filter_.metavar,
                    autocompletion=COMPLETERS.get(name),
                    rich_help_panel=FILTERS_SECTION,
                ),
            ],
        )
    flags = f"--{prefix}excised/--{prefix}not-excised"
    yield (
        "excised",
        Annotated[
            bool | None,
            typer.Option(
                flags, help="Records with (or without) excisions.", rich_help_panel=FILTERS_SECTION
            ),
        ],
    )


@contextmanager
def as_usage(prefix: str = "") -> Iterator[None]:
    """Report a value that a filter does not understand as Typer does: with the option's name."""
    try:
        yield
    except InvalidValue as error:
        name = error.filter_name
        hint = f"--{prefix}{FILTERS[name].flag}" if name else None
        sentence = f"{error.message}{error.on_command_line}"
        if isinstance(error, NotAnId):
            raise NoSuchWord(sentence, error.text, hint) from None
        raise typer.BadParameter(sentence, param_hint=hint) from None


def parse_ids(text: str) -> Named:
    """Return `foiakit.filters.parse_ids` of an argument; `typer.BadParameter` if it is invalid."""
    with as_usage():
        return filters.parse_ids(text)


def _query(typed: Typed, arguments: dict[str, Any], prefix: str) -> Query:
    if not typed:
        return Query()
    with as_usage(prefix):
        query, terms = query_of(typed), unknown_terms(typed)
    names = [text for text in typed.get("which", ()) if is_saved(text)]
    asked = [parse_ids(text) for text in typed.get("which", ()) if not is_saved(text)]
    if names or terms or asked:
        database = _database(arguments)
        with database.open() as store:
            query = query._replace(also=tuple(saved(store, name) for name in names))
            for word in asked:
                check_found(store, word)
            for term in () if database.quiet else terms:
                if sentence := not_here(store, term):
                    print_message(sentence)
    return query


def _database(arguments: dict[str, Any]) -> Database:
    """Return the database among the *arguments* of a command, in a bundle or one by one."""
    for argument in arguments.values():
        if isinstance(argument, Database | ChangedDatabase):
            return Database(argument.db, argument.wait, argument.quiet)
    options = {name: arguments[name] for name in Database._fields if name in arguments}
    return Database(**options)
