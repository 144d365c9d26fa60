"""Shell completion: completers, one of which an option declares.

A completer gets what was typed so far and returns the values that begin with it, each with a
description or an empty one. Nothing is loaded and no database is opened before Tab is pressed. A
database that is missing, locked or damaged offers no values and no message.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

import typer

from foiakit.errors import FoiakitError
from foiakit.text.visible import visible

Offer = tuple[str, str]
"""A value and its description."""
Completer = Callable[[typer.Context, str], list[Offer]]
IDS = 50
"""How many ids are offered at once; another digit narrows them."""
TERMS = 1000
"""How many different values of a field are examined."""
FROM_BASH = "_FOIAKIT_FROM_BASH"
"""The variable that says that words were split as bash does, and were joined again."""

_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\\\"'`$]")
# Characters in a description that the shell's script or Typer's markup would interpret.
_PLAIN = str.maketrans({"[": "(", "]": ")", "\\": "/", '"': "’", "'": "’", "`": "’"})


class _Value(str):
    """A value that is known to match: Typer would compare again, with case and before quoting."""

    __slots__ = ()

    def startswith(self, *_: Any) -> bool:
        return True


def _offered(found: Iterable[Offer], incomplete: str) -> list[Offer]:
    """Return those of *found* that begin with *incomplete*, in any case, in a form for the shell.

    A value with a character that a shell's script could run or lose is not offered.
    """
    begin = incomplete.casefold()
    matching = [
        (value, sentence)
        for value, sentence in dict(found).items()
        if value.casefold().startswith(begin) and not _UNSAFE.search(value)
    ]
    cut = _typed_already(incomplete)
    return [(_Value(_quoted(value[cut:])), _described(sentence)) for value, sentence in matching]


def _typed_already(incomplete: str) -> int:
    """Return how many characters of a value bash keeps on the line, and expects to be left out."""
    if FROM_BASH not in os.environ:
        return 0
    # It completes a word from its ``@`` on, although it passes that by itself.
    return max(incomplete.rfind(sign) for sign in ("=", ":")) + 1


def _quoted(value: str) -> str:
    """Return *value* as bash expects it; the other shells quote for themselves."""
    if os.environ.get("_FOIAKIT_COMPLETE") != "complete_bash":
        return value
    return re.sub(r"([^\w@%+=:,./-])", r"\\\1", value)


def _described(sentence: str) -> str:
    return " ".join(visible(sentence).split())[:60].translate(_PLAIN)


def words(known: Iterable[str] | Callable[[], Iterable[str] | Mapping[str, str]]) -> Completer:
    """Return the completer of an option that takes one of *known*.

    That may be a function, called when Tab is pressed, which may also return descriptions.
    """

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:
        found = known() if callable(known) else known
        if callable(known) and isinstance(found, Mapping):
            return _offered(found.items(), incomplete)
        return _offered(((value, "") for value in found), incomplete)

    return complete


def several(known: Callable[[], Iterable[str]], sign: str = ",") -> Completer:
    """As `words`, for a list with *sign* between its values: the last one is completed."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:
        before, found, _ = incomplete.rpartition(sign)
        if sign == "=" and not found:
            return []  # a column of a file that has not been named yet
        return _offered(((f"{before}{found}{value}", "") for value in known()), incomplete)

    return complete


def terms(field: str, *, new: bool = False) -> Completer:
    """Return the completer of a value of the query's *field*: the values in the database.

    The vocabulary's values are offered if the database has none or, for a *new* value, as well.
    """

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:
        held = _held(ctx, field)
        found = _offered(((value, "") for value in held), incomplete)
        if new or not held:
            known = [offer for offer in _vocabulary(field) if offer[0] not in held]
            found += _offered(known, incomplete)
        return found

    return complete


