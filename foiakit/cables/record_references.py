"""References in a record's own text, if the record was not imported as a telegram.

A table's column of texts, a text that was typed in, the archive's list of references in the notes:
there is no head to read, so the record says whose text it is and when it was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from foiakit.cables import Reference, Use
from foiakit.cables.forms.which_form import marks_of_a_telegram
from foiakit.cables.head.number_line import post
from foiakit.cables.head.subject_block import begins_text, heading
from foiakit.cables.layout.lines import Line, lines_of
from foiakit.cables.reading import read
from foiakit.cables.references.mentions import mentions, uses, with_sentences
from foiakit.cables.references.ref_line import references
from foiakit.cables.references.reference_years import Own, with_year
from foiakit.model.message import parse
from foiakit.model.record import Record

_LISTED = re.compile(r"^reference:\s*(?P<refs>.+)$", re.M | re.I)
"""How an import keeps a column ``reference`` that has no field."""


def own_of(record: Record) -> Own:
    """Return the citing telegram for the references of *record*."""
    message = parse(record.message) if record.message else None
    known = post(message.post) if message else None
    name = known.name if known else message.post if message else None
    other = None
    if name == "State":
        addressee = post(record.recipient) if record.recipient else None
        other = addressee.name if addressee else None
    elif name:
        other = "State"
    serial = int(message.serial) if message and message.serial.isdecimal() else None
    day = record.date if record.date and len(record.date) == 10 else None
    return Own(name, serial, record.year, day, other)


def references_of(record: Record) -> tuple[tuple[Reference, ...], tuple[Use, ...]]:
    """What *record*'s text and its notes refer to, and the words that stand for references."""
    own, text = own_of(record), record.text or ""
    listed = [
        reference
        for match in _LISTED.finditer(record.notes or "")
        for reference in references(match["refs"], own, 0, "attributes")
    ]
    if marks_of_a_telegram(text) >= 2:
        cable = read(text)
        found = [with_own_year(reference, own) for reference in cable.references]
        return _joined(found, listed, own), cable.uses
    found, bare = [], text
    for start, end in _ref_lines(lines_of(text)):
        found += references(text[start:end], own, start)
        head = text.rfind("\n", 0, start) + 1  # its own REF: does not count
        bare = bare[:head] + " " * (end - head) + bare[end:]
    joined = _joined([*found, *mentions(bare, own)], listed, own)
    tied = uses(bare, joined)
    return with_sentences(text, joined, tied), tied


def mentioned(record: Record) -> tuple[Reference, ...]:
    """Return what the body of *record* names, without its REF lines."""
    return mentions(record.text or "", own_of(record))


def with_own_year(reference: Reference, own: Own) -> Reference:
    """Return *reference* with its year in a text of *own*, unless its own words state the year."""
    if reference.year_by in {"printed", "date"}:
        return reference
    return with_year(reference._replace(year=None, year_by=None), own)


def _joined(
    found: Iterable[Reference], listed: Iterable[Reference], own: Own
) -> tuple[Reference, ...]:
    """The text's references, with additions from the list; a text does not refer to itself."""
    kept = [reference for reference in found if not _is_own(reference, own)]
    known = {(reference.post, reference.serial) for reference in kept if reference.serial}
    return (
        *kept,
        *(reference for reference in listed if (reference.post, reference.serial) not in known),
    )


def _is_own(reference: Reference, own: Own) -> bool:
    return own.serial is not None and (reference.post, reference.serial, reference.year) == (
        own.post,
        str(own.serial),
        own.year,
    )


def _ref_lines(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Return where the words after each ``REF:`` begin and end."""
    start = end = None
    for line in lines:
        known = heading(line.text)
        if known and known[0] == "ref":
            if start is not None and end is not None:
                yield start, end
            start, end = line.start + known[1], line.end
        elif start is not None and end is not None:
            if known or not line.text.strip() or begins_text(line.text):
                yield start, end
                start = end = None
            else:
                end = line.end
    if start is not None and end is not None:
        yield start, end
