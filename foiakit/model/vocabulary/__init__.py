"""The terms of the field, read from the data files next to this one.

Each row of a list names its source by a short key; `sources.toml` explains the keys and what each
file leaves open. Each file is read on first use, and once. A look-up returns None for an unknown
term: the caller keeps the term as it was printed.
"""

import os
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

__all__ = [
    "Agency", "Caption", "Exemption", "Kind", "Level", "Name", "Order", "Post", "Tag",
    "agencies", "caption", "captions", "exemptions", "fold", "kind", "kinds", "level", "levels",
    "names", "nearest", "orders", "post", "posts", "tags",
]  # fmt: skip


class Level(NamedTuple):
    """A classification or a substitute for one. Without a rank it cannot be compared."""

    id: str
    label: str
    rank: int | None
    classified: bool | None
    portion: str | None
    aliases: tuple[str, ...]
    first: str | None  # the first day or year of its use; None if it is not known
    last: str | None  # the last day or year of its use
    source: str


class Caption(NamedTuple):
    """A word next to the level: who may read, by which channel, under which control."""

    token: str
    group: str  # caption | channel | control | codeword
    aliases: tuple[str, ...]
    meaning: str
    first: str | None
    last: str | None
    levels: tuple[str, ...]  # ids of the levels it is admitted with; empty for any
    source: str


class Post(NamedTuple):
    """A sender of telegrams. A renamed post has a row for each name; `now` points to the next."""

    name: str
    code: str  # six characters of the place name, without its spaces
    kind: str  # embassy | consulate | interests section | mission | department | ...
    tag: str | None
    routing: tuple[str, ...]
    aliases: tuple[str, ...]
    first: str | None
    last: str | None
    now: str | None
    source: str


class Tag(NamedTuple):
    """One of State's TAGS."""

    tag: str
    meaning: str
    group: str  # subject | program | geographic | organisation
    source: str


class Kind(NamedTuple):
    """A kind of document."""

    label: str
    aliases: tuple[str, ...]
    source: str


class Agency(NamedTuple):
    """A body that writes, holds or releases records."""

    name: str
    acronym: str | None
    aliases: tuple[str, ...]
    source: str


class Order(NamedTuple):
    """An executive order on classification, with the first and the last day of its validity."""

    number: str
    first: str
    last: str | None
    levels: tuple[str, ...]  # ids of the levels that it defines
    source: str


class Exemption(NamedTuple):
    """A reason for withholding, as it is printed at an excision."""

    code: str
    aliases: tuple[str, ...]
    subject: str
    source: str


class Name(NamedTuple):
    """A name, or a part of one, that documents spell in several ways."""

    name: str
    aliases: tuple[str, ...]
    source: str


_LISTS = frozenset({"aliases", "levels", "routing"})  # in CSV their items are separated by bars


def _read(file: str, fields: tuple[str, ...]) -> list[dict[str, Any]]:
    """Return the rows of a data file, with every field: None or () where a row has no value."""
    path = os.path.join(os.path.dirname(__file__), file)
    rows: list[dict[str, Any]]
    if file.endswith(".csv"):
        import csv

        with open(path, encoding="utf-8", newline="") as stream:
            rows = [
                {k: v.split("|") if k in _LISTS else v for k, v in row.items() if v}
                for row in csv.DictReader(stream)
            ]
    else:
        import tomllib

        with open(path, "rb") as binary:
            (rows,) = tomllib.load(binary).values()
    return [{f: tuple(r.get(f, ())) if f in _LISTS else r.get(f) for f in fields} for r in rows]


@cache
def levels() -> tuple[Level, ...]:
    """Return the classifications, lowest first, and those without a rank last."""
    return tuple(Level(**row) for row in _read("classifications.toml", Level._fields))


@cache
def captions() -> tuple[Caption, ...]:
    """Return captions, channels, control markings and codewords (captions.toml)."""
    return tuple(Caption(**row) for row in _read("captions.toml", Caption._fields))


@cache
def posts() -> tuple[Post, ...]:
    """Return embassies, consulates, missions and the Department, by name (posts.csv)."""
    return tuple(Post(**row) for row in _read("posts.csv", Post._fields))


@cache
def tags() -> tuple[Tag, ...]:
    """Return State's traffic TAGS (tags.csv)."""
    return tuple(Tag(**row) for row in _read("tags.csv", Tag._fields))


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of document (kinds.toml)."""
    return tuple(Kind(**row) for row in _read("kinds.toml", Kind._fields))


@cache
def agencies() -> tuple[Agency, ...]:
    """Return the agencies (agencies.toml)."""
    return tuple(Agency(**row) for row in _read("agencies.toml", Agency._fields))


@cache
def orders() -> tuple[Order, ...]:
    """Return the executive orders, oldest first, without a gap between them (orders.toml)."""
    return tuple(Order(**row) for row in _read("orders.toml", Order._fields))


@cache
def exemptions() -> tuple[Exemption, ...]:
    """Return exemptions of the Act, and the orders' reasons used with (b)(1) (exemptions.toml)."""
    return tuple(Exemption(**row) for row in _read("exemptions.toml", Exemption._fields))