def ranked(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete a level that has a rank."""
    from foiakit.model import vocabulary

    levels = [level.label for level in vocabulary.levels() if level.rank is not None]
    return _offered(((level, "") for level in levels), incomplete)


def traffic_tags(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete one of State's TAGS, with its meaning."""
    from foiakit.model import vocabulary

    return _offered(((tag.tag, tag.meaning) for tag in vocabulary.tags()), incomplete)


def changes(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete the number of a change: the last `IDS`, with their commands."""
    from foiakit.store.log.log_reader import entries

    found = _asked(
        ctx, lambda store: [(str(entry.id), entry.command) for entry in entries(store, limit=IDS)]
    )
    return _offered(found, incomplete)


def record_ids(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete an id or, from its first letter on, a citation key: no more than `IDS`."""
    from foiakit.store.find.id_prefix import keys_with_prefix, with_prefix

    find = keys_with_prefix if incomplete[:1].isalpha() else with_prefix
    return _offered(_asked(ctx, lambda store: find(store, incomplete, IDS)), incomplete)


def requests(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete a request: its id, with its title, and the numbers that offices gave it."""
    from foiakit.store.requests import read

    def known(store: Any) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        for request in islice(read.every(store), IDS):
            title = request.title or request.office
            found += [
                (str(request.id), title),
                *((number.number, title) for number in request.numbers),
            ]
        return found

    return _offered(_asked(ctx, known), incomplete)


def request_and(kinds: Callable[[], Iterable[str]]) -> Completer:
    """Return the completer of a request and what follows it, in one argument: one of *kinds*."""

    def complete(ctx: typer.Context, incomplete: str) -> list[Offer]:
        return [*requests(ctx, incomplete), *words(kinds)(ctx, incomplete)]

    return complete


def selections(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete ``@NAME``, a saved selection."""
    return _offered(((f"@{name}", "") for name in _names(ctx)), incomplete)


def selection_names(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete the name of a saved selection, without its ``@``."""
    return _offered(((name, "") for name in _names(ctx)), incomplete)


def ids_and_selections(ctx: typer.Context, incomplete: str) -> list[Offer]:
    """Complete an id or ``@NAME``."""
    return [*record_ids(ctx, incomplete), *selections(ctx, incomplete)]


def record_fields() -> Iterable[str]:
    """Return the names of the fields of a record."""
    from foiakit.model.record import Record

    return Record._fields


def check_codes() -> Iterable[str]:
    """Return the codes of the checks."""
    from foiakit.checks import RULES, WHOLE

    return (*RULES, *WHOLE)


def writer_formats() -> Iterable[str]:
    """Return the formats of a command that lists records."""
    from foiakit.writers import WRITERS

    return ("table", *WRITERS)


def _names(ctx: typer.Context) -> list[str]:
    from foiakit.store.find.saved_selections import names

    return _asked(ctx, lambda store: names(store, TERMS))


def _held(ctx: typer.Context, field: str) -> list[str]:
    held = [str(term) for term in _asked(ctx, lambda store: store.terms(field, TERMS))]
    return _post_names(held) if field == "posts" else held


def _post_names(keys: list[str]) -> list[str]:
    """Return the posts as people write them: the database has NEWDELHI for New Delhi."""
    from foiakit.model import vocabulary
    from foiakit.model.message import post_key

    names = {post_key(post.name): post.name for post in vocabulary.posts()} if keys else {}
    return [names.get(key, key) for key in keys]


def _asked(ctx: typer.Context, question: Callable[[Any], list[Any]]) -> list[Any]:
    """Return the database's answer; nothing if it cannot be read now."""
    from foiakit import configuration
    from foiakit.store.file.connection import LockWait
    from foiakit.store.store import Store

    try:
        source = ctx.get_parameter_source("db")
        if source is not None and source.name == "COMMANDLINE":
            path = ctx.params["db"]
        else:
            path = configuration.holds("database")[0]
        with Store.open(path, LockWait(0)) as store:
            return question(store)
    except (FoiakitError, OSError):
        return []


def _vocabulary(field: str) -> list[Offer]:
    from foiakit.model import vocabulary

    if field == "classifications":
        return [(level.label, "") for level in vocabulary.levels()]
    if field == "captions":
        return [(caption.token, caption.meaning) for caption in vocabulary.captions()]
    if field == "posts":
        return [(post.name, post.kind) for post in vocabulary.posts()]
    if field == "kinds":
        return [(kind.label, "") for kind in vocabulary.kinds()]
    if field in {"decisions", "exemptions"}:
        from foiakit.model import releases

        if field == "decisions":
            return [(decision.label, "") for decision in releases.decisions()]
        return [(exemption, "") for exemption in releases.known_exemptions()]
    return []
