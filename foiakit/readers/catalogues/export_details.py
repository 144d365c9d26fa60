"""What an export with details adds to a record: its ``cable``, and the ``posting`` it is from.

Both are checked as far as foiakit uses them, so that an edited file does no harm: an invalid value
skips its row. Unknown parts of a ``cable`` are kept unchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from foiakit.cables import Cable, Span
from foiakit.model.dates import is_date
from foiakit.model.record import Collection, Details, LeadReference, Record, Related
from foiakit.readers.catalogues.own_exports import DETAILS_KEYS, Item, from_values
from foiakit.readers.catalogues.shapes import check_size, fit, fit_object, keys_of
from foiakit.readers.source import Source
from foiakit.readers.values.record_values import Unfit

MOST = 4 * 2**20
"""The most characters in a ``cable``, its source text aside, or in a posting."""
MOST_POSTINGS = 64 * 2**20
"""The most characters in all the postings of a source."""
_FAR = 2**31
_LARGEST = 10**18
_IN_BODY = frozenset({"portions", "excisions"})
"""Their spans are places in the telegram's own text, which may have been edited since."""
_PLACES = frozenset({"ref", "text", "attributes"})


class _Reference(NamedTuple):
    """A reference as the database stores it (`foiakit.store.telegrams`)."""

    kind: str
    printed: str
    place: str = "ref"
    span: Span = (0, 0)
    letter: str | None = None
    post: str | None = None
    serial: int | None = None
    year: int | None = None
    year_by: str | None = None
    message: str | None = None
    date: str | None = None
    notal: bool = False
    also: str | None = None
    sentence: str | None = None


def from_object(names: Sequence[str], source: Source) -> Callable[[list[Any]], Record | list[Item]]:
    """Return a function that reads the values of these keys of an object of foiakit's own exports.

    It returns a record, or a list of items where the keys are those of an export with details.
    """
    if not set(DETAILS_KEYS).isdisjoint(names):
        return with_details(names, source)
    return from_values(names, source)


def with_details(names: Sequence[str], source: Source) -> Callable[[list[Any]], list[Item]]:
    """A function from the values of these keys to the details, the posting and the record."""
    places = [at for at, name in enumerate(names) if name not in DETAILS_KEYS]
    make = from_values([names[at] for at in places], source)
    places_of_details = {name: names.index(name) for name in DETAILS_KEYS if name in names}
    for name in places_of_details:
        source.fields.setdefault(name, name)

    def made(row: list[Any]) -> list[Item]:
        record = make([row[at] for at in places])
        found = {name: row[at] for name, at in places_of_details.items()}
        cable = _details(found.get("cable"), record)
        posting = _posting(found.get("posting"), record, source)
        return [item for item in (posting, cable, record) if item is not None]

    return made


def _details(value: Any, record: Record) -> Details | None:
    """Return a record's ``cable``; `Unfit` if it is invalid."""
    if value is None:
        return None
    _need_object(value, "cable")
    data = dict(value)
    text = data.pop("source_text", None)
    fit(text, str | None, "cable.source_text", _FAR)
    check_size(text, "cable.source_text", _FAR)
    check_size(data, "cable", MOST)
    far = _FAR if text is None else len(text)
    known = keys_of(Cable)
    for name, part in data.items():
        if name == "references":
            fit(part, tuple[_Reference, ...], "cable.references", far)
            _check_references(part)
        elif name == "excisions" and type(part) is dict:  # of a paper: how many on each ground
            fit(part, dict[str, int], "cable.excisions", _FAR)
        elif name in known:
            fit(part, known[name], f"cable.{name}", _FAR if name in _IN_BODY else far)
    return Details(record.uid or "", data, text, complete=True)


def _check_references(found: list[dict[str, Any]]) -> None:
    for number, reference in enumerate(found):
        name = f"cable.references[{number}]"
        if reference.get("place", "ref") not in _PLACES:
            raise Unfit(
                f"{name}.place: {reference['place'][:40]!r} is not one of: {', '.join(_PLACES)}"
            )
        if (serial := reference.get("serial")) is not None and not 0 <= serial < _LARGEST:
            raise Unfit(f"{name}.serial: {serial} is not a message number")
        if (year := reference.get("year")) is not None and not 0 < year < 10000:
            raise Unfit(f"{name}.year: {year} is not a year")
        if (date := reference.get("date")) is not None and not is_date(date):
            raise Unfit(f"{name}.date: {date[:40]!r} is not a valid date")


def _posting(value: Any, record: Record, source: Source) -> Collection | None:
    """Return a record's ``posting`` the first time it occurs; `Unfit` if it is invalid."""
    if value is None:
        return None
    posting = posting_of_object(value)
    if not posting.name or posting.name != record.collection:
        raise Unfit(f"posting: {posting.name[:40]!r}, where its record is of {record.collection!r}")
    return posting if _is_new(posting, source) else None


def posting_of_object(value: Any) -> Collection:
    """Return the posting that an object with all its keys describes; `Unfit` if it is invalid."""
    _need_object(value, "posting")
    check_size(value, "posting", MOST)
    fit_object(value, Collection, "posting", _FAR)
    values: dict[str, Any] = {
        name: tuple(part) if type(part) is list else part for name, part in value.items()
    }
    values["references"] = tuple(
        LeadReference(**reference) for reference in value.get("references", ())
    )
    values["related"] = tuple(Related(**other) for other in value.get("related", ()))
    posting = Collection(**values)
    _check_posting(posting)
    return posting


def _check_posting(posting: Collection) -> None:
    for date in (posting.posted, *(other.date for other in posting.related)):
        if date is not None and not is_date(date):
            raise Unfit(f"posting: {date[:40]!r} is not a valid date")
    end = len(posting.lead or "")
    for reference in posting.references:
        if not 0 <= reference.start <= reference.end <= end:
            raise Unfit(
                f"posting.references: {reference.start} to {reference.end} is not within the lead"
            )


def _is_new(posting: Collection, source: Source) -> bool:
    """Return whether *posting* is the first of its content in *source*; all are remembered."""
    content = repr(posting)
    digest = blake2b(content.encode(), digest_size=16).hexdigest()
    if source.postings.get(posting.name) == digest:
        return False
    source.postings[posting.name] = digest
    source.postings_size += len(content)
    if source.postings_size > MOST_POSTINGS:
        raise Unfit(f"posting: more than {MOST_POSTINGS:,} characters of postings in one file")
    return True


def _need_object(value: Any, name: str) -> None:
    if type(value) is not dict:
        raise Unfit(f"{name}: {type(value).__name__} where an object belongs")
