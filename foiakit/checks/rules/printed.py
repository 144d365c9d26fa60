"""Slips in the citation as it was printed, which is a quotation: no rule changes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from foiakit.checks import Slip
from foiakit.citations.styles.archive import ends_in_post
from foiakit.model.record import Record
from foiakit.store.links.neighbours import Neighbours

_KEEP = "the printed citation stays as it is; foiakit cite prints the usual form"
_HEAD = re.compile(r'^[^"“:]*?(?P<slip>\S+[ \t]+:)')
_PAGES = re.compile(r"(?<![\w-])\d+pp?\.")
_QUOTED = re.compile(r'[,.!?…]["”]')


def _citation(record: Record) -> str:
    """Return the line with the quoted title; the other lines are headings and dates."""
    lines = (record.printed or "").splitlines()
    return next((line for line in lines if _QUOTED.search(line)), "").strip()


def space_before_colon(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``Islamabad 00154 :`` for ``Islamabad 00154:``."""
    if match := _HEAD.search(_citation(record)):
        yield Slip("printed", match["slip"], _KEEP)


def pages_no_space(record: Record, around: Neighbours) -> Iterator[Slip]:
    """``14pp.`` for ``14 pp.``."""
    for match in _PAGES.finditer(_after_title(_citation(record))):
        yield Slip("printed", match.group(), _KEEP)


def missing_final_period(record: Record, around: Neighbours) -> Iterator[Slip]:
    """A citation that begins with a head and colon ends in a period, or in a mark: [Excised].

    The Archive's other forms, which are mostly older, have no period.
    """
    citation, head = _citation(record), record.message or record.head
    headed = head and re.match(rf"{re.escape(head)}\s*:", citation)
    if headed and not citation.endswith((".", "]", '."', ".”")):
        advice = _KEEP if record.pages else f"is the page count missing? {_KEEP}"
        yield Slip("printed", f"… {citation[-30:]}", advice)


def missing_comma_before_type(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The Archive also prints ``U.S. Embassy (Islamabad) Cable``, so this is only a hint."""
    both = f"{record.originator} {record.kind}"
    if record.originator and record.kind and both in _citation(record):
        sure = 0.3 if ends_in_post(record.originator) else 0.8
        yield Slip("printed", both, "other citations have a comma there", sure)


def comma_in_title(record: Record, around: Neighbours) -> Iterator[Slip]:
    """The comma is correct, but programs that split citations at commas break on it."""
    if record.title and "," in record.title:
        yield Slip(
            "title", record.title, "nothing to do; keep it in mind when splitting at commas", 0.3
        )


def head_not_mrn(record: Record, around: Neighbours) -> Iterator[Slip]:
    """By a label, neither the document nor its date can be looked up."""
    if record.head and not record.message:
        yield Slip("head", record.head, "if the document has a number, set --message", 0.5)


def _after_title(citation: str) -> str:
    found = list(_QUOTED.finditer(citation))
    return citation[found[-1].end() :] if found else ""
