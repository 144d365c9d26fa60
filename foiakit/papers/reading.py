"""From a text to a `Paper`: its stamps, its kind, its head, and its paragraphs."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from foiakit.cables import Release
from foiakit.model.fields import tidy
from foiakit.papers import Head, Paper, Part
from foiakit.papers.body_text import BodyText, body_text
from foiakit.papers.headings import top_of
from foiakit.papers.kinds import (
    Found,
    bureau_forms,
    directive,
    email,
    gmail,
    memorandum,
    others,
    record_form,
    wire_message,
)
from foiakit.papers.page_lines import Line, lines_of, page_count
from foiakit.papers.portion_marks import portions
from foiakit.papers.scans.unbroken import broken
from foiakit.papers.stamps import taken_out
from foiakit.papers.withheld_pages import sheets, withheld_pages


def read(text: str, pages: int | None = None) -> Paper:
    """Read *text* (its pages separated by form feeds); nothing is raised.

    *pages* is their number, if the source knows it better than the text.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    stamped = taken_out(lines_of(text))
    withheld = withheld_pages(text)
    stated = record_form.described(stamped.lines)
    lines, is_one_line = broken(stamped.lines[stated.last :] if stated else stamped.lines)
    own = _from_first_page(lines) if stated else lines
    found = gmail.read(own) or email.read(own) or bureau_forms.read(own)
    found = found or wire_message.read(own) or memorandum.read(own)
    found = found or directive.read(own) or wire_message.headed(own)
    found = found or others.read(own, has_headings=not is_one_line)
    found = record_form.combined(found, stated) if stated else found
    number = pages or (stated and stated.pages) or page_count(text, stamped.page_lines)
    starts = frozenset(line for _, line in found.older) | _after_head(lines, found)
    body = body_text(
        [line._replace(text="") if at in found.hidden else line for at, line in enumerate(lines)],
        starts,
        number,
        sheets(text),
    )
    top = top_of(lines)
    spans = {**stamped.spans, **found.spans}
    if top.marking_line and not found.hidden:
        spans["classification"] = (top.marking_line.start, top.marking_line.end)
    return Paper(
        kind=found.kind,
        title=found.title,
        head=found.head,
        date=found.date,
        classification=top.classification or (stated and stated.classification),
        captions=top.captions,
        text=body.text,
        portions=portions(body.text),
        parts=_parts(found, body),
        pages=(*body.pages, *[len(body.text)] * (number - len(body.pages))),
        release=_with_withheld(
            record_form.with_release(stamped.release, stated.release)
            if stated
            else stamped.release,
            withheld,
        ),
        withheld_pages=withheld,
        excisions=tuple(sum(map(Counter, body.excisions.values()), Counter()).most_common()),
        excised_pages=body.excisions,
        spans=spans,
        warnings=found.warnings,
    )


def _from_first_page(lines: list[Line]) -> list[Line]:
    """Return *lines* with the page of the first that is not blank as the first page."""
    first = next((line.page for line in lines if line.text), 0)
    return [line._replace(page=max(0, line.page - first)) for line in lines] if first else lines


def _after_head(lines: list[Line], found: Found) -> frozenset[int]:
    """Return the first line below the head of a memorandum, where a paragraph begins."""
    end = found.head.span[1]
    if not end or found.hidden:
        return frozenset()
    below = (number for number, line in enumerate(lines) if line.start >= end and line.text)
    return frozenset(islice(below, 1))


def _with_withheld(release: Release | None, withheld: dict[int, tuple[str, ...]]) -> Release | None:
    """Return the release in the stamps, with the exemptions of pages that are withheld whole."""
    if not withheld:
        return release
    stamped = release or Release()
    grounds = (ground for codes in withheld.values() for ground in codes)
    return stamped._replace(exemptions=tidy((*stamped.exemptions, *grounds)))


def _parts(found: Found, body: BodyText) -> tuple[Part, ...]:
    """Return the older messages with their places in the text: each ends where the next begins."""
    placed: list[tuple[Head, int]] = [
        (head, body.places[line]) for head, line in found.older if line in body.places
    ]
    starts = [start for _, start in placed]
    ends = [*starts[1:], len(body.text)]
    heads = [head for head, _ in placed]
    return tuple(map(Part, heads, starts, ends))
