"""Values of filters that the vocabulary does not know, so that a typing error can be named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from foiakit.filters import FILTERS
from foiakit.model import releases, vocabulary


class Term(NamedTuple):
    """A value that the vocabulary does not know; records of the database may have it."""

    what: str
    text: str
    field: str
    value: str
    known: tuple[str, ...]


def unknown(name: str, text: str, value: str) -> Term | None:
    """Return the `Term` for a filter's *text*; ``None`` if the vocabulary has it or no list."""
    if name in {"tag", "collection"}:
        return Term(name, text, FILTERS[name].field, value, ())
    found: object
    known: Iterable[str]
    if name == "classification":
        found, known = vocabulary.level(text), (level.label for level in vocabulary.levels())
    elif name == "caption":
        found, known = (
            vocabulary.caption(text),
            (caption.token for caption in vocabulary.captions()),
        )
    elif name == "post":
        found, known = vocabulary.post(text), (post.name for post in vocabulary.posts())
    elif name == "kind":
        found, known = vocabulary.kind(text), (kind.label for kind in vocabulary.kinds())
    elif name == "decision":
        found, known = (
            releases.decision(text),
            (decision.label for decision in releases.decisions()),
        )
    elif name == "exemption":
        found = releases.meant_by(text) != (text,) or releases.exemption(text)
        known = releases.known_exemptions()
    else:
        return _misspelled(name, text) if name in {"originator", "recipient"} else None
    return None if found else Term(name, text, FILTERS[name].field, value, tuple(known))


def _misspelled(name: str, text: str) -> Term | None:
    """Return the first word of *text* that no name of an office has, if the filter is by names."""
    posts = vocabulary.posts()
    names = [office_name for agency in vocabulary.agencies()
             for office_name in (agency.name, agency.acronym, *agency.aliases)]  # fmt: skip
    names += [post_name for post in posts for post_name in (post.name, post.kind)]
    known = {word.strip("().,") for name in names if name for word in name.split()}
    folded = {word.casefold() for word in known}
    for word in text.split():
        if len(word) > 3 and word.casefold() not in folded:
            return Term(name, word, FILTERS[name].field, word, tuple(sorted(known)))
    return None
