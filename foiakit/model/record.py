"""The record: what foiakit knows about one document, as one immutable value.

`Record` is a named tuple, because a tuple costs nothing at start-up and goes into SQLite directly.
Its fields, in the order of the JSON keys and of the table's columns, are described in
`foiakit.model.fields`.
"""

from __future__ import annotations

from foiakit.model.tuples import NamedTuple

TYPE_CHECKING = False  # as in typing, but without its import time (foiakit.model.tuples)
if TYPE_CHECKING:
    from typing import Any


class Record(NamedTuple):
    """One document of a collection. ``None`` (or an empty tuple) where no source has a value."""

    id: int | None = None
    uid: str | None = None
    citation_key: str | None = None
    collection: str | None = None
    document: str | None = None
    message: str | None = None
    year: int | None = None
    head: str | None = None
    originator: str | None = None
    recipient: str | None = None
    kind: str | None = None
    title: str | None = None
    date: str | None = None
    date_end: str | None = None
    date_other: str | None = None
    classification: str | None = None
    captions: tuple[str, ...] = ()
    pages: int | None = None
    excised: bool | None = None
    source: str | None = None
    case: str | None = None
    decision: str | None = None
    released: str | None = None
    exemptions: tuple[str, ...] = ()
    description: str | None = None
    notes: str | None = None
    text: str | None = None
    tags: tuple[str, ...] = ()
    traffic_tags: tuple[str, ...] = ()
    url: str | None = None
    file: str | None = None
    sha256: str | None = None
    printed: str | None = None
    created: str | None = None
    updated: str | None = None


LISTS = ("captions", "exemptions", "tags", "traffic_tags")
NUMBERS = ("id", "year", "pages")


class Skipped(NamedTuple):
    """Something in a source that could not become a record: stored, counted, never thrown away."""

    where: str
    """``file:line``, as a person would look it up."""
    reason: str
    raw: str
    ending: str = ".txt"
    """The extension of a file in which rows like this can be read again."""
    heading: str = ""
    """The lines above such rows."""


class Details(NamedTuple):
    """The content of a record's text beyond its fields. It precedes its record in a stream."""

    uid: str
    """The record's uid."""
    data: dict[str, Any]
    """As JSON: date-time group, addressees, references, stamps, spans (`foiakit.cables.Cable`)."""
    source_text: str | None = None
    """The original text."""
    by_place: tuple[str, ...] = ()
    """Fields that depend on the place and name of its file: if that is moved, it is the same
    file.
    """
    complete: bool = False
    """Whether it comes from a database, references included: the existing one is compared with
    it.
    """


class Related(NamedTuple):
    """Another posting that a posting's page points to."""

    title: str
    date: str | None


class LeadReference(NamedTuple):
    """A ``[Doc 4]`` in a posting's lead: the document's number and the place of the mark."""

    document: str
    start: int
    end: int


class Collection(NamedTuple):
    """The origin of records: a posting, with the text on its page above the documents."""

    name: str
    """``EBB 389``: the value of a record's ``collection``."""
    series: str | None = None
    number: str | None = None
    title: str | None = None
    subtitles: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    posted: str | None = None
    lead: str | None = None
    references: tuple[LeadReference, ...] = ()
    related: tuple[Related, ...] = ()
    url: str | None = None


def as_json(record: Record) -> dict[str, Any]:
    """Return the record as JSON: every key, lists for the tuples, ``None`` for absent values."""
    values: dict[str, Any] = record._asdict()
    for name in LISTS:
        values[name] = list(values[name])
    return values


def posting_as_json(posting: Collection) -> dict[str, Any]:
    """Return the posting as JSON: every key, objects for references and related postings."""
    return {
        **posting._asdict(),
        "references": [reference._asdict() for reference in posting.references],
        "related": [other._asdict() for other in posting.related],
    }


def uid_of(*identity: str) -> str:
    """Return the `Record.uid` of a source's own identity: the same parts, the same uid, anywhere.

    The parts begin with the kind of identity: ``uid_of("posting", "EBB 389", "4")``.
    """
    import hashlib

    text = "\x1f".join(identity)
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def cell_of(labels: tuple[str, ...]) -> str:
    """Return labels as one table cell: ``NODIS; EXDIS``; as JSON if that could not be read back."""
    cell = "; ".join(labels)
    if labels_of(cell) == labels:
        return cell
    import json

    return json.dumps(labels, ensure_ascii=False)


def labels_of(cell: str) -> tuple[str, ...]:
    """Return the labels in a cell as `cell_of` writes it, or as people do: ``Taliban;Haqqani``."""
    from foiakit.model.fields import tidy

    if cell.startswith("["):
        import json

        try:
            labels = json.loads(cell)
        except (ValueError, RecursionError):
            labels = None
        if isinstance(labels, list) and all(isinstance(label, str) for label in labels):
            return tuple(labels)
    return tidy(cell.split(";"))
