"""Options that the commands of ``foiakit request`` share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, overload

import typer

from foiakit.commands.options import completion
from foiakit.commands.options.values.typed_days import typed_day
from foiakit.errors import BadInput, Usage
from foiakit.requests import offices
from foiakit.requests.event_data import cents
from foiakit.requests.model import CATEGORIES, CHANNELS, LAWS, Closure, Request
from foiakit.requests.validity import check_private
from foiakit.store.requests import read
from foiakit.store.store import Store

if TYPE_CHECKING:
    from foiakit.requests.progress.status import Status


def one_of(words: Iterable[str]) -> Callable[[str | None], str | None]:
    """Return a check of an option's value, which has to be one of *words*."""
    known = tuple(words)

    def check(text: str | None) -> str | None:
        if text is not None and text not in known:
            raise typer.BadParameter(f"{text!r} is not one of: {', '.join(known)}")
        return text

    return check


@contextmanager
def from_command_line() -> Iterator[None]:
    """Raise `Usage` for a value that is not valid: it was typed, not read from a file."""
    try:
        yield
    except BadInput as error:
        raise Usage(str(error)) from None


Reference = Annotated[
    str,
    typer.Argument(
        metavar="REQUEST",
        help="Its id (1), or any of its numbers.",
        autocompletion=completion.requests,
    ),
]
On = Annotated[
    str,
    typer.Option(
        "--on", metavar="DAY", help="When it happened: 2026-12-08; 2026-12-08~ if approximate."
    ),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="DAY", help="The day to use as today: 2026-12-08."),
]
Channel = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="WAY",
        callback=one_of(CHANNELS),
        help=", ".join(CHANNELS),
        autocompletion=completion.words(CHANNELS),
    ),
]
Law = Annotated[
    str,
    typer.Option(
        "--law",
        metavar="LAW",
        callback=one_of(LAWS),
        help=", ".join(LAWS),
        autocompletion=completion.words(LAWS),
    ),
]
Category = Annotated[
    str | None,
    typer.Option(
        "--category",
        metavar="NAME",
        callback=one_of(CATEGORIES),
        help=f"The fee category: {', '.join(CATEGORIES)}.",
        autocompletion=completion.words(CATEGORIES),
    ),
]


def _amount(text: str) -> int:
    try:
        return cents("amount", text)
    except BadInput as error:
        raise typer.BadParameter(str(error)) from None


FeeLimit = Annotated[
    Any,
    typer.Option(
        "--fee-limit", parser=_amount, metavar="DOLLARS", help="The most that you agree to pay: 25."
    ),
]


def today(text: str | None) -> date:
    """Return the day of *text*, or today; `Usage` if *text* is not a single day."""
    if text is None:
        return date.today()
    day = typed_day(text)
    if not day.exact:
        raise Usage(f"--today: {text!r} is not a single day; write 2026-12-08")
    return day.earliest


def future_warning(days: Iterable[str | None], *, changed: bool) -> str | None:
    """Return a warning about the first of *days* that is in the future, ``None`` if none is.

    *changed*: something was stored with that day, so that foiakit undo undoes it.
    """
    for text in days:
        if text and typed_day(text).earliest > today(None):
            return f"{text} is in the future" + (
                "; if it is a mistake: foiakit undo" if changed else ""
            )
    return None


def standing(store: Store, requests: list[Request], day: date) -> list[Status]:
    """Return the status of *requests* on *day*."""
    from foiakit.requests.progress.status import status  # noqa: PLC0415 - completion needs none

    known = offices.offices()
    closures: list[Closure] = read.closures(store)
    agencies = {name: office.rules for name, office in known.items()}
    return [
        status(request, day, closures=closures, agency=agencies.get(request.office))
        for request in requests
    ]


@overload
def typed(text: str) -> str: ...
@overload
def typed(text: None) -> None: ...
def typed(text: str | None) -> str | None:
    """Return the day of *text* as events store it, ``None`` without one."""
    return None if text is None else typed_day(text).text


def day_or_range(text: str) -> tuple[str, str]:
    """Return the first and the last day of ``2025-10-01..2025-11-12``, or of one day.

    `Usage` if it is not a single day, or ends before its beginning.
    """
    first, _, last = text.partition("..")
    found = [typed_day(day) for day in (first, last or first)]
    if not all(day.exact for day in found) or found[1].earliest < found[0].earliest:
        raise Usage(f"{text!r} is not a day or a span of days; write 2025-10-01..2025-11-12")
    return found[0].text, found[1].text


def closure_of(first: str, last: str, office: str | None, reason: str | None) -> Closure:
    """Return a closure of *office*, by its code if it has one."""
    known = offices.office_called(office) if office else None
    code = known.code if known else office
    check_private("reason", reason)
    return Closure(first=first, last=last, office=code, reason=reason)
