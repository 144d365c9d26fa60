"""Which records: the filters of every command that takes many, declared once.

`selecting` gives a command all of them; it receives one `Query`. Values are understood as people
write them: ``secret``, ``S``, ``amembassy islamabad``, ``Jan 1997``, ``1997..1999``.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from foiakit import markings, vocabulary
from foiakit.commands.options import talk
from foiakit.dates import bounds, written
from foiakit.message import Message, parse, post_key
from foiakit.query import Query


def parse_ids(text: str) -> tuple[int, int] | Message:
    """An id (``4``), a range of ids (``1-7``) or a message number (``State 095538``)."""
    first, dash, last = text.strip().partition("-")
    if first.isdecimal() and (last.isdecimal() or not dash):
        start, end = int(first), int(last or first)
        if end < start or end >= 2**63:
            raise typer.BadParameter(f"{text} is no range of ids")
        return start, end
    if message := parse(text):
        return message
    raise typer.BadParameter(f"{text!r} is neither an id (4), a range (1-7) nor a message number")


def _date(text: str) -> str:
    date = written.read(text)
    if date is None:
        raise typer.BadParameter(
            f"{text!r} is no date; write 1999, 1999-05, 1999-05-24 or May 1999"
        )
    return "/".join(bounds(*date))


def _years(text: str) -> tuple[int, ...]:
    first, _, last = text.partition("..")
    if not (first.isdecimal() and (last or first).isdecimal() and int(last or first) <= 9999):
        raise typer.BadParameter(f"{text!r} is no year; write 1999 or 1997..1999")
    return tuple(range(int(first), int(last or first) + 1))


def _level(text: str) -> str:
    if vocabulary.level(text) is None:
        _hint("classification", text, (level.label for level in vocabulary.levels()))
    return markings.classification(text)


def _ranked(text: str) -> str:
    if markings.rank(text) is None:
        ranked = (level.label for level in vocabulary.levels() if level.rank is not None)
        raise typer.BadParameter(f"{text!r} has no rank; ranked are: {', '.join(ranked)}")
    return markings.classification(text)


def _caption(text: str) -> str:
    if vocabulary.caption(text) is None:
        _hint("caption", text, (caption.token for caption in vocabulary.captions()))
    return markings.captions([text])[0] if text.strip() else text


def _post(text: str) -> str:
    if vocabulary.post(text) is None:
        _hint("post", text, (post.name for post in vocabulary.posts()))
    return post_key(text)


def _kind(text: str) -> str:
    known = vocabulary.kind(text)
    if known is None:
        _hint("kind", text, (kind.label for kind in vocabulary.kinds()))
    return known.label if known else text


def _hint(what: str, text: str, known: Any) -> None:
    near = vocabulary.nearest(text, known)
    also = f"; the nearest known: {', '.join(near)}" if near else ""
    talk(f"{text!r} is no {what} that foiakit knows, so it is looked for as it stands{also}")


def _option(name: str, parser: Callable[[str], Any] | None, help_text: str, metavar: str) -> Any:
    return typer.Option(name, parser=parser, help=help_text, metavar=metavar)


Many = list[Any] | None
Words = list[str] | None
One = Any
FILTERS: dict[str, Any] = {
    "ids": Annotated[Many, _option("--id", parse_ids, "An id, a range or a message.", "1-7")],
    "classification": Annotated[Many, _option("--classification", _level, "Secret, S", "LEVEL")],
    "at_least": Annotated[One, _option("--at-least", _ranked, "This level or higher.", "LEVEL")],
    "at_most": Annotated[One, _option("--at-most", _ranked, "This level or lower.", "LEVEL")],
    "caption": Annotated[Many, _option("--caption", _caption, "NODIS", "CAPTION")],
    "post": Annotated[Many, _option("--post", _post, "Where the message was sent from.", "POST")],
    "kind": Annotated[Many, _option("--kind", _kind, "Cable, memcon", "KIND")],
    "collection": Annotated[Words, _option("--collection", None, "EBB 389, or 389", "NAME")],
    "document": Annotated[Words, _option("--document", None, "The number there.", "NUMBER")],
    "message": Annotated[Words, _option("--message", None, "State 095538", "MESSAGE")],
    "year": Annotated[Many, _option("--year", _years, "1999, or 1997..1999", "YEAR")],
    "since": Annotated[One, _option("--from", _date, "Dated this day or later.", "DATE")],
    "until": Annotated[One, _option("--until", _date, "This day or earlier.", "DATE")],
    "tag": Annotated[Words, _option("--tag", None, "Your own label.", "TAG")],
    "excised": Annotated[
        bool | None, typer.Option("--excised/--not-excised", help="Something is cut out of it.")
    ],
}


def query_of(**given: Any) -> Query:
    """The `Query` of the parsed filters in *given*; absent ones ask for nothing."""
    many = {name: tuple(value or ()) for name, value in given.items()}
    levels = many["classification"]
    if given["at_least"] or given["at_most"]:
        between = markings.labels_between(given["at_least"], given["at_most"])
        levels = tuple(level for level in between if not levels or level in levels) or ("",)
    references = [*many["ids"], *(_message(text) for text in many["message"])]
    return Query(
        ids=tuple(one for one in references if not isinstance(one, Message)),
        messages=tuple(one for one in references if isinstance(one, Message)),
        classifications=levels,
        captions=many["caption"],
        tags=many["tag"],
        posts=many["post"],
        kinds=many["kind"],
        collections=many["collection"],
        documents=many["document"],
        years=tuple(year for years in many["year"] for year in years),
        since=given["since"] and given["since"].partition("/")[0],
        until=given["until"] and given["until"].partition("/")[2],
        excised=given["excised"],
    )


def _message(text: str) -> Message:
    if message := parse(text):
        return message
    raise typer.BadParameter(f"--message: {text!r} is no message number such as State 095538")


def selecting(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give *function* all the filters: it is called with one argument *query* in their place."""
    signature = inspect.signature(function, eval_str=True)
    own = [one for name, one in signature.parameters.items() if name != "query"]
    filters = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
        for name, annotation in FILTERS.items()
    ]

    @functools.wraps(function)
    def run(**arguments: Any) -> Any:
        given = {name: arguments.pop(name) for name in FILTERS}
        return function(query=query_of(**given), **arguments)

    parameters = [one.replace(kind=inspect.Parameter.KEYWORD_ONLY) for one in own] + filters
    del run.__wrapped__  # Typer would read the inner signature
    run.__signature__ = signature.replace(parameters=parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    return run