@cache
def names() -> tuple[Name, ...]:
    """Return names in their many spellings (names.toml)."""
    return tuple(Name(**row) for row in _read("names.toml", Name._fields))


# Patterns are compiled when they are first used: every command imports this module.
_PLAIN = str.maketrans("-_‐‑‒–—―", " " * 8, ".'\"`´‘’‚“”„")
_SPACED = r"(?<!\w)[^\W\d_](?: [^\W\d_])+(?!\w)"


def fold(term: str) -> str:
    """Return the form in which terms are compared.

    Lower case, no accents, quotation marks or full stops; hyphens, dashes and underscores are
    spaces; spaced-out letters are joined ("T O P  S E C R E T" is "top secret"); one space between
    words, none around a slash.
    """
    bare = term.casefold()
    if not term.isascii():
        bare = unicodedata.normalize("NFKD", term).casefold()
        bare = "".join(c for c in bare if not unicodedata.combining(c))
    if bare.isalnum():
        return bare
    bare = bare.translate(_PLAIN)
    if not bare.isprintable():
        bare = re.sub(r"[^\S ]+", "  ", bare)
    if re.search(r" [^\W\d_](?!\w)", bare):
        bare = re.sub(_SPACED, lambda letters: letters[0].replace(" ", ""), bare)
    bare = " ".join(bare.split())
    return re.sub(r" ?/ ?", "/", bare) if "/" in bare else bare


def _key(term: str) -> str:
    return fold(term).replace(" ", "")


@cache
def _levels() -> dict[str, Level]:
    return {_key(t): v for v in levels() for t in (v.id, v.label, v.portion or v.id, *v.aliases)}


@cache
def _captions() -> dict[str, Caption]:
    return {_key(t): v for v in captions() for t in (v.token, *v.aliases)}


@cache
def _posts() -> dict[str, Post]:
    found = {_key(p.name): p for p in posts()}
    for p in sorted(posts(), key=lambda p: p.now is not None):  # a shared code is today's post
        for term in (*p.aliases, p.code):
            found.setdefault(_key(term), p)
    return found


@cache
def _kinds() -> dict[str, Kind]:
    return {_key(t): v for v in kinds() for t in (v.label, *v.aliases)}


def level(term: str) -> Level | None:
    """Return the level of a label, id, alias or portion mark, "(S)" or "S"; else ``None``."""
    key = _key(term)
    known = _levels().get(key)
    if known is None and key.startswith("("):
        known = _levels().get(re.sub(r"^\((.+)\)$", r"\1", key))
    return known


def caption(term: str) -> Caption | None:
    """Return the caption of a token or alias, without slashes typed after it; else ``None``."""
    return _captions().get(_key(term).strip("/"))


_PREFIX = (
    r"(?:(?:the )?(?:american |united states |us )?"
    r"(?:embassy|consulate general|consulate|congen|legation|mission|interests section"
    r"|liaison office)"
    r"|amembassy|amembssy|amconsul|amconsuol|amcongen|amlegation|usmission|usint|uslo"
    r"|secstate(?: washdc)?)(?: in| at)? "
)


def post(term: str) -> Post | None:
    """Return the post of a name, alias or code, after AMEMBASSY etc. or bare (posts.csv)."""
    bare = " ".join(re.sub(r"[(),]", " ", fold(term)).split())
    found = _posts().get(bare.replace(" ", ""))
    if found is None and (prefix := re.match(_PREFIX, bare)):
        found = _posts().get(bare[prefix.end() :].replace(" ", ""))
    return found


def kind(term: str) -> Kind | None:
    """Return the kind of document that a label or alias means, plural or singular (kinds.toml)."""
    words = fold(term)
    singular = re.sub(r"\bmemoranda\b", "memorandum", words)
    singular = re.sub(r"(?<=ch|sh|ss)es\b|(?<!s)s\b", "", singular)
    for form in (words, singular, re.sub(r"ie\b", "y", singular)):
        if found := _kinds().get(form.replace(" ", "")):
            return found
    return None


def nearest(term: str, known: Iterable[str], n: int = 3) -> list[str]:
    """Return the known terms most similar to this one, best first, at most n: "did you mean"."""
    from foiakit.model.likeness import most_alike

    terms: dict[str, str] = {}
    for each in known:
        terms.setdefault(fold(each), each)
    return [terms[key] for key in most_alike(fold(term), terms, n)]
