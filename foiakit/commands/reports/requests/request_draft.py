"""Drafting a request: the meaning of the words, what is already requested, and the report."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TextIO, cast

from foiakit.commands.options.database import ChangedDatabase
from foiakit.commands.options.records.selection import parse_ids
from foiakit.commands.options.request_options import standing, today
from foiakit.errors import STDOUT, FoiakitError, Usage
from foiakit.filters import split_ids
from foiakit.model.query import Query
from foiakit.model.vocabulary import nearest
from foiakit.requests.model import Item, Request
from foiakit.requests.offices import office_called, offices, proposed
from foiakit.selection import is_saved
from foiakit.store.find.typed_filters import saved
from foiakit.store.requests import read
from foiakit.store.requests.wanted_items import (
    WantedItem,
    asking,
    message_in,
    missing_from,
    of_message,
    of_record,
)
from foiakit.store.store import Store

Say = Callable[[str], None]
OVER = {"closed", "final"}
"""States of a request that no longer asks for anything."""
LAW_NAMES = {
    "foia": "FOIA",
    "mdr": "mandatory declassification review",
    "pra": "the Presidential Records Act",
    "other": "another law",
}
MOST_NAMED = 3


def words_of(wanted: list[str] | None, stdin: TextIO) -> list[str]:
    """Return the requested things, one each: the arguments, or the lines of standard input.

    A line of `foiakit wanted --format plain` names its message and year in its first two columns.
    """
    found: list[str] = []
    for word in wanted if wanted is not None else ["-"]:
        if word != "-":
            found.append(word.strip())
            continue
        for line in stdin:
            cells = line.rstrip("\n").split("\t")
            text = cells[0].partition("#")[0].strip()
            is_row = len(cells) > 2 and cells[1].isdecimal()
            found.append(f"{text} ({cells[1]})" if is_row else text)
    return [word for word in found if word]


@contextmanager
def drafting(database: ChangedDatabase) -> Iterator[Store]:
    """The database in a transaction, created if missing; for a dry run only for reading."""
    if database.dry_run:
        with Store.rehearse(database.db) as store:
            yield store
        return
    with database.write(create=True) as store:
        try:
            with store.transaction():
                yield store
        except BaseException:
            store.take_away()  # a file that was created for this and is empty
            raise


def items_of(store: Store, words: Iterable[str]) -> list[WantedItem]:
    """Return what *words* mean, in order, each thing once."""
    found: dict[tuple[str | None, int | None, str | None], WantedItem] = {}
    for word in words:
        for wanted_item in _meant(store, word):
            found.setdefault(
                (wanted_item.item.message, wanted_item.item.year, wanted_item.item.what),
                wanted_item,
            )
    return list(found.values())


def _meant(store: Store, word: str) -> Iterator[WantedItem]:
    if is_saved(word):
        for message in missing_from(store, saved(store, word)):
            yield of_message(store, message)
    elif word.replace("-", "").replace(",", "").isdecimal():
        for text in split_ids(word):
            first, last = cast("tuple[int, int]", parse_ids(text))
            for number in range(first, last + 1):
                yield of_record(store.get(number))
    elif (found := message_in(word)) is not None:
        yield of_message(store, found)
    elif held := _called(store, word):
        yield from map(of_record, map(store.get, held))
    else:
        yield WantedItem(Item(number=0, what=word))


def _called(store: Store, word: str) -> list[int]:
    """Return the ids of the records whose citation key, or document number, is *word*."""
    return [number for (number,) in store.values(Query(keys=(word,)), "records.id")]


def office_of(to: str | None, items: list[WantedItem], say: Say) -> str:
    """Return the code of the office that *to* names, or its name as written if it has no code.

    An office that is not known is reported. `Usage` without one: it names the office that holds
    telegrams of these years.
    """
    known = offices()
    if to is not None:
        if not to.strip():
            raise Usage("--to: say which office")
        if found := office_called(to, known):
            return found.code
        near = nearest(to.strip().lower(), list(known), 1)
        hint = f"did you mean {near[0]}? " if near else ""
        say(
            f"no office called {to.strip()} is known; it is stored as written;"
            f" {hint}foiakit request offices lists those known"
        )
        return to.strip()
    years = {item.item.year for item in items if item.item.message}
    advice = {office.office: office.reason for year in years if (office := proposed(year))}
    if not advice:
        raise Usage("say whom to ask: --to OFFICE (foiakit request offices lists those known)")
    ways = "; ".join(f"--to {code}: {reason}" for code, reason in sorted(advice.items()))
    raise Usage(f"say whom to ask: {ways}")


def not_asked_yet(
    store: Store, wanted: list[WantedItem], office: str, say: Say
) -> tuple[Item, ...]:
    """Return the numbered ones of *wanted* that are neither held nor in an open request to
    *office*.

    Reports what is left out, and what else is known of each. `FoiakitError` if nothing is left.
    """
    asked = asking(store, [wanted_item.item for wanted_item in wanted])
    numbers = sorted({number for found in asked.values() for number, _ in found})
    states = standing(store, list(read.some(store, numbers)), today(None))
    still_open = {state.request.id for state in states if state.state not in OVER}
    kept: list[Item] = []
    for place, (item, note, held) in enumerate(wanted):
        if note:
            say(note)
        if held:
            which = ", ".join(map(str, held))
            say(f"left out: {name_of(item)} is held as record {which}")
            continue
        doubles = [(number, to) for number, to in asked.get(place, ()) if number in still_open]
        if same := next((number for number, to in doubles if to == office), None):
            say(f"left out: request {same} asks {office} for {name_of(item)} already")
            continue
        for number, to in doubles:
            say(f"request {number} asks {to} for {name_of(item)} as well, which is another office")
        kept.append(replace(item, number=len(kept) + 1))
    if not kept:
        raise FoiakitError("nothing is left to ask for; no request was drafted")
    _advise(kept, office, say)
    return tuple(kept)


def _advise(items: list[Item], office: str, say: Say) -> None:
    """Report which other office holds an item, and where it may be released already."""
    advice = [found for item in items if item.message and (found := proposed(item.year))]
    for found in dict.fromkeys(advice):
        if found.office != office and office in {"state", "nara"}:
            which = [item for item in items if item.message and proposed(item.year) == found]
            say(f"{_named(which)}: {found.reason} (--to {found.office})")
    for where in dict.fromkeys(where for found in advice for where in found.look_first):
        say(f"look first in {where}")


def name_of(item: Item) -> str:
    """Return what an item asks for, in a sentence: ``Kabul 8106 of 1973``."""
    if not item.message:
        return item.what or ""
    return f"{item.message} of {item.year}" if item.year else item.message


def _named(items: list[Item]) -> str:
    names = [name_of(item) for item in items[:MOST_NAMED]]
    more = len(items) - len(names)
    return ", ".join([*names, f"{more} more"] if more else names)


def sentence(request: Request) -> str:
    """Return what a request asks for, of which office, and under which law."""
    number = len(request.items)
    items = f"{number} item{'' if number == 1 else 's'}"
    return (
        f"{items} ({_named(list(request.items))}) to {request.office} under"
        f" {LAW_NAMES[request.law]}"
    )


def say_id(request: Request, database: ChangedDatabase) -> None:
    """Print the id on stdout, and the draft on stderr; the request has been stored by now."""
    database.say(f"request {request.id}: {sentence(request)}; next: send it")
    try:
        sys.stdout.write(f"{request.id}\n")
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of the pipe has seen enough
        raise
    except OSError as error:
        raise FoiakitError(
            f"{database.db}: request {request.id} was drafted, but {STDOUT}:"
            f" {error.strerror or error}"
        ) from None
