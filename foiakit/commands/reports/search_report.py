"""The messages of a search in addition to its hits, and its hits as lines and objects."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from shlex import quote
from typing import TYPE_CHECKING, Any

from foiakit.commands.output import record_output
from foiakit.commands.output.pager import paged
from foiakit.filters import FILTERS
from foiakit.model.message import parse
from foiakit.model.query import Query
from foiakit.model.record import as_json
from foiakit.model.vocabulary import nearest
from foiakit.store.find.full_text.page_starts import page_of_hit
from foiakit.store.find.full_text.query_language import LONGEST, MOST
from foiakit.store.find.full_text.search import NEWEST, RANKED
from foiakit.store.find.full_text.similar_words import most_similar
from foiakit.store.schema.rows import FULL_TEXT
from foiakit.store.store import Store

if TYPE_CHECKING:
    from foiakit.store.find.full_text.search import Hit, Search

MORE = 1000
"""Counting the hits that are not shown stops here."""


_LONGEST_ABBREVIATION = 6
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+")
"""An abbreviation with full stops, or a word."""
_MINUS = re.compile(r"(?<=\S\s)-(?=[^\W\d_])")
_SLASH = re.compile(r"(\S+)\s+NEAR/(\d{1,4})\s+(\S+)")


def explain(found: Search, typed: str, say: Callable[[str], None]) -> None:
    """Report how the words *typed* were understood, if that may be unexpected."""
    if not found.words.expression:
        say("there are no words here to search for")
        return
    if found.words.cut:
        say(f"only its first {MOST:,} characters, and {LONGEST:,} words of them, are searched for")
    if _MINUS.search(typed) and "NOT" not in typed.split():
        meant = quote(_MINUS.sub("NOT ", typed))
        say(f"a minus sign does not leave out a word; to do that: foiakit search {meant}")
    if _SLASH.search(typed):
        meant = quote(_SLASH.sub(r"NEAR(\1 \3, \2)", typed))
        say(f"words near each other are: foiakit search {meant}")
    if found.words.plain:
        say("searched for as plain words: its AND, quotation marks or brackets are incomplete")
    if found.partly():
        first = "the rarer side of the OR first, then " if found.words.sides else ""
        say(
            f"more than {RANKED:,} records have this: {first}the {NEWEST:,} added last are ranked,"
            " the others follow. Add a word or a filter for better results"
        )


def say_nothing_found(store: Store, words: str, say: Callable[[str], None]) -> None:
    """Report that nothing was found, and what else the person may have meant."""
    field, colon, rest = words.partition(":")
    flag = field.strip().casefold()
    if message := parse(words.strip()):
        say(
            "no record contains these words; to find a number:"
            f" foiakit list --message '{message.printed}'"
        )
    elif store.count(Query(documents=(words.strip(),))):
        say(
            "no record contains these words; a document has this number:"
            f" foiakit list --document {quote(words.strip())}"
        )
    elif colon and rest.strip() and flag in {filter_.flag for filter_ in FILTERS.values()}:
        say(f"no record contains these words; to filter: --{flag} {quote(rest.strip())}")
    elif colon and (near := nearest(flag, FULL_TEXT)):
        say(f"no record contains these words; for the words of a field: {near[0]}:{rest.strip()}")
    elif (corrected := _corrected(store, words)) != words:
        say(f"no record contains these words; did you mean: foiakit search {quote(corrected)}")
    else:
        say("no record contains these words")


def _corrected(store: Store, words: str) -> str:
    """Return *words*, with those that no record has replaced by similar ones.

    An abbreviation is also looked for with full stops (``U.S.S.R.``), or without.
    """

    def other(found: re.Match[str]) -> str:
        word = found[0]
        letters = word.replace(".", "")
        if len(letters) <= _LONGEST_ABBREVIATION and not _has(store, word):
            dotted = "".join(f"{letter}." for letter in letters.upper())
            other = letters.upper() if "." in word else dotted
            if len(letters) > 1 and _has(store, other):
                return other
        return most_similar(store, word) or word

    return _WORD.sub(other, words)


def _has(store: Store, word: str) -> bool:
    found = store.search(f'"{word}"', Query(limit=1), exact=True)
    return next(iter(found), None) is not None


def say_more(found: Search, limit: int, say: Callable[[str], None]) -> None:
    """Report how many hits there are after the first *limit*, if there are any."""
    more = found.count(limit + MORE) - limit if found.taken >= limit else 0
    if more > 0:
        number = f"{MORE:,}+" if more == MORE else f"{more:,}"
        say(f"{number} more; use --all to show them, or --limit N")


def write(
    found: Iterable[Hit], form: str, store: Store, marks: tuple[str, str], *, no_pager: bool
) -> None:
    """Write the hits to stdout: with rank and snippet if the format has a place for them."""

    def page(hit: Hit) -> int | None:
        return page_of_hit(store, hit.record, hit.snippet, marks)

    if form == "table":
        _draw(found, page, no_pager=no_pager)
    elif form == "plain":
        record_output.write_plain(_columns(hit, page(hit)) for hit in found)
    elif form in {"json", "ndjson"}:
        record_output.write_json((_object(hit, page(hit)) for hit in found), form)
    else:
        record_output.write(store, (hit.record for hit in found), form)


def _draw(found: Iterable[Hit], page: Callable[[Hit], int | None], *, no_pager: bool) -> None:
    from foiakit.views.console import console, show
    from foiakit.views.tables.hits import hits

    with paged(no_pager=no_pager) as out:
        screen = console(out)
        for drawn in hits(found, screen, page):
            show(drawn, screen)


def _object(hit: Hit, page: int | None) -> dict[str, Any]:
    made = {**as_json(hit.record), "rank": hit.rank, "snippet": hit.snippet}
    return made if page is None else {**made, "page": page}


def _columns(hit: Hit, page: int | None) -> Iterator[str]:
    record = hit.record
    yield str(record.id)
    for value in (record.date, record.classification, record.message or record.head, record.title):
        yield value or ""
    yield f"p. {page}: {hit.snippet}" if page else hit.snippet
