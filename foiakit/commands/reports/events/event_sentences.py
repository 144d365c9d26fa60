"""Events of an import or a merge, each as a sentence for a person."""

from __future__ import annotations

from functools import singledispatch

from foiakit.model.record import Skipped
from foiakit.store.events import (
    Answer,
    Conflict,
    Difference,
    Disagreement,
    Event,
    Reworded,
    SameMessage,
    TakenKey,
)
from foiakit.store.exchange.comparison import BOTH, THERE

_EDITED = {THERE: "edited only there", BOTH: "edited on both sides"}


@singledispatch
def sentence(event: Event) -> str:
    """Return *event* as one line."""
    raise TypeError(f"no sentence for {type(event).__name__}")


@sentence.register
def _(event: Difference) -> str:
    where = f"{event.where}: " if event.where else ""
    return (
        f"{where}record {event.record}: {event.field}: yours: {short(event.here)};"
        f" source: {short(event.source)}"
    )


@sentence.register
def _(event: Reworded) -> str:
    return (
        f"{event.collection}: {event.field}: yours: {short(event.here)};"
        f" source: {short(event.source)}"
    )


@sentence.register
def _(event: Conflict) -> str:
    return f"{event.where}: conflicts with {event.first}: the same record with different values"


@sentence.register
def _(event: Skipped) -> str:
    return f"{event.where}: skipped: {event.reason}"


@sentence.register
def _(event: Disagreement) -> str:
    what = "accepted finding of record" if event.what == "seen" else event.what
    edited = f" ({_EDITED[event.edited]})" if event.what == "record" else ""
    return (
        f"{event.where}: {what} {event.name}: {event.field}: yours: {short(event.here)};"
        f" theirs: {short(event.there)}{edited}"
    )


@sentence.register
def _(event: SameMessage) -> str:
    return (
        f"{event.where}: {event.message} of {event.year}:"
        f" possibly the same as record {event.record}; both are kept"
    )


@sentence.register
def _(event: Answer) -> str:
    return (
        f"record {event.record} has the number of request {event.request} and the message of its"
        f" item {event.item}: foiakit request link {event.request} {event.record}"
    )


@sentence.register
def _(event: TakenKey) -> str:
    where = f"{event.where}: " if event.where else ""
    now = f"{event.key_here} here" if event.key_here else "not known by it here"
    return f"{where}{event.key} is the citation key of another record; this one is {now}"


def short(value: object) -> str:
    """Return a value for a sentence; of a long one the beginning."""
    if value in (None, ()):
        return "(empty)"
    if isinstance(value, tuple):  # of words, or of what begins with a word: a document, a title
        value = "; ".join(item if isinstance(item, str) else str(item[0]) for item in value)
    return beginning(repr(value))


def beginning(text: str) -> str:
    """Return *text*, or the beginning of a long one with its length."""
    return text if len(text) <= 200 else f"{text[:200]}... ({len(text):,} characters)"
