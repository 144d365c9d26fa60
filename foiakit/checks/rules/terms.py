"""Terms that the vocabulary lacks: they stay, and are reported with the nearest known one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from foiakit.checks import Slip
from foiakit.model import cached_vocabulary, vocabulary
from foiakit.model.message import parse
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours


def unknown_classification(record: Record, around: Neighbours) -> Iterator[Slip]:
    """An unknown level has no rank, so `--at-least` never finds the record."""
    if record.classification and cached_vocabulary.level(record.classification) is None:
        known = tuple(level.label for level in vocabulary.levels())
        yield _slip("classification", record.classification, known)


def unknown_caption(record: Record, around: Neighbours) -> Iterator[Slip]:
    """A word in capitals after a level may be a codeword that is on no list."""
    for token in record.captions:
        if not _is_caption(token):
            known = tuple(caption.token for caption in vocabulary.captions())
            yield _slip("captions", token, known)


@lru_cache(maxsize=4096)
def _is_caption(token: str) -> bool:
    # NODIS/WORD may be any word; EYES ONLY FOR THE AMBASSADOR begins with a caption.
    words = token.split()
    beginnings = (" ".join(words[:end]) for end in range(len(words), 0, -1))
    return token.startswith("NODIS/") or any(
        cached_vocabulary.caption(beginning) for beginning in beginnings
    )


def unknown_kind(record: Record, around: Neighbours) -> Iterator[Slip]:
    """No filter and no citation style knows it."""
    if record.kind and cached_vocabulary.kind(record.kind) is None:
        yield _slip("kind", record.kind, tuple(kind.label for kind in vocabulary.kinds()))


def unknown_post(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The list of posts is of 2010, with some older ones: many are missing."""
    message = parse(record.message) if record.message else None
    if message and cached_vocabulary.post(message.post) is None:
        yield _slip("message", message.post, tuple(post.name for post in vocabulary.posts()))


def unknown_tag(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The list is of the 2000s, and the 1970s had others; persons, in parentheses, are skipped."""
    for tag in record.traffic_tags:
        if "(" not in tag and tag.upper() not in _tags():
            yield _slip("traffic_tags", tag, tuple(_tags()))


@lru_cache(maxsize=1)
def _tags() -> frozenset[str]:
    return frozenset(tag.tag for tag in vocabulary.tags())


def _slip(field: str, term: str, known: tuple[str, ...]) -> Slip:
    near = _nearest(term, known)
    advice = f"the most similar: {', '.join(near)}" if near else "no similar term is known"
    return Slip(field, term, advice, 0.8 if near else 0.4)


@lru_cache(maxsize=4096)
def _nearest(term: str, known: Iterable[str]) -> tuple[str, ...]:
    return tuple(vocabulary.nearest(term[:80], known))
